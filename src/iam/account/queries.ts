import type { Account, Group, HolderKind, HolderRef, Organization, PolicyHolder, Role, User } from './account'
import { remember } from '../evaluation/remember'
import { isAwsManaged, policyArn, roleArn } from './arn'
import { holdersOf } from './holders'
import { findGroup, findHolder, findPolicy } from './lookup'
import { byAttachedPolicy, byBoundary, byGroup, placesOf } from './membership-index'
import { parsePolicyKey, policyKey, policyKindOf, type PolicyRef } from './policy-ref'

/** Members of a group, in the account's order. */
export function usersOf(account: Account, groupName: string): readonly User[] {
  const group = findGroup(account, groupName)
  return (group && byGroup(account.users).get(group.name)) ?? []
}

/** A user's groups, in the order of joining. */
export function groupsOf(account: Account, user: User): readonly Group[] {
  return user.groups.flatMap((name) => findGroup(account, name) ?? [])
}

/** Who has a managed policy attached: users, then groups, then roles. A permissions boundary is no attachment. */
export function attachmentsOf(account: Account, policyArn: string): readonly HolderRef[] {
  const holding = (holders: readonly PolicyHolder[]) => byAttachedPolicy(holders).get(policyArn) ?? []
  return [
    ...refs('user', holding(account.users)),
    ...refs('group', holding(account.groups)),
    ...refs('role', holding(account.roles)),
  ]
}

/** Users and roles whose permissions boundary a managed policy is. */
export function boundedBy(account: Account, policyArn: string): readonly HolderRef[] {
  const bounded = (identities: readonly (User | Role)[]) => byBoundary(identities).get(policyArn) ?? []
  return [...refs('user', bounded(account.users)), ...refs('role', bounded(account.roles))]
}

function refs(kind: HolderKind, named: readonly { readonly name: string }[]): readonly HolderRef[] {
  return named.map(({ name }) => ({ kind, name }))
}

/**
 * Names of the users that an identity policy applies to, directly or through a group, in the account's order. A
 * resource's policy says itself whom it means, so it reaches nobody in this sense; neither does a boundary.
 */
export function reachOf(account: Account, ref: PolicyRef): readonly string[] {
  const reached = holdingRefs(account, ref).flatMap(({ kind, name }) => {
    if (kind === 'group')
      return (
        byGroup(account.users)
          .get(name)
          ?.map((user) => user.name) ?? []
      )
    return kind === 'user' ? [name] : []
  })
  const places = placesOf(account.users)
  const placeOf = (name: string) => places.get(name) ?? 0
  return [...new Set(reached)].sort((a, b) => placeOf(a) - placeOf(b))
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
    default:
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
      return policyKindOf(ref) === 'trust'
        ? (account.roles.find((role) => roleArn(account, role) === ref.arn)?.trustPolicy ?? null)
        : (account.resources.find(({ arn }) => arn === ref.arn)?.policy ?? null)
    case 'scp':
    case 'rcp':
      return (
        controlLevels(account, ref.kind)[ref.level]?.find(({ name }) => name === ref.name)?.document ?? null
      )
  }
}

function controlLevels(
  { organization }: Account,
  kind: 'scp' | 'rcp',
): Organization['serviceControlPolicies'] {
  if (organization === null) return []
  return kind === 'scp' ? organization.serviceControlPolicies : organization.resourceControlPolicies
}

/**
 * Every policy that has a say in the account: customer managed ones, AWS managed ones in use, inline ones, those of resources,
 * roles' trust policies, and the organization's. The same policy is the same object before and after a change, so that whoever
 * shows it need not begin anew.
 */
export function allPolicyRefs(account: Account): readonly PolicyRef[] {
  const inUse = [
    ...[account.users, account.groups, account.roles].flatMap((list) => [...byAttachedPolicy(list).keys()]),
    ...[account.users, account.roles].flatMap((list) => [...byBoundary(list).keys()]),
  ]
  const arns = new Set([
    ...account.policies.map((policy) => policyArn(account, policy)),
    ...inUse.filter(isAwsManaged),
  ])
  const refs: readonly PolicyRef[] = [
    ...[...arns].map((arn) => ({ kind: 'managed', arn }) as const),
    ...holdersOf(account).flatMap(({ kind, holder }) =>
      holder.inlinePolicies.map(
        ({ name }) => ({ kind: 'inline', holder: { kind, name: holder.name }, name }) as const,
      ),
    ),
    ...account.resources
      .filter(({ policy }) => policy !== null)
      .map(({ arn }) => ({ kind: 'resource', arn }) as const)
      .filter((ref) => policyKindOf(ref) === 'resource'),
    ...account.roles.map((role) => ({ kind: 'resource', arn: roleArn(account, role) }) as const),
    ...controlRefs(account, 'scp'),
    ...controlRefs(account, 'rcp'),
  ]
  return refs.map((ref) => refOf(policyKey(ref)) ?? ref)
}

function controlRefs(account: Account, kind: 'scp' | 'rcp'): readonly PolicyRef[] {
  return controlLevels(account, kind).flatMap((policies, level) =>
    [...new Set(policies.map(({ name }) => name))].map((name) => ({ kind, level, name })),
  )
}

/** Far more policies than an account has at AWS's default quotas. */
const refOf = remember(20_000, parsePolicyKey)
