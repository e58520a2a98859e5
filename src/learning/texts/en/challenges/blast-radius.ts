import type { ChallengeTexts } from '../../challenge-texts'

export const blastRadius: ChallengeTexts = {
  title: 'Blast radius',
  story:
    'Four groups share the policy `ReadShared`. Cy, the only member of `Data`, has to write the nightly export to `exports/` in the bucket `shared`.\n\nIt would be one more line in a policy that Cy has already. First count who else has it. Then see to it that only a single cell of the access matrix changes.',
  misconception: 'Editing a group’s policy changes that group.',
  goals: {
    reach: 'How many users does an edit of `ReadShared` reach?',
    cy: 'Cy can write to `exports/`.',
    rest: 'Every other decision stays as it is.',
    users: 'Nothing is attached to a user.',
  },
  guesses: {
    reach: {
      because:
        'Five: everybody in any group that it is attached to. A managed policy is one thing in many places.',
      options: { one: 'One', two: 'Two', five: 'Five' },
    },
  },
  hints: [
    'Open `ReadShared` and see where it is attached, and whom it reaches.',
    'What is new for one group belongs on that group, not into what it shares with three others.',
    'A second policy for `Data`, which allows `s3:PutObject` on what is in `exports/`, and nothing more.',
    'Create a policy that allows `s3:PutObject` on `arn:aws:s3:::shared/exports/*`, and attach it to `Data`.',
  ],
  questions: {
    before: {
      prompt: 'Before you edit a managed policy, what is worth a look?',
      options: {
        attached: 'Where it is attached',
        version: 'How many versions it has had',
        name: 'Whether its name still fits',
      },
      answer: 'attached',
      because: 'All of those change at once. (The name matters too, but breaks nothing overnight.)',
    },
  },
  solutions: {
    managed: 'A second managed policy, attached to the one group',
    inline: 'An inline policy on the one group',
  },
  wrong: {
    edit: 'One more statement in the policy that Cy has anyway.',
    wide: 'AmazonS3FullAccess for Data: it is only one person.',
    direct: 'It is for Cy alone, so it goes to Cy.',
    'one-group': 'I look at it in the group Data, so it is Data’s policy.',
  },
}
