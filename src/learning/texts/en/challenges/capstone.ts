import type { ChallengeTexts } from '../../challenge-texts'

export const capstone: ChallengeTexts = {
  title: 'Spring cleaning',
  story:
    'An account that has been lived in. Seven people, four groups, six managed policies, and copies of most of it somewhere else. Nobody knows why `NoDeleteEither` exists. It works, all of it, and everybody is afraid to touch it.\n\nYou are not. Keep every decision as it is, and leave as little behind as you can: at most three attachments, and six hundred characters of policy.',
  misconception: 'What works should not be touched.',
  goals: {
    matrix: 'Every decision stays as it is, explicit denials included.',
    users: 'Nothing is attached to a user.',
    attachments: 'At most three attachments are left, inline policies included.',
    characters: 'At most 600 characters of policy are left, white space not counted.',
    valid: 'AWS would save every policy.',
  },
  hints: [
    'Look at the access matrix first. There are only three kinds of rows in it, and one row that is two of them together.',
    'A kind of row is a job, a job is a group, and a group needs one policy. Whatever says the same a second time can go.',
    'Code, invoices, and “contractors delete nothing”. `UseCode` already says everything about code, and `Invoices` everything about invoices.',
    'Ana and Bo join `Devs`; Dee and Fay join `Finance`; what they hold themselves goes. `Devs` keeps `UseCode`, `Finance` gets `Invoices` instead of its inline policy, `Contractors` keeps `NoDelete`. Take `OldCode` off `Interns`, and delete every policy that nobody holds any more.',
  ],
  questions: {
    safe: {
      prompt: 'How does one know that a cleaning changed nothing?',
      options: {
        compare: 'By comparing every decision before and after',
        nobody: 'When nobody has complained for a week',
        shorter: 'When what is left is shorter, and reads well',
      },
      answer: 'compare',
      because: 'Decisions are what counts. Complaints only ever arrive about what was taken away.',
    },
  },
  solutions: {
    managed: 'Three groups with one managed policy each',
    inline: 'A managed policy, and two inline ones: the same number of attachments, and less to reuse',
  },
  wrong: {
    'no-deny': 'Nobody among the contractors has deleted anything, so that policy is superfluous.',
    'one-group': 'Three groups are two too many.',
    'users-only': 'Nothing on users: that is clean enough.',
    leftovers: 'Everything is detached. Policies that nobody has do no harm.',
  },
}
