import type { Account, Group, HolderRef, PolicyHolder, Role, User } from '../account/account'
import { isAwsManaged } from '../account/arn'
import { holdersOf } from '../account/holders'
import { awsManagedDocument } from '../catalog/managed-documents'
import { indexOf } from '../evaluation/account-index'
import { breakGlassBy, type BreakGlass, type BreakGlassSigns } from './break-glass'

/** An account looked through once: who belongs to what, so that no check has to search. */
export interface Survey {
  readonly account: Account
  readonly breakGlass: BreakGlass
  /** Groups that are there, in the order of joining. */
  readonly groupsOf: (user: User) => readonly Group[]
  readonly membersOf: (group: Group) => readonly User[]
  /** Who has a managed policy attached: users, then groups, then roles. */
  readonly attachedTo: (policyArn: string) => readonly Attachment[]
  /** Whose permissions boundary it is. */
  readonly boundedBy: (policyArn: string) => readonly Boundary[]
  /** Text in force of a managed policy; `null` if there is none here. */
  readonly textOf: (policyArn: string) => string | null
  readonly isBreakGlass: (user: User) => boolean
  /** Everyone else: whom the golden rule is for. */
  readonly everydayUsers: readonly User[]
}

export interface Attachment {
  readonly ref: HolderRef
  readonly holder: PolicyHolder
}

/** Groups have no boundary. */
export interface Boundary {
  readonly kind: 'user' | 'role'
  readonly holder: User | Role
}

export function survey(account: Account, signs: BreakGlassSigns): Survey {
  const breakGlass = breakGlassBy(signs)
  // As the evaluation sees membership, whatever call made it: by names, ignoring case.
  const { groups, policies } = indexOf(account)
  const groupsOf = new Map<User, readonly Group[]>()
  const members = new Map<Group, User[]>()
  for (const user of account.users) {
    const own = new Set(user.groups.flatMap((name) => groups.get(name.toLowerCase()) ?? []))
    groupsOf.set(user, [...own])
    for (const group of own) push(members, group, user)
  }
  const attached = new Map<string, Attachment[]>()
  for (const { kind, holder } of holdersOf(account))
    for (const arn of new Set(holder.attachedPolicies))
      push(attached, arn, { ref: { kind, name: holder.name }, holder })
  const isBreakGlass = (user: User): boolean =>
    breakGlass.isTagged(user) || (groupsOf.get(user) ?? []).some(({ name }) => breakGlass.isGroup(name))
  const bounded = boundaries(account)
  return {
    account,
    breakGlass,
    groupsOf: (user) => groupsOf.get(user) ?? [],
    membersOf: (group) => members.get(group) ?? [],
    attachedTo: (arn) => attached.get(arn) ?? [],
    boundedBy: (arn) => bounded.get(arn) ?? [],
    textOf: (arn) => (isAwsManaged(arn) ? awsManagedDocument(arn) : policies.get(arn)?.document) ?? null,
    isBreakGlass,
    everydayUsers: account.users.filter((user) => !isBreakGlass(user)),
  }
}

function boundaries({ users, roles }: Account): ReadonlyMap<string, readonly Boundary[]> {
  const bounded = new Map<string, Boundary[]>()
  const bind = (kind: Boundary['kind'], holder: User | Role): void => {
    if (holder.permissionsBoundary !== null) push(bounded, holder.permissionsBoundary, { kind, holder })
  }
  for (const user of users) bind('user', user)
  for (const role of roles) bind('role', role)
  return bounded
}

/** Adds to the list that a map keeps for a key. */
export function push<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [item])
  else list.push(item)
}
