import type { Account, HolderKind, HolderRef, PolicyHolder } from './account'

/** Everyone who may hold policies: users, then groups, then roles. */
export function holdersOf(
  account: Account,
): readonly { readonly kind: HolderKind; readonly holder: PolicyHolder }[] {
  return [
    ...account.users.map((holder) => ({ kind: 'user' as const, holder })),
    ...account.groups.map((holder) => ({ kind: 'group' as const, holder })),
    ...account.roles.map((holder) => ({ kind: 'role' as const, holder })),
  ]
}

type Policies = Partial<Pick<PolicyHolder, 'attachedPolicies' | 'inlinePolicies'>>

/** The account with one holder's policies changed. `name` is spelled as the holder spells it. */
export function withPolicies(account: Account, { kind, name }: HolderRef, policies: Policies): Account {
  const change = <Holder extends PolicyHolder>(holders: readonly Holder[]): readonly Holder[] =>
    holders.map((holder) => (holder.name === name ? { ...holder, ...policies } : holder))
  switch (kind) {
    case 'user':
      return { ...account, users: change(account.users) }
    case 'group':
      return { ...account, groups: change(account.groups) }
    case 'role':
      return { ...account, roles: change(account.roles) }
  }
}

/** The list with one element, found by identity, exchanged for another. */
export function exchange<Element>(
  list: readonly Element[],
  old: Element,
  replacement: Element,
): readonly Element[] {
  return list.map((element) => (element === old ? replacement : element))
}
