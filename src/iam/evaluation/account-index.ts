import type { Account, Group, ManagedPolicy, Resource, Role, User } from '../account/account'
import { policyArn, roleArn, userArn } from '../account/arn'

/** An account's entities by what requests and attachments call them. */
interface AccountIndex {
  readonly users: ReadonlyMap<string, User>
  readonly usersByName: ReadonlyMap<string, User>
  /** By name in lower case: names are unique ignoring case. */
  readonly groups: ReadonlyMap<string, Group>
  readonly roles: ReadonlyMap<string, IndexedRole>
  /** By name in lower case: a session's ARN has the name alone (rule 18). */
  readonly rolesByName: ReadonlyMap<string, IndexedRole>
  readonly policies: ReadonlyMap<string, ManagedPolicy>
  readonly resources: ReadonlyMap<string, Resource>
}

interface IndexedRole {
  readonly arn: string
  readonly role: Role
}

const indexes = new WeakMap<Account, AccountIndex>()

/** Accounts are replaced whole and never changed, so an index is made once for each. */
export function indexOf(account: Account): AccountIndex {
  const known = indexes.get(account)
  if (known !== undefined) return known
  const roles = account.roles.map((role): IndexedRole => ({ arn: roleArn(account, role), role }))
  const index: AccountIndex = {
    users: keyed(account, account.users, 'arn', (user) => userArn(account, user)),
    usersByName: keyed(account, account.users, 'name', ({ name }) => name),
    groups: keyed(account, account.groups, 'name', ({ name }) => name.toLowerCase()),
    roles: new Map(roles.map((one) => [one.arn, one])),
    rolesByName: new Map(roles.map((one) => [one.role.name.toLowerCase(), one])),
    policies: keyed(account, account.policies, 'arn', (policy) => policyArn(account, policy)),
    resources: keyed(account, account.resources, 'arn', ({ arn }) => arn),
  }
  indexes.set(account, index)
  return index
}

const maps = new WeakMap<object, Map<string, unknown>>()

/** Most calls leave most lists as they are, and what is found by them too. */
function keyed<Entity>(
  { id }: Account,
  entities: readonly Entity[],
  by: 'arn' | 'name',
  keyOf: (entity: Entity) => string,
): ReadonlyMap<string, Entity> {
  const ofList = maps.get(entities) ?? new Map<string, unknown>()
  maps.set(entities, ofList)
  const known = ofList.get(`${by} ${id}`)
  // Made below, from the same list.
  if (known !== undefined) return known as ReadonlyMap<string, Entity>
  const fresh = new Map(entities.map((entity) => [keyOf(entity), entity]))
  ofList.set(`${by} ${id}`, fresh)
  return fresh
}
