import type { HolderKind } from '../../iam'

/**
 * How much of an account the playground holds: what a scenario may have, so that whatever is imported can be kept. These are
 * the highest numbers to which AWS raises its quotas on request ("IAM and AWS STS quotas"); what is above one is set
 * aside and named.
 */
export const capacity = {
  user: 5_000,
  group: 500,
  role: 10_000,
  policy: 10_000,
  groupsOfUser: 10,
  inlinePolicies: 500,
  versions: 5,
  tags: 50,
  /** Characters of a policy's text. */
  document: 131_072,
  path: 512,
  description: 1_000,
  arn: 2_048,
  attached: { user: 20, group: 10, role: 25 } satisfies Readonly<Record<HolderKind, number>>,
} as const

/** How many managed policies AWS lets a user, group or role have before the quota is raised. */
export const ATTACHED_BY_DEFAULT = 10
