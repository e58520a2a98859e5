import { DEFAULT_MOMENT, emptyAccount, roleSettings, uniqueId } from '../iam'
import type { Account, Group, ManagedPolicy, Role, User } from '../iam'
import type { ShapedAccount } from './schema'

type Kind = Parameters<typeof uniqueId>[1]

/** The unique ids of an account whose document gives none: those of a first call for each name. */
export function defaultIds(accountId: string): (kind: Kind, name: string) => string {
  const account = emptyAccount(accountId)
  return (kind, name) => uniqueId(account, kind, name)
}

/** One unique id for everything that has one. */
export function defaultIdsIssued(
  account: Readonly<Record<'users' | 'groups' | 'roles' | 'policies', { readonly length: number }>>,
): number {
  return account.users.length + account.groups.length + account.roles.length + account.policies.length
}

/** The account a document describes, with everything it left out that follows from the rest. */
export function fillAccount(shaped: ShapedAccount): Account {
  const idOf = defaultIds(shaped.id)
  return {
    id: shaped.id,
    users: shaped.users.map((user) => fillUser(user, idOf)),
    groups: shaped.groups.map((group) => fillGroup(group, idOf)),
    roles: shaped.roles.map((role) => fillRole(role, idOf)),
    policies: shaped.policies.map((policy) => fillPolicy(policy, idOf)),
    resources: shaped.resources.map((resource) => ({ ...resource, account: resource.account ?? shaped.id })),
    organization: shaped.organization,
    idsIssued: shaped.idsIssued ?? defaultIdsIssued(shaped),
  }
}

type IdOf = ReturnType<typeof defaultIds>
type Shaped<Kind extends 'users' | 'groups' | 'roles' | 'policies'> = ShapedAccount[Kind][number]

// Field by field, since spreading one object into another takes several times as long, and there may be thousands.

const fillUser = (user: Shaped<'users'>, idOf: IdOf): User => ({
  name: user.name,
  path: user.path,
  id: user.id ?? idOf('user', user.name),
  createDate: user.createDate ?? DEFAULT_MOMENT,
  attachedPolicies: user.attachedPolicies,
  inlinePolicies: user.inlinePolicies,
  groups: user.groups,
  permissionsBoundary: user.permissionsBoundary,
  tags: user.tags,
})

const fillGroup = (group: Shaped<'groups'>, idOf: IdOf): Group => ({
  name: group.name,
  path: group.path,
  id: group.id ?? idOf('group', group.name),
  createDate: group.createDate ?? DEFAULT_MOMENT,
  attachedPolicies: group.attachedPolicies,
  inlinePolicies: group.inlinePolicies,
})

const fillRole = (role: Shaped<'roles'>, idOf: IdOf): Role => ({
  name: role.name,
  path: role.path,
  id: role.id ?? idOf('role', role.name),
  createDate: role.createDate ?? DEFAULT_MOMENT,
  attachedPolicies: role.attachedPolicies,
  inlinePolicies: role.inlinePolicies,
  trustPolicy: role.trustPolicy,
  permissionsBoundary: role.permissionsBoundary,
  tags: role.tags,
  // A setting that says no more than the default is left out, as calls leave it out.
  ...roleSettings(role.description, role.maxSessionDuration),
})

function fillPolicy(policy: Shaped<'policies'>, idOf: IdOf): ManagedPolicy {
  const createDate = policy.createDate ?? DEFAULT_MOMENT
  const only = {
    id: policy.defaultVersionId ?? FIRST_VERSION,
    document: policy.document,
    createDate: undefined,
  }
  const versions = (policy.versions ?? [only]).map((version) => ({
    id: version.id,
    document: version.document,
    createDate: version.createDate ?? createDate,
  }))
  const newest = versions.at(-1)?.id ?? FIRST_VERSION
  return {
    name: policy.name,
    path: policy.path,
    id: policy.id ?? idOf('policy', policy.name),
    createDate,
    updateDate: policy.updateDate ?? createDate,
    description: policy.description,
    tags: policy.tags,
    document: policy.document,
    versions,
    defaultVersionId: policy.defaultVersionId ?? newest,
    lastVersion: policy.lastVersion ?? versionNumber(newest),
  }
}

export const FIRST_VERSION = 'v1'

/** `v12` is 12. */
export const versionNumber = (id: string): number => Number(id.slice(1))
