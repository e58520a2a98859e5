import type { Account, Group, HolderRef, User } from './account'
import { isAwsManaged, policyArn } from './arn'
import { holdersOf } from './holders'
import { findGroup, findHolder, findPolicy } from './lookup'
import type { PolicyRef } from './policy-ref'

/** Members of a group, in the account's order. */
export function usersOf(account: Account, groupName: string): readonly User[] {
  const group = findGroup(account, groupName)
  return group ? account.users.filter((user) => user.groups.includes(group.name)) : []
}

/** A user's groups, in the order of joining. */
export function groupsOf(account: Account, user: User): readonly Group[] {
  return user.groups.flatMap((name) => findGroup(account, name) ?? [])
}

/** Who has a managed policy attached: users, then groups, then roles. A permissions boundary is no attachment. */
export function attachmentsOf(account: Account, policyArn: string): readonly HolderRef[] {
  return holdersOf(account)
    .filter(({ holder }) => holder.attachedPolicies.includes(policyArn))
    .map(({ kind, holder }) => ({ kind, name: holder.name }))
}

/** Users and roles whose permissions boundary a managed policy is. */
export function boundedBy(account: Account, policyArn: string): readonly HolderRef[] {
  const users = account.users.filter(({ permissionsBoundary }) => permissionsBoundary === policyArn)
  const roles = account.roles.filter(({ permissionsBoundary }) => permissionsBoundary === policyArn)
  return [
    ...users.map(({ name }) => ({ kind: 'user' as const, name })),
    ...roles.map(({ name }) => ({ kind: 'role' as const, name })),
  ]
}

/**
 * Names of the users that an identity policy applies to, directly or through a group, in the account's order. A
 * resource's policy says itself whom it means, so it reaches nobody in this sense; neither does a boundary.
 */
export function reachOf(account: Account, ref: PolicyRef): readonly string[] {
  const holders = holdingRefs(account, ref)
  const users = new Set(holders.filter(({ kind }) => kind === 'user').map(({ name }) => name))
  const groups = new Set(holders.filter(({ kind }) => kind === 'group').map(({ name }) => name))
  return account.users
    .filter((user) => users.has(user.name) || user.groups.some((name) => groups.has(name)))
    .map(({ name }) => name)
}

function holdingRefs(account: Account, ref: PolicyRef): readonly HolderRef[] {
  switch (ref.kind) {
    case 'managed':
      return attachmentsOf(account, ref.arn)
    case 'inline': {
      const holder = findHolder(account, ref.holder)
      const holds = holder?.inlinePolicies.some(({ name }) => name === ref.name)
      return holder && holds ? [{ kind: ref.holder.kind, name: holder.name }] : []
    }
    case 'resource':
      return []
  }
}

/**
 * A policy's text, of the version in force; `null` if the account has no such policy. AWS managed policies are nobody's:
 * see `awsManagedDocument`.
 */
export function policyText(account: Account, ref: PolicyRef): string | null {
  switch (ref.kind) {
    case 'managed':
      return findPolicy(account, ref.arn)?.document ?? null
    case 'inline':
      return (
        findHolder(account, ref.holder)?.inlinePolicies.find(({ name }) => name === ref.name)?.document ??
        null
      )
    case 'resource':
      return account.resources.find(({ arn }) => arn === ref.arn)?.policy ?? null
  }
}

/** Every policy of the account: customer managed ones, AWS managed ones in use, inline ones, those of resources. */
export function allPolicyRefs(account: Account): readonly PolicyRef[] {
  const holders = holdersOf(account)
  const boundaries = [...account.users, ...account.roles].flatMap(
    (entity) => entity.permissionsBoundary ?? [],
  )
  const inUse = [...holders.flatMap(({ holder }) => holder.attachedPolicies), ...boundaries]
  const arns = new Set([
    ...account.policies.map((policy) => policyArn(account, policy)),
    ...inUse.filter(isAwsManaged),
  ])
  return [
    ...[...arns].map((arn) => ({ kind: 'managed' as const, arn })),
    ...holders.flatMap(({ kind, holder }) =>
      holder.inlinePolicies.map(({ name }) => ({
        kind: 'inline' as const,
        holder: { kind, name: holder.name },
        name,
      })),
    ),
    ...account.resources
      .filter(({ policy }) => policy !== null)
      .map(({ arn }) => ({ kind: 'resource' as const, arn })),
  ]
}
