import type { HolderKind } from './account'

/** AWS's default quotas ("IAM and AWS STS quotas"). Counts of objects unless the name says size. */

export const ENTITIES_PER_ACCOUNT: Readonly<Record<HolderKind, number>> = {
  user: 5000,
  group: 300,
  role: 1000,
}
export const POLICIES_PER_ACCOUNT = 1500
export const GROUPS_PER_USER = 10
/** Managed policies attached to one user, group or role. For groups AWS never raises it. */
export const POLICIES_PER_HOLDER: Readonly<Record<HolderKind, number>> = { user: 10, group: 10, role: 10 }
export const VERSIONS_PER_POLICY = 5

/** Of each version of a managed policy, in characters without white space. */
export const MANAGED_POLICY_SIZE = 6144
/** Of all inline policies of one holder together, in characters without white space. */
export const INLINE_POLICIES_SIZE: Readonly<Record<HolderKind, number>> = {
  user: 2048,
  group: 5120,
  role: 10_240,
}
/** Of a role's trust policy, in characters without white space. */
export const TRUST_POLICY_SIZE = 2048
/** Seconds that a role's session may last when nobody says otherwise ("CreateRole"). */
export const DEFAULT_SESSION_DURATION = 3600
export const TAGS_PER_ENTITY = 50
/** In bytes, white space included ("Amazon S3 bucket policies"). */
export const BUCKET_POLICY_SIZE = 20 * 1024
