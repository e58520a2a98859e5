import type { Account, Group, ManagedPolicy, Resource, User } from '../account/account'
import { policyArn, userArn } from '../account/arn'

/** An account's entities by what requests and attachments call them. */
interface AccountIndex {
  readonly users: ReadonlyMap<string, User>
  /** By name in lower case: names are unique ignoring case. */
  readonly groups: ReadonlyMap<string, Group>
  readonly policies: ReadonlyMap<string, ManagedPolicy>
  readonly resources: ReadonlyMap<string, Resource>
}

const indexes = new WeakMap<Account, AccountIndex>()

/** Accounts are replaced whole and never changed, so an index is made once for each. */
export function indexOf(account: Account): AccountIndex {
  const known = indexes.get(account)
  if (known !== undefined) return known
  const index: AccountIndex = {
    users: new Map(account.users.map((user) => [userArn(account, user), user])),
    groups: new Map(account.groups.map((group) => [group.name.toLowerCase(), group])),
    policies: new Map(account.policies.map((policy) => [policyArn(account, policy), policy])),
    resources: new Map(account.resources.map((resource) => [resource.arn, resource])),
  }
  indexes.set(account, index)
  return index
}
