import { decide, type Decision, type Request } from '../../iam'
import type { Scenario } from '../../scenario'
import type { Cells, DecisionGoal, Expectation } from '../challenge/goal'
import { words } from '../texts/en/words'
import type { DecisionCounterexample } from './result'

/** Whether a decision is what was expected of it. */
const meets = (expected: Expectation, actual: Decision): boolean =>
  expected === 'denied' ? actual !== 'allowed' : actual === expected

/** The request of a cell. */
export function requestAt({ principals, requests }: Cells, row: number, column: number): Request | null {
  const principal = principals[row]
  const asked = requests[column]
  return principal === undefined || asked === undefined ? null : { ...asked, principal }
}

export function missedDecision(
  goal: DecisionGoal,
  start: Scenario,
  { account }: Scenario,
): DecisionCounterexample | null {
  const { principals, requests, expect: expected } = goal
  for (const row of principals.keys()) {
    for (const column of requests.keys()) {
      const request = requestAt(goal, row, column)
      if (request === null) continue
      const actual = decide(account, request)
      if (meets(expected, actual)) continue
      const before = decide(start.account, request)
      return {
        kind: 'decision',
        sentence: words.missedDecision(request, expected, actual, before),
        request,
        expected,
        actual,
      }
    }
  }
  return null
}
