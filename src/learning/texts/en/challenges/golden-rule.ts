import type { ChallengeTexts } from '../../challenge-texts'

export const goldenRule: ChallengeTexts = {
  title: 'The golden rule',
  story:
    'Permissions go to groups, and people go into groups. In this account, two of the six people have heard of it. Ana and Bo carry copies of what `Developers` has. Cy has the invoices attached directly. Dee has a policy that exists nowhere else.\n\nTidy up until the audit has nothing left to say, without anybody gaining or losing anything.',
  misconception: 'A policy attached directly to a user does no harm.',
  goals: {
    users: 'Nothing is attached to a user.',
    matrix: 'Every decision stays as it is.',
    audit: 'The audit finds nothing.',
  },
  hints: [
    'Open the audit: it lists who has what directly, and which of it a group has already.',
    'For each of the four ask: which group does this job belong to? Three times there is one already.',
    'Ana and Bo are developers, and Cy is in finance. Dee needs a new group with her policy. First join, then take away.',
    'Add `ana` and `bo` to `Developers`, and `cy` to `Finance`. Create `Analysts`, give it a policy with the text of Dee’s `Surveys`, and add `dee`. Then delete the three inline policies, and detach `ReadInvoices` from `cy`.',
  ],
  questions: {
    why: {
      prompt: 'What is wrong with one small policy directly on one user?',
      options: {
        seen: 'Whoever reads the groups to see who may do what will miss it',
        works: 'It does not take effect while the user is in a group',
        price: 'AWS charges for it',
      },
      answer: 'seen',
      because:
        'It works, it costs nothing, and nobody will remember it in March. That is what is wrong with it.',
    },
    one: {
      prompt: 'Only one person does this job. Should there be a group for it?',
      options: {
        yes: 'Yes: the job stays when the person goes',
        no: 'No, a group of one is pointless',
        quota: 'No, groups need at least two members',
      },
      answer: 'yes',
      because:
        'The next one joins the group, and the last one leaves it. No policy has to be found and copied.',
    },
  },
  solutions: {
    managed: 'Three memberships, and a new group with a managed policy',
    inline: 'The same with an inline policy on the new group',
  },
  wrong: {
    'one-group': 'Put everybody into Developers and attach the rest there.',
    'managed-on-users': 'Inline is what is bad: attach managed policies to them instead.',
    delete: 'Nobody should have policies of their own, so delete them.',
    leftover: 'Done, and a spare copy of the policy stays, just in case.',
  },
}
