import type { Account } from '../../iam'

/** Characters of policy text that are looked through before anybody notices. */
const LARGE = 120_000
/** What it takes to look through one user is as much as for so many characters. */
const USER = 400

/**
 * Whether looking through an account would keep the page waiting longer than sending it away to be looked through.
 * Accounts that somebody makes by hand are small.
 */
export function isLarge({ users, groups, roles, policies, resources }: Account): boolean {
  let weight = (users.length + roles.length) * USER
  for (const { document } of policies) weight += document.length
  for (const holders of [users, groups, roles])
    for (const { inlinePolicies } of holders)
      for (const { document } of inlinePolicies) weight += document.length
  for (const { policy } of resources) weight += policy?.length ?? 0
  return weight > LARGE
}
