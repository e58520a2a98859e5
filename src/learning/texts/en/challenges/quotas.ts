import type { ChallengeTexts } from '../../challenge-texts'

export const quotas: ChallengeTexts = {
  title: 'The eleventh',
  story:
    'Dana is in ten groups. Her team’s group, `Platform`, has ten managed policies attached. Both numbers are as high as they go. AWS raises neither of them.\n\nNow Dana and Eli need to read `app-metrics`. Find a way that needs no eleventh of anything, and lets nobody else in.',
  misconception: 'There is always room for one more group or one more attachment.',
  goals: {
    eleventh: 'What does AWS say when a user in ten groups is added to another one?',
    platform: 'Dana and Eli can read `app-metrics`.',
    rest: 'Every other decision stays as it is.',
    users: 'Nothing is attached to a user.',
  },
  guesses: {
    eleventh: {
      because:
        '`LimitExceeded`: ten groups for a user, ten managed policies for a group, and no support ticket changes that.',
      options: {
        refused: 'It refuses, with `LimitExceeded`',
        oldest: 'It adds the user, and removes the oldest membership',
        raised: 'It adds the user, once the quota was raised on request',
      },
    },
  },
  hints: [
    'Which of the ten policies of `Platform` is attached to `Platform` alone?',
    'The quota counts managed policies that are attached. It does not count statements in a policy, nor inline policies, which have a limit in characters instead.',
    'There are three ways. Extend a policy that reaches only `Platform`. Put an inline policy on `Platform`. Or give up a group that Dana does not need, since `Platform` gives the same.',
    'Put an inline policy on `Platform` that allows `s3:GetObject` on `arn:aws:s3:::app-metrics/*`. It is one call, and the ten attachments stay ten.',
  ],
  questions: {
    inline: {
      prompt: 'A group has ten managed policies. How much can it hold inline besides?',
      options: {
        size: 'As many as fit into 5,120 characters together, white space not counted',
        none: 'None, ten is ten',
        ten: 'Ten more',
      },
      answer: 'size',
      because:
        'Inline policies have a limit in size: 5,120 characters for a group, 2,048 for a user, 10,240 for a role.',
    },
  },
  solutions: {
    inline: 'An inline policy on the group: not a managed one, so not counted',
    edit: 'One more resource in a policy that only this group has',
    swap: 'A new group in place of one that gave Dana nothing she had not from Platform',
  },
  wrong: {
    star: 'A star as the resource takes no attachment, and never runs out.',
    shared: 'Add the bucket to any policy of Platform: it has ten to choose from.',
    direct: 'Users may have ten policies of their own. There is room.',
    'own-group': 'Take her out of one of her groups. Platform comes first in the list.',
  },
}
