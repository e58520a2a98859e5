import fc from 'fast-check'
import type { Account } from '../../src/iam'

const anyOrder = <Item>(items: readonly Item[]): fc.Arbitrary<readonly Item[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length })

/** The same account, whose users, groups, roles, policies and buckets came to be in another order. */
export const shuffled = (account: Account): fc.Arbitrary<Account> =>
  fc
    .record({
      users: anyOrder(account.users),
      groups: anyOrder(account.groups),
      roles: anyOrder(account.roles),
      policies: anyOrder(account.policies),
      resources: anyOrder(account.resources),
    })
    .map((lists) => ({ ...account, ...lists }))
