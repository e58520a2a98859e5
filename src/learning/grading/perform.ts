import { call, type ApiCall, type ApiError } from '../../iam'
import type { Scenario } from '../../scenario'

export type Performed =
  | { readonly ok: true; readonly scenario: Scenario }
  /** `index`: of the call that AWS would refuse, from 0. */
  | { readonly ok: false; readonly error: ApiError; readonly index: number }

/** Makes calls on a scenario's account, one after the other, up to the first that is refused. */
export function perform(scenario: Scenario, calls: readonly ApiCall[]): Performed {
  let { account } = scenario
  for (const [index, apiCall] of calls.entries()) {
    const result = call(account, apiCall)
    if (!result.ok) return { ok: false, error: result, index }
    account = result.account
  }
  return { ok: true, scenario: account === scenario.account ? scenario : { ...scenario, account } }
}
