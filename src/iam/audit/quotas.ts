import type { Account, HolderRef, PolicyHolder } from '../account/account'
import { policyArn } from '../account/arn'
import { holdersOf } from '../account/holders'
import { policyKey, type PolicyKey } from '../account/policy-ref'
import {
  ENTITIES_PER_ACCOUNT,
  GROUPS_PER_USER,
  INLINE_POLICIES_SIZE,
  MANAGED_POLICY_SIZE,
  POLICIES_PER_ACCOUNT,
  POLICIES_PER_HOLDER,
  VERSIONS_PER_POLICY,
} from '../account/quotas'
import { policySize } from '../policy/size'

/** AWS's quotas that an account can come near, in the order in which an audit tells them. */
export type QuotaName =
  | 'attachedPoliciesPerUser'
  | 'attachedPoliciesPerGroup'
  | 'attachedPoliciesPerRole'
  | 'groupsPerUser'
  | 'inlineSizePerUser'
  | 'inlineSizePerGroup'
  | 'inlineSizePerRole'
  | 'versionsPerPolicy'
  | 'managedPolicySize'
  | 'policiesPerAccount'
  | 'usersPerAccount'
  | 'groupsPerAccount'
  | 'rolesPerAccount'

/** How much of a quota one subject has used. */
export interface Usage {
  readonly subject:
    HolderRef | { readonly kind: 'policy'; readonly key: PolicyKey } | { readonly kind: 'account' }
  readonly used: number
}

export interface QuotaUsage {
  readonly quota: QuotaName
  readonly limit: number
  /** Only who is near the limit, or at it. */
  readonly near: readonly Usage[]
}

/** More than eight tenths: with nine of ten groups there is time to think, with ten there is none. */
const NEAR = 0.8

/** Every quota that somebody is near or at ("IAM and AWS STS quotas"; the defaults). */
export function pressedQuotas(account: Account): readonly QuotaUsage[] {
  const holders = holdersOf(account)
  const of = (
    kind: HolderRef['kind'],
    quota: QuotaName,
    limit: number,
    usedBy: (holder: PolicyHolder) => number,
  ): QuotaUsage => {
    const usages = holders
      .filter((one) => one.kind === kind)
      .map(({ holder }): Usage => ({ subject: { kind, name: holder.name }, used: usedBy(holder) }))
    return pressed(quota, limit, usages)
  }
  const ofPolicies = (
    quota: QuotaName,
    limit: number,
    usedBy: (policy: Account['policies'][number]) => number,
  ) =>
    pressed(
      quota,
      limit,
      account.policies.map((policy) => {
        const key = policyKey({ kind: 'managed', arn: policyArn(account, policy) })
        return { subject: { kind: 'policy', key }, used: usedBy(policy) }
      }),
    )
  const ofAccount = (quota: QuotaName, limit: number, { length: used }: readonly unknown[]) =>
    pressed(quota, limit, [{ subject: { kind: 'account' }, used }])
  const attached = ({ attachedPolicies }: PolicyHolder): number => attachedPolicies.length
  return [
    of('user', 'attachedPoliciesPerUser', POLICIES_PER_HOLDER.user, attached),
    of('group', 'attachedPoliciesPerGroup', POLICIES_PER_HOLDER.group, attached),
    of('role', 'attachedPoliciesPerRole', POLICIES_PER_HOLDER.role, attached),
    of('user', 'groupsPerUser', GROUPS_PER_USER, (holder) => ('groups' in holder ? holder.groups.length : 0)),
    of('user', 'inlineSizePerUser', INLINE_POLICIES_SIZE.user, inlineSize(INLINE_POLICIES_SIZE.user)),
    of('group', 'inlineSizePerGroup', INLINE_POLICIES_SIZE.group, inlineSize(INLINE_POLICIES_SIZE.group)),
    of('role', 'inlineSizePerRole', INLINE_POLICIES_SIZE.role, inlineSize(INLINE_POLICIES_SIZE.role)),
    ofPolicies('versionsPerPolicy', VERSIONS_PER_POLICY, ({ versions }) => versions.length),
    ofPolicies('managedPolicySize', MANAGED_POLICY_SIZE, ({ document }) =>
      sizeOf([document], MANAGED_POLICY_SIZE),
    ),
    ofAccount('policiesPerAccount', POLICIES_PER_ACCOUNT, account.policies),
    ofAccount('usersPerAccount', ENTITIES_PER_ACCOUNT.user, account.users),
    ofAccount('groupsPerAccount', ENTITIES_PER_ACCOUNT.group, account.groups),
    ofAccount('rolesPerAccount', ENTITIES_PER_ACCOUNT.role, account.roles),
  ].filter(({ near }) => near.length > 0)
}

const pressed = (quota: QuotaName, limit: number, usages: readonly Usage[]): QuotaUsage => ({
  quota,
  limit,
  near: usages.filter(({ used }) => used > limit * NEAR),
})

const inlineSize =
  (limit: number) =>
  ({ inlinePolicies }: PolicyHolder): number =>
    sizeOf(
      inlinePolicies.map(({ document }) => document),
      limit,
    )

/** White space is only counted out where it matters: most texts are far from the limit with it. */
function sizeOf(texts: readonly string[], limit: number): number {
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  return length > limit * NEAR ? texts.reduce((sum, text) => sum + policySize(text), 0) : length
}
