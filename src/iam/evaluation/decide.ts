import type { Account } from '../account/account'
import type { AppliedPolicy } from './applied-policy'
import { combine } from './combine'
import { strongest, type Grant } from './principal'
import { prepare, type Question } from './question'
import type { Decision, Request } from './request'
import { decidingRules } from './rule'

import { grantOf } from './statement'
import { votesOf } from './votes'

/** The decision alone, without its story: always `evaluate(account, request).decision`, and faster. */
export function decide(account: Account, request: Request): Decision {
  const preparation = prepare(account, request)
  if (!preparation.ok) return decidingRules[preparation.rule].decision
  const { question } = preparation
  const votes = votesOf(question.sources, (policy, effect) => strongestGrant(policy, effect, question))
  return decidingRules[combine(question, votes)].decision
}

function strongestGrant(
  { compiled }: AppliedPolicy,
  effect: 'Allow' | 'Deny',
  question: Question,
): Grant | null {
  let best: Grant | null = null
  for (const statement of effect === 'Allow' ? compiled.allows : compiled.denies) {
    const grant = grantOf(statement, question)
    if (grant === 'direct') return grant
    best = strongest([best, grant])
  }
  return best
}
