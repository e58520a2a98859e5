import type { Account } from '../account/account'
import type { AppliedPolicy } from './applied-policy'
import { combine } from './combine'
import { guardrailOf } from './guardrail'
import { missingKeys } from './missing-keys'
import { partsOf } from './parts'
import { strongest, type Grant } from './principal'
import { prepare, type Question } from './question'
import type { Request } from './request'
import { decidingRules, type DecidingRule } from './rule'
import { rulesFollowed } from './rules-followed'
import { inOrder } from './sources'
import { traceStatement, type TracedStatement } from './statement'
import type { PolicyTrace, StatementRef, Trace } from './trace'
import { uncertainties } from './uncertainties'
import { PolicyVotes, type PolicyGrant } from './votes'

/** Answers a request, and tells the whole story of the answer. Never throws, whatever the account and the request hold. */
export function evaluate(account: Account, request: Request): Trace {
  const preparation = prepare(account, request)
  return preparation.ok
    ? answer(preparation.question)
    : unanswered(request, preparation.rule, Object.fromEntries(preparation.context.all()))
}

/** The story of a question whose policies have been gathered, from wherever they come. */
export function answer(question: Question): Trace {
  const { request, sources } = question
  const traced = new Map(inOrder(sources).map((policy) => [policy, traceStatements(policy, question)]))
  const grantOf: PolicyGrant = (policy, effect) => {
    const statements = traced.get(policy) ?? []
    return strongest(statements.map(({ trace, grant }) => (trace.effect === effect ? grant : null)))
  }
  const votes = new PolicyVotes(sources, grantOf)
  const rule = combine(question, votes)
  const policies = [...traced].map(([policy, statements]) => policyTrace(policy, statements))
  const story = {
    request,
    context: Object.fromEntries(question.context.all()),
    decision: decidingRules[rule].decision,
    rule,
    policies,
    decidedBy: decidedBy(rule, [...traced]),
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

function traceStatements({ compiled }: AppliedPolicy, question: Question): readonly TracedStatement[] {
  return compiled.statements.map((statement) => traceStatement(statement, question))
}

function policyTrace(
  { source, text, compiled }: AppliedPolicy,
  statements: readonly TracedStatement[],
): PolicyTrace {
  return { source, text, unreadable: compiled.unreadable, statements: statements.map(({ trace }) => trace) }
}

function decidedBy(
  rule: DecidingRule,
  traced: readonly (readonly [AppliedPolicy, readonly TracedStatement[]])[],
): readonly StatementRef[] {
  const { decision, decidedBy: kinds } = decidingRules[rule]
  const effect = decision === 'allowed' ? 'Allow' : 'Deny'
  return traced.flatMap(([{ source }, statements], policy) =>
    kinds.includes(source.kind)
      ? statements.flatMap(({ trace, grant }, statement) =>
          grant !== null && trace.effect === effect && counts(rule, grant) ? [{ policy, statement }] : [],
        )
      : [],
  )
}

/** Naming the account only hands the question on, so where the resource's Allow decides, that one is not it (rule 7). */
function counts(rule: DecidingRule, grant: Grant): boolean {
  return grant !== 'account' || (rule !== 'resourceAllow' && rule !== 'identityAndResourceAllow')
}
