import type { ChallengeTexts } from '../../challenge-texts'

export const oneDeny: ChallengeTexts = {
  title: 'One Deny',
  story:
    'Ana and Cy are in two groups. As `Devs` they may do everything with `app-data`; as `Contractors` they may delete nothing there.\n\nToday Ana became an employee, with a proper badge, and should be able to delete like Bo. Cy is still a contractor. Free Ana, and only Ana.',
  misconception: 'An Allow can outvote a Deny, or whichever comes first wins.',
  goals: {
    predict:
      'Cy’s groups disagree: one allows `s3:*`, the other one denies `s3:DeleteObject`. What does he get?',
    ana: 'Ana can delete objects.',
    cy: 'Cy is still denied, and by a Deny.',
    rest: 'Every other decision stays as it is.',
  },
  guesses: {
    predict: {
      because:
        'One matching Deny ends it, whatever allows the same, however often, in whatever order. It is an explicit deny.',
    },
  },
  hints: [
    'Send Ana’s request and see where it is stopped, and through which group that card came.',
    'No Allow can help against a Deny. So either the Deny no longer reaches Ana, or it no longer matches her.',
    'The Deny reaches her through a membership that is not true any more.',
    'Remove `ana` from `Contractors`. Cy stays, and so does the Deny.',
  ],
  questions: {
    order: {
      prompt: 'In a policy the Allow stands before the Deny. Both match. What if they are swapped?',
      options: {
        same: 'It is denied either way',
        first: 'The first one wins, so it is denied then',
        last: 'The last one wins, so it is allowed then',
      },
      answer: 'same',
      because: 'The order of statements, of policies and of groups has no meaning at all.',
    },
    admin: {
      prompt:
        'A user has AdministratorAccess, and one of their groups denies `s3:DeleteObject`. Can they delete objects?',
      options: {
        no: 'No',
        yes: 'Yes, administrators can do everything',
        own: 'Yes, if the policy is attached to them directly',
      },
      answer: 'no',
      because:
        'AdministratorAccess is one more Allow, if a large one. An administrator could edit the Deny away, though, which is another story.',
    },
  },
  solutions: {
    leave: 'Ana leaves Contractors: the Deny no longer reaches her',
    exception:
      'An exception in the Deny. It works, and names a person in a policy, which the next person will have to find',
  },
  wrong: {
    allow: 'Give Ana an Allow of her own. A direct one has to be stronger than a group’s.',
    drop: 'Take the Deny off the group.',
    devs: 'Take her out of everything, then nothing can deny her.',
    outvoted: 'Cy may do everything in S3, and everything includes deleting.',
  },
}
