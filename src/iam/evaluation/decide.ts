import type { Account } from '../account/account'
import type { AppliedPolicy } from './applied-policy'
import { combine } from './combine'
import type { CompiledStatement } from './compiled-statement'
import { Narrowed } from './narrowed'
import { stronger, type Grant } from './principal'
import { prepare, type Question } from './question'
import type { Decision, Request } from './request'
import { decidingRules } from './rule'
import { grantOf } from './statement'
import { candidates, indexStatements } from './statement-index'
import { PolicyVotes, type Votes } from './votes'

/** The decision alone, without its story: always `evaluate(account, request).decision`, and faster. */
export function decide(account: Account, request: Request): Decision {
  const preparation = prepare(account, request)
  if (!preparation.ok) return decidingRules[preparation.rule].decision
  const { question } = preparation
  return decidingRules[combine(question, quickVotes(question))].decision
}

interface Together {
  readonly Deny: Narrowed
  readonly Allow: Narrowed
}

/** Of callers' identity policies together; `null` after the first request, as many callers ask only once. */
const together = new WeakMap<readonly AppliedPolicy[], Together | null>()

function quickVotes(question: Question): Votes {
  const identity = indexTogether(question.sources.identity)
  return identity === null ? new VotesByAction(question) : new VotesTogether(question, identity)
}

/** Looks, in each policy, only at the statements of the action. */
class VotesByAction extends PolicyVotes {
  constructor(question: Question) {
    super(question.sources, (policy, effect) => strongestGrant(policy, effect, question))
  }
}

/** Goes through a caller's identity policies as through one, so that policies that cannot match cost nothing. */
class VotesTogether extends VotesByAction {
  readonly #question: Question
  readonly #identity: Together

  constructor(question: Question, identity: Together) {
    super(question)
    this.#question = question
    this.#identity = identity
  }

  override identityDenies(): boolean {
    return this.#grants(this.#identity.Deny)
  }

  override identityAllows(): boolean {
    return this.#grants(this.#identity.Allow)
  }

  #grants(statements: Narrowed): boolean {
    const { action, resource } = this.#question
    return strongestOf(statements.candidates(action, resource), this.#question) !== null
  }
}

function indexTogether(policies: readonly AppliedPolicy[]): Together | null {
  const known = together.get(policies)
  if (known === undefined) together.set(policies, null)
  if (known !== null) return known ?? null
  const fresh: Together = {
    Deny: new Narrowed(indexStatements(policies.flatMap(({ compiled }) => compiled.denies))),
    Allow: new Narrowed(indexStatements(policies.flatMap(({ compiled }) => compiled.allows))),
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
  return strongestOf(candidates(compiled.byAction[effect], question.action), question)
}

function strongestOf(lists: readonly (readonly CompiledStatement[])[], question: Question): Grant | null {
  let best: Grant | null = null
  for (const list of lists) {
    for (const statement of list) {
      const grant = grantOf(statement, question)
      if (grant === 'direct') return grant
      best = stronger(best, grant)
    }
  }
  return best
}
