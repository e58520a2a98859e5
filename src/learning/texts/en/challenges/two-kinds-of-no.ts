import type { ChallengeTexts } from '../../challenge-texts'

const options = {
  missing: 'An Allow is missing: nothing mentions it',
  identity: 'A Deny in a policy of the user or of one of their groups',
  resource: 'A Deny in the bucket’s own policy',
}

export const twoKindsOfNo: ChallengeTexts = {
  title: 'Two kinds of no',
  story:
    'Monday, three tickets, and each of them says “Access Denied”. Helpfully, each comes with the message.\n\nAna wants to read the reports, as `Readers` do. Bo was an intern and is a writer now. Cy is a writer too, and once overwrote something, which is forgiven. Read the ends of the messages, say where the no comes from, and mend each one there. Deleting stays forbidden for everybody, and interns still write nothing.',
  misconception: 'Every denial is the same, and more permissions help.',
  goals: {
    first:
      'User: arn:aws:iam::123456789012:user/ana is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::reports/q1.csv because no identity-based policy allows the s3:GetObject action',
    second:
      'User: arn:aws:iam::123456789012:user/bo is not authorized to perform: s3:PutObject on resource: arn:aws:s3:::reports/q1.csv with an explicit deny in an identity-based policy',
    third:
      'User: arn:aws:iam::123456789012:user/cy is not authorized to perform: s3:PutObject on resource: arn:aws:s3:::reports/q1.csv with an explicit deny in a resource-based policy',
    ana: 'Ana can read the reports.',
    bo: 'Bo can write them.',
    cy: 'Cy can write them.',
    rest: 'Every other decision stays as it is: nobody deletes, and interns write nothing.',
  },
  guesses: {
    first: {
      options,
      because:
        '“No identity-based policy allows” is the default speaking. An Allow is missing, so one has to come.',
    },
    second: {
      options,
      because:
        '“With an explicit deny in an identity-based policy”: something of Bo’s own or of his groups says Deny. Another Allow would change nothing.',
    },
    third: {
      options,
      because:
        '“With an explicit deny in a resource-based policy”: it is the bucket that says no, and nothing attached to Cy can help.',
    },
  },
  hints: [
    'The last words of each message say two things: whether somebody said no or nobody said yes, and where.',
    '“Because no … allows” is implicit: add an Allow. “With an explicit deny in …” is explicit: find that Deny, and see why it matches.',
    'Ana lacks a membership, Bo has one too many, and Cy is named in the policy of the bucket.',
    'Add `ana` to `Readers`. Remove `bo` from `Interns`. In the policy of `reports`, delete the statement `NotThisOne` and leave `NobodyDeletes` where it is.',
  ],
  questions: {
    allow: {
      prompt: 'A message ends “with an explicit deny in a service control policy”. What helps?',
      options: {
        organization: 'A change of that policy, by whoever runs the organization',
        admin: 'AdministratorAccess for the user',
        role: 'An Allow for the same action in a group',
      },
      answer: 'organization',
      because: 'An explicit deny is only ever mended where it stands.',
    },
  },
  solutions: {
    three: 'Three different mends: a membership more, a membership less, a statement less',
    split:
      'Bo stays among the interns, with an exception made for him: it works, and grows with every intern who is promoted',
  },
  wrong: {
    more: 'Access denied means too little access: give all three more.',
    bucket: 'The bucket’s policy only makes trouble. Delete it.',
    interns: 'If the interns’ policy is in the way, take it off the group.',
    alike: 'Denied is denied, so there is a Deny somewhere.',
  },
}
