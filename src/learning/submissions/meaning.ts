import type { Account, PolicyHolder } from '../../iam'
import { canonical } from '../document/canonical'

/**
 * What an account says, as text in which accounts that say the same are equal: without unique ids, dates, older versions and their
 * numbers, and without the order of lists, none of which decides anything.
 */
export function meaningOf({ id, users, groups, roles, policies, resources, organization }: Account): string {
  return canonical({
    id,
    users: named(users, (user) => ({
      ...held(user),
      groups: user.groups.toSorted(),
      boundary: user.permissionsBoundary,
      tags: user.tags,
    })),
    groups: named(groups, held),
    roles: named(roles, (role) => ({
      ...held(role),
      trust: role.trustPolicy,
      boundary: role.permissionsBoundary,
      tags: role.tags,
      longest: role.maxSessionDuration,
    })),
    policies: named(policies, ({ path, document, tags }) => ({ path, document, tags })),
    resources: resources.toSorted((a, b) => order(a.arn, b.arn)),
    organization,
  })
}

const held = ({ path, attachedPolicies, inlinePolicies }: PolicyHolder) => ({
  path,
  attached: attachedPolicies.toSorted(),
  inline: inlinePolicies.toSorted((a, b) => order(a.name, b.name)),
})

/** Pairs of a name and what is said about it, and no object: `__proto__` is a name. Policies may share one, under two paths. */
const named = <One extends { readonly name: string; readonly path: string }>(
  list: readonly One[],
  say: (one: One) => object,
): readonly (readonly [string, object])[] =>
  list.toSorted((a, b) => order(a.name + a.path, b.name + b.path)).map((one) => [one.name, say(one)] as const)

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
