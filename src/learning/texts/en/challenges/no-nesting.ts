import type { ChallengeTexts } from '../../challenge-texts'

export const noNesting: ChallengeTexts = {
  title: 'Groups in groups?',
  story:
    'All of the staff may read the handbook. The developers are staff too, of course, and may upload builds as well. But the account does not know about “of course”. Cy and Dee are in `Devs` alone, and have never seen the holiday rules.\n\nIn a file system one would put `Devs` inside `Staff`. Say how that is done in IAM, and then get everybody what they need. The policies are where they belong, so leave those alone.',
  misconception: 'Groups can be put into groups and inherit from each other.',
  goals: {
    nest: 'How does one put the group `Devs` into the group `Staff`?',
    all: 'All four can read the handbook.',
    devs: 'Cy and Dee can upload builds.',
    'not-staff': 'Ana and Bo cannot.',
    members: 'Only memberships change.',
  },
  guesses: {
    nest: {
      because:
        'There is no such thing. `AddUserToGroup` takes a user, groups hold nothing but users, and a path in a name is only a name.',
      options: {
        possible: 'With `AddUserToGroup`, giving the name of the group instead of a user',
        path: 'By giving `Devs` the path `/Staff/`',
        impossible: 'Not at all: a group holds users only',
      },
    },
  },
  hints: [
    'Look at who can read the handbook now, and which card lets them in.',
    'Groups do not inherit. A person who belongs to two groups is simply in two groups.',
    'Two people lack one membership each.',
    'Add `cy` to `Staff` and `dee` to `Staff`. They stay in `Devs`.',
  ],
  questions: {
    path: {
      prompt: 'A user has the path `/staff/`, and a group has the path `/staff/` too. Is the user a member?',
      options: {
        no: 'No, paths are part of names and make nobody a member',
        yes: 'Yes, by the shared path',
        read: 'For reading only',
      },
      answer: 'no',
      because:
        'A path helps to sort and to name many at once in a policy. It gives no membership and no permission by itself.',
    },
    limit: {
      prompt: 'How many groups can one user be in?',
      options: { ten: 'Ten', one: 'One', many: 'As many as there are' },
      answer: 'ten',
      because:
        'Ten, and AWS does not raise it. It is one more reason to have groups for jobs rather than for every little thing.',
    },
  },
  solutions: { two: 'Two people, one more membership each' },
  wrong: {
    twice: 'Attach the handbook’s policy to Devs as well.',
    move: 'Move the developers over to Staff.',
    path: 'Put Devs under the path /Staff/.',
    inherit: 'A group is as good as a user when it comes to membership.',
  },
}
