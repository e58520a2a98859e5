import type { ChallengeTexts } from '../../challenge-texts'

export const homeFolders: ChallengeTexts = {
  title: 'Home folders',
  story:
    'Everybody in `Staff` has a folder in the bucket `homes`, named after their user. One policy was to give each of them their own folder, with a variable for the name. It was written long ago, and it has never let anybody in. Find out why, and mend it.',
  misconception:
    'The `Version` of a policy is a date to fill in, and home folders take a policy for each user.',
  goals: {
    ana: 'Ana can read and write in `ana/`.',
    bo: 'Bo can read and write in `bo/`.',
    'not-ana': 'Bo cannot in `ana/`.',
    'not-bo': 'Ana cannot in `bo/`, in `ana-maria/` or anywhere else. She cannot delete or list.',
    one: 'One policy is enough for all.',
    users: 'Nothing is attached to a user.',
  },
  hints: [
    'Send Ana’s request for her own folder, and see what the `Resource` was compared with.',
    'Policy variables such as `${aws:username}` came with a later version of the policy language. In an older one they are letters like any others.',
    'The `Version` is not the date of your policy. There are two values, and only one knows variables.',
    'Change `"Version": "2008-10-17"` to `"Version": "2012-10-17"`, and save. Nothing else.',
  ],
  questions: {
    absent: {
      prompt: 'A policy has no `Version` at all. Which one applies?',
      options: {
        old: '2008-10-17',
        new: '2012-10-17',
        today: 'The newest one there is',
      },
      answer: 'old',
      because: 'The older one, so that variables are plain text. Write `2012-10-17`, every time.',
    },
    userid: {
      prompt: 'Why not `${aws:userid}`?',
      options: {
        id: 'It is the user’s unique id, such as AIDA…, which is no folder’s name here',
        same: 'It would do just as well',
        roles: 'It exists for roles only',
      },
      answer: 'id',
      because:
        'The unique id never changes and is never used again, which is good for audits and bad for folder names.',
    },
  },
  solutions: {
    version: 'The right version, in the policy that is there',
    managed: 'A managed policy in its place: AWS takes those in the newer version only',
  },
  wrong: {
    star: 'A star instead of the variable, since that works.',
    each: 'A policy for each user, with the name written out.',
    'no-slash': 'While you are at it, drop the slash: the star covers it.',
    id: 'Another variable, then: the user’s id.',
    listed: 'All the names in one list.',
  },
}
