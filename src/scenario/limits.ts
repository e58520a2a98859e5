/**
 * How large a scenario may be. A document comes from a link or a file that anybody may have written, so every list and
 * every text has an end. Where AWS has a quota, the number is the highest to which it raises it, and where it has a largest
 * size, that ("IAM and AWS STS quotas"): whatever account there is can be opened. The others are far above what a person
 * would make.
 */
export const limits = {
  /** Characters of a document that arrives as text. A larger one comes as a value: in a file, or out of a database. */
  text: 1024 * 1024,
  /** Lists, objects and what they hold, in such a text: five thousand users with ten groups each are fewer. */
  values: 75_000,
  /** Levels of lists and objects inside each other; the format itself needs seven. */
  nesting: 32,

  users: 5_000,
  groups: 500,
  roles: 10_000,
  policies: 10_000,
  resources: 2_000,
  groupsOfUser: 10,
  policiesOfGroup: 10,
  policiesOfUser: 20,
  policiesOfRole: 25,
  inlinePoliciesOfHolder: 500,
  versions: 5,
  tags: 50,
  organizationLevels: 10,
  policiesOfLevel: 20,
  requests: 1_000,
  contextKeys: 100,
  contextValues: 200,
  sessionPolicies: 10,
  drafts: 2_000,
  /** Characters of an exercise as JSON. It has a start in it, which is an account like the scenario's own. */
  challenge: 1024 * 1024,

  /** Seconds that a role's sessions may last. */
  sessionDuration: 43_200,

  /** Characters of a policy's raw text, white space included. */
  policyText: 131_072,
  userName: 64,
  groupName: 128,
  roleName: 64,
  policyName: 128,
  path: 512,
  uniqueId: 128,
  policyDescription: 1_000,
  roleDescription: 1_000,
  tagKey: 128,
  tagValue: 256,
  arn: 2_048,
  title: 200,
  description: 4_000,
  /** What is typed into one field of a request. */
  field: 8_192,
  policyKey: 4_096,
} as const

/** Characters of a title, and so of a workspace's name. */
export const LONGEST_TITLE = limits.title
