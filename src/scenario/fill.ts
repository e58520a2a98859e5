import { DEFAULT_MOMENT, emptyAccount, roleSettings, uniqueId } from '../iam'
import type { Account, ManagedPolicy, Role } from '../iam'
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
  const born = <Fields extends { id?: string | undefined; createDate?: string | undefined; name: string }>(
    kind: Kind,
    fields: Fields,
  ) => ({
    ...fields,
    id: fields.id ?? idOf(kind, fields.name),
    createDate: fields.createDate ?? DEFAULT_MOMENT,
  })
  return {
    id: shaped.id,
    users: shaped.users.map((user) => born('user', user)),
    groups: shaped.groups.map((group) => born('group', group)),
    roles: shaped.roles.map((role) => fillRole(born('role', role))),
    policies: shaped.policies.map((policy) => fillPolicy(born('policy', policy))),
    resources: shaped.resources.map((resource) => ({ ...resource, account: resource.account ?? shaped.id })),
    organization: shaped.organization,
    idsIssued: shaped.idsIssued ?? defaultIdsIssued(shaped),
  }
}

type BornRole = ShapedAccount['roles'][number] & { readonly id: string; readonly createDate: string }

/** A setting that says no more than the default is left out, as calls leave it out. */
function fillRole({ description, maxSessionDuration, ...role }: BornRole): Role {
  return { ...role, ...roleSettings(description, maxSessionDuration) }
}

type BornPolicy = ShapedAccount['policies'][number] & { readonly id: string; readonly createDate: string }

function fillPolicy(policy: BornPolicy): ManagedPolicy {
  const only = {
    id: policy.defaultVersionId ?? FIRST_VERSION,
    document: policy.document,
    createDate: undefined,
  }
  const versions = (policy.versions ?? [only]).map(({ id, document, createDate }) => ({
    id,
    document,
    createDate: createDate ?? policy.createDate,
  }))
  const newest = versions.at(-1)?.id ?? FIRST_VERSION
  return {
    ...policy,
    updateDate: policy.updateDate ?? policy.createDate,
    versions,
    defaultVersionId: policy.defaultVersionId ?? newest,
    lastVersion: policy.lastVersion ?? versionNumber(newest),
  }
}

export const FIRST_VERSION = 'v1'

/** `v12` is 12. */
export const versionNumber = (id: string): number => Number(id.slice(1))
