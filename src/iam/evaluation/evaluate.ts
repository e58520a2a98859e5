import type { Account } from '../account/account'
import { combine } from './combine'
import { guardrailOf } from './guardrail'
import { missingKeys } from './missing-keys'
import { partsOf } from './parts'
import type { Grant } from './principal'
import { prepare, type Question } from './question'
import type { Request } from './request'
import { decidingRules, type DecidingRule } from './rule'
import { rulesFollowed } from './rules-followed'
import { inOrder } from './sources'
import type { StatementRef, Trace } from './trace'
import { tracePolicy, type TracedPolicy } from './traced-policy'
import { uncertainties } from './uncertainties'
import { PolicyVotes, type PolicyGrant } from './votes'

/** Answers a request, and tells the whole story of the answer. Never throws, whatever the account and the request hold. */
export function evaluate(account: Account, request: Request): Trace {
  const preparation = prepare(account, request)
  if (preparation.ok) return answer(preparation.question)
  return unanswered(preparation.request, preparation.rule, Object.fromEntries(preparation.context.all()))
}

/** The story of a question whose policies have been gathered, from wherever they come. */
export function answer(question: Question): Trace {
  const { request, sources } = question
  const traced = new Map(inOrder(sources).map((policy) => [policy, tracePolicy(policy, question)]))
  const grantOf: PolicyGrant = (policy, effect) => traced.get(policy)?.[effect] ?? null
  const votes = new PolicyVotes(sources, grantOf)
  const rule = combine(question, votes)
  const story = {
    request,
    context: Object.fromEntries(question.context.all()),
    decision: decidingRules[rule].decision,
    rule,
    policies: Array.from(traced.values(), ({ trace }) => trace),
    decidedBy: decidedBy(rule, [...traced.values()]),
    missingContextKeys: missingKeys(question),
    parts: partsOf(question, grantOf),
  }
  const guardrail = guardrailOf(story, question, votes)
  return {
    ...story,
    guardrail,
    rules: rulesFollowed({ ...story, guardrail }, question),
    uncertain: uncertainties(story, question),
  }
}

function unanswered(request: Request, rule: DecidingRule, context: Trace['context']): Trace {
  return {
    request,
    context,
    decision: decidingRules[rule].decision,
    rule,
    rules: rule === 'federatingUserUnknown' ? [22] : [1],
    policies: [],
    decidedBy: [],
    missingContextKeys: [],
    parts: [],
    guardrail: null,
    uncertain: [],
  }
}

function decidedBy(rule: DecidingRule, traced: readonly TracedPolicy[]): readonly StatementRef[] {
  const { decision, decidedBy: kinds } = decidingRules[rule]
  const effect = decision === 'allowed' ? 'Allow' : 'Deny'
  return traced.flatMap(({ trace, grants, [effect]: strongest }, policy) =>
    strongest !== null && kinds.includes(trace.source.kind)
      ? grants.flatMap((grant, statement) =>
          grant !== null && trace.statements[statement]?.effect === effect && counts(rule, grant)
            ? [{ policy, statement }]
            : [],
        )
      : [],
  )
}

/** Naming the account only hands the question on, so where the resource's Allow decides, that one is not it (rule 7). */
function counts(rule: DecidingRule, grant: Grant): boolean {
  return grant !== 'account' || (rule !== 'resourceAllow' && rule !== 'identityAndResourceAllow')
}
