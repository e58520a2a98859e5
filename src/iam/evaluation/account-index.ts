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
    users: new Map(account.users.map((user) => [userArn(account, user), user])),
    usersByName: new Map(account.users.map((user) => [user.name, user])),
    groups: new Map(account.groups.map((group) => [group.name.toLowerCase(), group])),
    roles: new Map(roles.map((one) => [one.arn, one])),
    rolesByName: new Map(roles.map((one) => [one.role.name.toLowerCase(), one])),
    policies: new Map(account.policies.map((policy) => [policyArn(account, policy), policy])),
    resources: new Map(account.resources.map((resource) => [resource.arn, resource])),
  }
  indexes.set(account, index)
  return index
}
