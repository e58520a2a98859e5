import type { ChallengeTexts } from '../../challenge-texts'

export const union: ChallengeTexts = {
  title: 'Two groups at once',
  story:
    'Ana looks after the reports: she reads last month’s and uploads this month’s. She deletes none, and would rather not be able to.\n\nThere are three groups already. `Readers` read, and `Uploaders` upload. `Cleaners` do everything, which is more than anybody asked for.',
  misconception: 'With several groups, the last one or the strongest one counts.',
  goals: {
    second:
      'Suppose Ana joins `Readers` and then `Uploaders`, which says nothing about reading. Can she read?',
    both: 'Ana can read and upload.',
    delete: 'Ana cannot delete.',
    others: 'For Bo, Cy and Dee nothing changes.',
    members: 'Only memberships change.',
  },
  guesses: {
    second: {
      because:
        'Yes. What groups allow adds up, and their order counts for nothing. Only a Deny could take something away, and there is none here.',
    },
  },
  hints: [
    'Open the three policies, and put what each of them allows side by side.',
    'A user may be in several groups, and has what any of them allows.',
    'One group brings reading, another one brings uploading. The third brings both, and a problem.',
    'Add `ana` to `Readers` and to `Uploaders`. Leave `Cleaners` to the cleaners.',
  ],
  questions: {
    order: {
      prompt: 'A user is in five groups. In which order does IAM go through their policies?',
      options: {
        none: 'It does not matter: all of them apply together',
        joined: 'In the order in which the user joined',
        name: 'In the order of the groups’ names',
      },
      answer: 'none',
      because:
        'All policies that apply are one heap. A Deny anywhere wins, else an Allow anywhere, else the default.',
    },
  },
  solutions: { both: 'Two memberships' },
  wrong: {
    strongest: 'One group that can do everything is simpler than two.',
    last: 'Uploading is more than reading, so Uploaders can surely read.',
    widen: 'Let Readers upload too. Then one membership is enough.',
    replaces: 'The second group replaces the first one.',
  },
}
