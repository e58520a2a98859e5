import type { Account } from '../account/account'
import type { AppliedPolicy } from './applied-policy'
import { combine } from './combine'
import type { CompiledPolicy } from './compile'
import { strongest, type Grant } from './principal'
import { prepare, type Question } from './question'
import type { Decision, Request } from './request'
import { decidingRules } from './rule'
import { grantOf } from './statement'
import { candidates, indexStatements, type StatementIndex } from './statement-index'
import { votesOf, type Votes } from './votes'

/** The decision alone, without its story: always `evaluate(account, request).decision`, and faster. */
export function decide(account: Account, request: Request): Decision {
  const preparation = prepare(account, request)
  if (!preparation.ok) return decidingRules[preparation.rule].decision
  const { question } = preparation
  const votes = quickVotes(question)
  return decidingRules[combine(question, votes)].decision
}

type ByAction = CompiledPolicy['byAction']

/** Of callers' identity policies together; `null` after the first request, as many callers ask only once. */
const together = new WeakMap<readonly AppliedPolicy[], ByAction | null>()

/** Goes through a caller's identity policies as through one, so that policies that cannot match cost nothing. */
function quickVotes(question: Question): Votes {
  const { sources } = question
  const byAction = indexTogether(sources.identity)
  const grantBy = (policy: AppliedPolicy, effect: 'Allow' | 'Deny') =>
    strongestGrant(policy, effect, question)
  if (byAction === null) return votesOf(sources, grantBy)
  const others = votesOf({ ...sources, identity: [] }, grantBy)
  return {
    ...others,
    denied: () => strongestOf(byAction.Deny, question) !== null || others.denied(),
    identityAllows: () => strongestOf(byAction.Allow, question) !== null,
  }
}

function indexTogether(policies: readonly AppliedPolicy[]): ByAction | null {
  const known = together.get(policies)
  if (known === undefined) together.set(policies, null)
  if (known !== null) return known ?? null
  const fresh: ByAction = {
    Deny: indexStatements(policies.flatMap(({ compiled }) => compiled.denies)),
    Allow: indexStatements(policies.flatMap(({ compiled }) => compiled.allows)),
  }
  together.set(policies, fresh)
  return fresh
}

/** The strongest grant among a policy's applicable statements of one effect, without a look at those of other actions. */
export function strongestGrant(
  { compiled }: AppliedPolicy,
  effect: 'Allow' | 'Deny',
  question: Question,
): Grant | null {
  return strongestOf(compiled.byAction[effect], question)
}

function strongestOf(index: StatementIndex, question: Question): Grant | null {
  let best: Grant | null = null
  for (const list of candidates(index, question.action)) {
    for (const statement of list) {
      const grant = grantOf(statement, question)
      if (grant === 'direct') return grant
      if (grant !== null) best = strongest([best, grant])
    }
  }
  return best
}
