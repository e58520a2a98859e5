import type { LessonTexts } from '../../lesson-texts'

export const variables: LessonTexts = {
  title: 'Variables, and a folder for everybody',
  summary:
    'One policy that means something else for each person it reaches, and when it means nothing at all.',
  steps: {
    own: {
      title: 'A blank to be filled in',
      text: 'Everybody in `Staff` is to have a folder in the bucket `homes`. Ten folders, ten policies? One will do: its resource is `arn:aws:s3:::homes/${aws:username}/*`.\n\nFor each request IAM puts in the name of the user who asks. Press Send, and look on the card at what the resource was compared with.',
      after: 'For Ana the line read `homes/ana/*`. The text on the tray is the same for all.',
    },
    others: {
      title: 'The same line for somebody else',
      text: 'Ana and Bo have the very same policy, through the very same group.\n\nAnd next week Cy will be hired: he gets a user, `cy`, and goes into `Staff`. No policy is touched.',
      goals: {
        'ana-bo': 'Can Ana read `homes/bo/notes.txt`?',
        'cy-own': 'Next week: can Cy read `homes/cy/notes.txt`?',
      },
      guesses: {
        'ana-bo': {
          because: 'No. When Ana asks, the line reads `homes/ana/*`, and Bo’s folder is not in there.',
        },
        'cy-own': { because: 'Yes. When he asks, the line reads `homes/cy/*`. Nobody had to write that.' },
      },
      hints: [
        'Write the line out for the one who asks.',
        'The variable stands for who asks, not for whose folder it is.',
      ],
      wrong: {
        'same-policy': 'They have the same policy, so they can do the same.',
        'not-yet': 'Somebody has to add Cy to the policy first.',
      },
      after: 'A policy that need not be edited when somebody comes is a good policy.',
    },
    old: {
      title: 'The same line in an old policy',
      text: '`Interns` have the same statement, word for word, in a policy that somebody carried over from an older account. It is on the desk. Read all of it, from the top.',
      goals: { 'ivy-own': 'Ivy is an intern. Can she read `homes/ivy/notes.txt`?' },
      guesses: {
        'ivy-own': {
          because:
            'No. The `Version` is `2008-10-17`. That version of the policy language knows no variables. So the folder it names is called `${aws:username}`, dollar sign and all.',
        },
      },
      hints: [
        'The statement is the same. Something above it is not.',
        '`Version` is the version of the policy language, not the date of the policy. Variables came with `2012-10-17`.',
      ],
      wrong: { 'same-line': 'The same statement does the same.' },
      after:
        'An inline policy without any `Version` counts as `2008-10-17`. It gives no error. It just means something else.',
    },
    version: {
      title: 'One date to change',
      text: 'Mend it for Ivy and Jo: each reads and writes in a folder of their own, and in no other.\n\nYou can mend the interns’ policy on the desk, or find another way. Nothing goes on people.',
      goals: {
        'ivy-folder': 'Ivy can read and write in `ivy/`.',
        'jo-folder': 'Jo can in `jo/`.',
        'not-jo': 'Ivy cannot in anybody else’s.',
        'no-tape': 'Nothing is stuck on a person.',
      },
      hints: [
        'What is wrong is in the first lines.',
        'There are two values of `Version`, and one of them knows variables.',
        'Change `2008-10-17` to `2012-10-17` and save.',
      ],
      wrong: {
        star: 'A star for the name.',
        each: 'A sheet for Ivy and one for Jo.',
        names: 'Both names in the list of resources.',
      },
      after:
        'Or clip the managed `HomeFolders` to `Interns`: AWS takes managed policies in the newer version only.',
    },
    'no-name': {
      title: 'Somebody without a name',
      text: 'There is a role, `Batch`, which has `HomeFolders` attached, like `Staff`. At night a program takes that role on, in a session called `nightly`, and wants `homes/batch/notes.txt`.\n\nA session of a role is a principal, but it is no IAM user.',
      goals: { batch: 'Can the session read it?' },
      guesses: {
        batch: {
          because:
            'No. Only IAM users have `aws:username`. Where a variable has no value, the resource matches nothing at all.',
        },
      },
      hints: [
        'What is put into `${aws:username}` here?',
        'The key is missing from requests of a role’s session. A resource with a gap in it matches nothing.',
      ],
      wrong: { 'role-name': 'Its name is Batch, so the line reads `homes/batch/*`.' },
      after: 'A gap matches nothing, not everything. In a `Resource`, that is the safe direction.',
    },
    list: {
      title: 'Listing one’s own',
      text: 'Ana can read her files, if she knows their names. She should be able to list her folder as well, and only hers.\n\nVariables work in conditions too, in values of String and ARN operators. Choose the statements for `HomeFolders`: what is there now, and one more.',
      goals: {
        'ana-lists': 'Ana can list what is below `ana/`.',
        'ana-not-others':
          'She cannot list Bo’s folder or the whole bucket, use his files, or delete her own.',
        'still-own': 'She can read and write in her own folder, as before.',
      },
      hints: [
        'You put the whole policy together anew, so keep what it does now.',
        'Listing is asked of the bucket. What narrows it is the prefix.',
        'Take the card `OwnFolder`, and the one with `s3:prefix` and `${aws:username}/*`.',
      ],
      wrong: {
        all: 'Names of files are no secret: list the bucket.',
        resource: 'Listing with the folder as the resource.',
        'only-list': 'The new statement is what was asked for.',
      },
      after: 'One policy, two blanks, as many people as you like.',
    },
    teams: {
      title: 'By yourself',
      text: 'In the bucket `teams` each team has a folder. Ana’s user has the tag `team` with the value `red`, Bo’s has `blue`, and Dee has no tag. Everybody in `Staff` should read their own team’s folder.\n\nOne policy for `Staff`. The tag of whoever asks is `${aws:PrincipalTag/team}`.',
      goals: {
        red: 'Ana can read in `red/`.',
        blue: 'Bo can read in `blue/`.',
        'not-blue': 'Ana cannot read in `blue/`, nor write.',
        'no-team': 'Dee and Ivy can read in neither.',
        'still-no-tape': 'Nothing is stuck on a person.',
        'three-texts': 'One policy more than before will do.',
      },
      hints: [
        'It is the home folder again, with another blank.',
        'Whoever has no such tag leaves a gap, and a gap matches nothing. For Dee that is right.',
        'On `Staff`: `Allow`, `s3:GetObject`, `arn:aws:s3:::teams/${aws:PrincipalTag/team}/*`.',
      ],
      wrong: {
        star: 'They are colleagues: read all teams’ folders.',
        default: 'With a default, so that nobody is left out.',
        tape: 'A sheet for each team, on its people.',
        name: '`${aws:username}` worked so well.',
      },
      after:
        'Tags decide access now. So whoever may tag users decides access, too; remember that for the lesson on who hands out what.',
    },
  },
}
