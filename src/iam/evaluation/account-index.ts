import type { Account, Group, ManagedPolicy, Resource, Role, User } from '../account/account'
import { policyArn, roleArn, userArn } from '../account/arn'

interface IndexedRole {
  readonly arn: string
  readonly role: Role
}

/** An account's entities by what requests and attachments call them. Each map is made when first asked for. */
class AccountIndex {
  readonly #account: Account
  #users?: ReadonlyMap<string, User>
  #usersByName?: ReadonlyMap<string, User>
  #groups?: ReadonlyMap<string, Group>
  #roles?: ReadonlyMap<string, IndexedRole>
  #rolesByName?: ReadonlyMap<string, IndexedRole>
  #policies?: ReadonlyMap<string, ManagedPolicy>
  #resources?: ReadonlyMap<string, Resource>

  constructor(account: Account) {
    this.#account = account
  }

  get users(): ReadonlyMap<string, User> {
    const account = this.#account
    return (this.#users ??= keyed(account, account.users, 'arn', (user) => userArn(account, user)))
  }

  get usersByName(): ReadonlyMap<string, User> {
    const account = this.#account
    return (this.#usersByName ??= keyed(account, account.users, 'name', ({ name }) => name))
  }

  /** By name in lower case: names are unique ignoring case. */
  get groups(): ReadonlyMap<string, Group> {
    const account = this.#account
    return (this.#groups ??= keyed(account, account.groups, 'name', ({ name }) => name.toLowerCase()))
  }

  get roles(): ReadonlyMap<string, IndexedRole> {
    return (this.#roles ??= rolesByArn(this.#account))
  }

  /** By name in lower case: a session's ARN has the name alone (rule 18). */
  get rolesByName(): ReadonlyMap<string, IndexedRole> {
    return (this.#rolesByName ??= byName(this.roles))
  }

  get policies(): ReadonlyMap<string, ManagedPolicy> {
    const account = this.#account
    return (this.#policies ??= keyed(account, account.policies, 'arn', (one) => policyArn(account, one)))
  }

  get resources(): ReadonlyMap<string, Resource> {
    const account = this.#account
    return (this.#resources ??= keyed(account, account.resources, 'arn', ({ arn }) => arn))
  }
}

function rolesByArn(account: Account): ReadonlyMap<string, IndexedRole> {
  return new Map(account.roles.map((role) => [roleArn(account, role), { arn: roleArn(account, role), role }]))
}

function byName(roles: ReadonlyMap<string, IndexedRole>): ReadonlyMap<string, IndexedRole> {
  return new Map([...roles.values()].map((one) => [one.role.name.toLowerCase(), one]))
}

const indexes = new WeakMap<Account, AccountIndex>()

/** Accounts are replaced whole and never changed, so an index is made once for each. */
export function indexOf(account: Account): AccountIndex {
  const known = indexes.get(account)
  if (known !== undefined) return known
  const index = new AccountIndex(account)
  indexes.set(account, index)
  return index
}

const maps = new WeakMap<object, Map<string, unknown>>()

/** Most calls leave most lists as they are, and what is found by them too. */
function keyed<Entity extends object>(
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
  const fresh = new Map<string, Entity>()
  for (const entity of entities) fresh.set(by === 'arn' ? arnOf(entity, id, keyOf) : keyOf(entity), entity)
  ofList.set(`${by} ${id}`, fresh)
  return fresh
}

const arns = new WeakMap<object, { readonly id: string; readonly arn: string }>()

/** Of a list in which one entity changed the others keep their ARNs, so that they need not be put together again. */
function arnOf<Entity extends object>(entity: Entity, id: string, made: (entity: Entity) => string): string {
  const known = arns.get(entity)
  if (known?.id === id) return known.arn
  const arn = made(entity)
  arns.set(entity, { id, arn })
  return arn
}
