import fc from 'fast-check'
import type { Account, Request } from '../../../../src/iam'
import { accounts } from './arbitrary-account'
import { requests } from './arbitrary-request'

export { focusedCases } from './arbitrary-focus'

/** Small accounts in which every policy is random, with what is asked of each. */
export const wholeCases: fc.Arbitrary<readonly [Account, readonly Request[]]> = fc.tuple(
  accounts,
  fc.array(requests, { minLength: 4, maxLength: 8 }),
)
