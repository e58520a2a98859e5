import type { Request } from '../../../src/iam'
import { openStarter, type Scenario } from '../../../src/scenario'
import { accountOf, requestOf, type Given } from '../../iam/evaluation/given'

/** A workspace around an account with guardrails, in which one question stands. */
export function guarded(given: Given, ask: Partial<Request> = {}): Scenario {
  return { ...openStarter('alice'), account: accountOf(given), requests: [requestOf(ask)] }
}
