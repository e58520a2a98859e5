import { readPolicy, roleArn, type Account, type Role } from '../iam'

/** The AWS principals that a trust policy or a bucket's policy names, as it spells them. */
export function principalsIn(text: string, kind: 'trust' | 'resource'): readonly string[] {
  const reading = readPolicy(text, kind)
  if (!reading.ok) return []
  return reading.value.statements.flatMap(({ principal }) =>
    (principal?.entries ?? []).filter(({ type }) => type === 'AWS').map(({ value }) => value),
  )
}

/** A role, and which of the others it trusts do not come before it. */
export interface OrderedRole {
  readonly role: Role
  /** Whether it trusts itself, or a role that trusts it in turn, so that no order would do. */
  readonly trustsLater: boolean
}

/**
 * Roles in an order in which each comes after those it trusts: a trust policy that names a role which is not there yet is
 * refused. Where roles trust each other there is no such order. Roles keep their order where they can.
 */
export function inTrustOrder(account: Account, roles: readonly Role[]): readonly OrderedRole[] {
  const byArn = new Map(roles.map((role) => [roleArn(account, role), role]))
  const ordered: OrderedRole[] = []
  const placed = new Set<Role>()
  const entered = new Set<Role>()
  const place = (role: Role) => {
    if (entered.has(role)) return
    entered.add(role)
    const trusted = principalsIn(role.trustPolicy, 'trust').flatMap((arn) => byArn.get(arn) ?? [])
    trusted.forEach(place)
    ordered.push({ role, trustsLater: trusted.some((other) => !placed.has(other)) })
    placed.add(role)
  }
  roles.forEach(place)
  return ordered
}
