import type { Account, Issue } from '../iam'
import { checkPolicies } from './check-policies'
import { checkReferences } from './check-references'
import { checkUnique } from './check-unique'

/**
 * Everything that one part of an account says wrongly about another, found as it is asked for. Paths begin at the
 * scenario's root.
 */
export function* checkAccount(account: Account): Generator<Issue> {
  yield* checkUnique(account)
  yield* checkReferences(account)
  yield* checkPolicies(account)
}
