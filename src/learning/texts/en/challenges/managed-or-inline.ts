import type { ChallengeTexts } from '../../challenge-texts'

export const managedOrInline: ChallengeTexts = {
  title: 'Managed or inline',
  story:
    '`Authors`, `Editors` and `Reviewers` all work on the drafts. Each has the policy for it inline, under the same name and in the same words. (The editors’ copy has no line breaks. They said it reads better.)\n\nMake it one policy, written down once, so that nobody notices: every decision stays as it is.',
  misconception: 'An inline policy can be used by several groups.',
  goals: {
    inline: 'There are no inline policies any more.',
    one: 'There is one policy in all.',
    matrix: 'Every decision stays as it is.',
    users: 'Nothing is attached to a user.',
  },
  hints: [
    'Compare the three texts. Line breaks apart, they are the same.',
    'An inline policy lives in one holder and dies with it. A managed policy has an ARN, stands by itself, and can be attached in many places.',
    'Create a managed policy with that text, attach it to all three groups, and only then delete the inline ones. That way nobody is locked out in between.',
    'Create the policy `WorkOnDrafts` with the text of any of the three. Attach it to `Authors`, `Editors` and `Reviewers`. Delete the inline policy `WorkOnDrafts` of each.',
  ],
  questions: {
    delete: {
      prompt: 'A group is deleted. What becomes of its policies?',
      options: {
        differs: 'Inline ones are gone with it, and managed ones stay in the account',
        gone: 'All of them are gone',
        stay: 'All of them stay in the account',
      },
      answer: 'differs',
      because:
        'Managed policies are things of their own and were only attached. (AWS first wants them detached, and inline ones deleted; its console does both for you.)',
    },
    versions: {
      prompt: 'Yesterday’s edit was a mistake. Which kind of policy lets you go back to the day before?',
      options: {
        managed: 'A managed one: AWS keeps up to five versions',
        inline: 'An inline one: AWS keeps its history',
        both: 'Both kinds',
      },
      answer: 'managed',
      because:
        'Putting an older version in force is one call. An inline policy is overwritten, and what it said before is nowhere.',
    },
  },
  solutions: {
    three: 'One managed policy, attached three times',
    fourth: 'One managed policy on one more group that everybody joins',
  },
  wrong: {
    'three-managed': 'Make each of the three inline policies a managed one.',
    forgotten: 'One managed policy, attached to the groups that came to mind.',
    beside: 'Attach the managed policy to all three. The inline ones do no harm.',
    'same-name': 'Give all three the very same text, then they are one policy.',
  },
}
