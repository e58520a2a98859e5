import { emptyAccount, uniqueId, type Account } from '../../iam'

export interface UniqueIds {
  readonly id: string
  readonly other: string
}

/** Another unique id for each that the account has: an id can be traced back to whom AWS gave it. */
export function otherUniqueIds({ users, groups, roles, policies }: Account): readonly UniqueIds[] {
  const entities = [
    ...users.map(({ id }) => ({ kind: 'user' as const, id })),
    ...groups.map(({ id }) => ({ kind: 'group' as const, id })),
    ...roles.map(({ id }) => ({ kind: 'role' as const, id })),
    ...policies.map(({ id }) => ({ kind: 'policy' as const, id })),
  ]
  return entities.map(({ kind, id }, index) => ({
    id,
    other: uniqueId({ ...emptyAccount(), idsIssued: index }, kind, ''),
  }))
}
