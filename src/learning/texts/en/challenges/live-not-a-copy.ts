import type { ChallengeTexts } from '../../challenge-texts'

export const liveNotACopy: ChallengeTexts = {
  title: 'Live, or a copy?',
  story:
    'Ana and Bo have been in `Readers` for a year. From today the group’s policy, `WorkWithDocs`, has to allow writing as well, because Ana needs it. Bo moves to another team, and must not be able to open a single document.\n\nFirst say what will happen. Then do it, with nothing but an edit of that policy and a change of members.',
  misconception: 'Joining a group copies its permissions to the user.',
  goals: {
    edited:
      'Suppose the policy is edited to allow `s3:PutObject`. Bo was in the group long before. Can he write then?',
    removed: 'Suppose Bo is taken out of the group, and nothing else changes. Can he still read?',
    ana: 'Ana can read and write.',
    bo: 'Bo can do neither.',
    delete: 'Ana can delete nothing, and gets nothing in any other bucket.',
    two: 'Only `WorkWithDocs` is edited, and members only leave.',
  },
  guesses: {
    edited: {
      because:
        'Yes. IAM reads the group’s policies when the request arrives, in the version that is in force then. When he joined plays no part.',
    },
    removed: {
      because: 'No. What he had through the group he never had himself, so nothing stays behind.',
    },
  },
  hints: [
    'There are two things to change: what the policy says, and who is in the group.',
    'Membership is a reference, not a copy. An edit reaches all members at once, and whoever leaves loses all of it at once.',
    'Add `s3:PutObject` to the statement of `WorkWithDocs` and save it as the version in force. Then take Bo out of `Readers`.',
    'Save `WorkWithDocs` with `"Action": ["s3:GetObject", "s3:PutObject"]`, in force at once. Remove `bo` from `Readers`. Ana was there all along, so there is nothing to do for her.',
  ],
  questions: {
    signIn: {
      prompt:
        'A policy of a group is edited while its members are signed in. When does the edit count for them?',
      options: {
        next: 'For requests they make from then on, without signing in again',
        signIn: 'After they sign in again',
        join: 'Only for those who join afterwards',
      },
      answer: 'next',
      because:
        'Every request is evaluated anew. AWS says that changes may take a moment to reach all of its machines; nobody has to sign in again for them.',
    },
    version: {
      prompt:
        'A new version of a managed policy was created, and not set as the default. What do its holders get?',
      options: {
        old: 'What the version in force says: the old one',
        new: 'What the newest version says',
        both: 'What either of the two allows',
      },
      answer: 'old',
      because: 'Exactly one version counts, the default one. The others are kept for you to go back to.',
    },
  },
  solutions: { two: 'Edit the policy, then let Bo go' },
  wrong: {
    stays: 'Edit the policy. Bo never asked for writing, so he will not get it.',
    version: 'Save the new version, and keep the old one in force to be safe.',
    own: 'Write Ana a policy of her own, since only she needs it.',
    copied: 'Bo got his permissions a year ago: they stay as they were then.',
  },
}
