import type { Account } from '../account/account'
import { combine } from './combine'
import { missingKeys } from './missing-keys'
import { prepare, type Question } from './question'
import type { Request } from './request'
import { decidingRules, type DecidingRule } from './rule'
import { inOrder, type AppliedPolicy } from './sources'
import { traceStatement, type TracedStatement } from './statement'
import type { PolicyTrace, StatementRef, Trace } from './trace'
import { strongest, votesOf } from './votes'

/** Answers a request, and tells the whole story of the answer. Never throws, whatever the account and the request hold. */
export function evaluate(account: Account, request: Request): Trace {
  const preparation = prepare(account, request)
  const context = Object.fromEntries(preparation.allKeys())
  if (!preparation.ok) {
    const { rule } = preparation
    const { decision } = decidingRules[rule]
    return { request, context, decision, rule, policies: [], decidedBy: [], missingContextKeys: [] }
  }
  const { question } = preparation
  const traced = new Map(
    inOrder(question.sources).map((policy) => [policy, traceStatements(policy, question)]),
  )
  const votes = votesOf(question.sources, (policy, effect) => {
    const statements = traced.get(policy) ?? []
    return strongest(statements.map(({ trace, grant }) => (trace.effect === effect ? grant : null)))
  })
  const rule = combine(question, votes)
  const policies = [...traced].map(([policy, statements]) => policyTrace(policy, statements))
  return {
    request,
    context,
    decision: decidingRules[rule].decision,
    rule,
    policies,
    decidedBy: decidedBy(rule, policies),
    missingContextKeys: missingKeys(question),
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

function decidedBy(rule: DecidingRule, policies: readonly PolicyTrace[]): readonly StatementRef[] {
  const { decision, decidedBy: kinds } = decidingRules[rule]
  const effect = decision === 'allowed' ? 'Allow' : 'Deny'
  return policies.flatMap(({ source, statements }, policy) =>
    kinds.includes(source.kind)
      ? statements.flatMap(({ applies, effect: its }, statement) =>
          applies && its === effect ? [{ policy, statement }] : [],
        )
      : [],
  )
}
