import type { Account } from '../iam'

/** The account with everything in the order of its name: equal accounts are then written equally, however they came to be. */
export function inNameOrder(account: Account): Account {
  const { users, groups, roles, policies, resources } = account
  return {
    ...account,
    users: users.toSorted(by('name')),
    groups: groups.toSorted(by('name')),
    roles: roles.toSorted(by('name')),
    policies: policies.toSorted(by('name')),
    resources: resources.toSorted(by('arn')),
  }
}

/** By characters, so that the order is nobody's language's. */
const by =
  <Key extends string>(key: Key) =>
  (a: Readonly<Record<Key, string>>, b: Readonly<Record<Key, string>>): number =>
    a[key] < b[key] ? -1 : Number(a[key] > b[key])
