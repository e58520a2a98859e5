import type { Account, Issue } from '../iam'
import { checkPolicies } from './check-policies'
import { checkReferences } from './check-references'
import { checkUnique } from './check-unique'

/** Everything that one part of an account says wrongly about another. Paths begin at the scenario's root. */
export function checkAccount(account: Account): readonly Issue[] {
  return [...checkUnique(account), ...checkReferences(account), ...checkPolicies(account)]
}
