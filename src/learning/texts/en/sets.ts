/** By the id of the set. */
export const setTexts = {
  'first-hour': {
    title: 'First hour',
    description: 'Nothing, a group, two groups, a Deny: what IAM decides, and why. Begin here.',
  },
  groups: {
    title: 'Groups',
    description: 'What a group is, what it is not, and how to move an account over to them.',
  },
  policies: {
    title: 'Policies',
    description: 'Actions, ARNs, wildcards, versions: a policy that says what was meant and nothing else.',
  },
  conditions: {
    title: 'Conditions',
    description: 'Variables, prefixes, second factors, and keys that are not there.',
  },
  escalation: {
    title: 'Escalation',
    description: 'Who can get at more than they have, who got in by which door, and who still has the key.',
  },
  'exam-mix': {
    title: 'Exam mix',
    description: 'A bit of everything, in no particular order of kindness.',
  },
} as const
