import type { Account } from '../account/account'
import { breakGlassSigns, type BreakGlassSigns } from './break-glass'
import type { Check } from './check'
import { breakGlassUsers } from './checks/break-glass'
import { copies } from './checks/copies'
import { duplicatePolicies, unusedPolicies } from './checks/managed-policies'
import { emptyGroups, groupsWithoutPolicies, usersInNoGroup } from './checks/membership'
import { inlinePoliciesOnUsers, managedPoliciesOnUsers } from './checks/own-policies'
import { quotaPressure } from './checks/quota-pressure'
import { usersNamedByResources } from './checks/resource-policies'
import { widePolicies } from './checks/wide'
import type { AuditFinding } from './finding'
import { Ground } from './mends/ground'
import { survey } from './survey'

/** In the order in which findings are told: first who has what, then what it says. */
const checks: readonly Check[] = [
  inlinePoliciesOnUsers,
  managedPoliciesOnUsers,
  usersInNoGroup,
  emptyGroups,
  groupsWithoutPolicies,
  unusedPolicies,
  duplicatePolicies,
  copies,
  widePolicies,
  quotaPressure,
  usersNamedByResources,
  breakGlassUsers,
]

/**
 * What there is to say about an account by the golden rule, that permissions go to groups and people into groups, and by the
 * benchmarks that ask for the same. Pure; never throws, whatever the account holds. The order is always the same: of one kind
 * after another, and within it the account's own. `signs` are by what users for emergencies are known.
 */
export function audit(account: Account, signs: BreakGlassSigns = breakGlassSigns): readonly AuditFinding[] {
  const ground = new Ground(survey(account, signs))
  return checks.flatMap((check) => check(ground))
}
