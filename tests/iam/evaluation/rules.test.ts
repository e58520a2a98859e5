import { describe, expect, it } from 'vitest'
import { decide } from '../../../src/iam/evaluation/decide'
import { evaluate } from '../../../src/iam/evaluation/evaluate'
import { accountOf, requestOf } from './given'
import { actionCases } from './rules/actions'
import type { RuleCase } from './rules/case'
import { conditionCases } from './rules/conditions'
import { decisionCases } from './rules/decision'
import { guardrailCases } from './rules/guardrails'
import { principalCases } from './rules/principals'
import { resourceCases } from './rules/resources'
import { specialCases } from './rules/specials'
import { variableCases } from './rules/variables'

const groups: Readonly<Record<string, readonly RuleCase[]>> = {
  decision: decisionCases,
  principals: principalCases,
  guardrails: guardrailCases,
  specials: specialCases,
  actions: actionCases,
  resources: resourceCases,
  variables: variableCases,
  conditions: conditionCases,
}

describe.each(Object.entries(groups))('%s', (_, cases) => {
  it.each(cases.map((one) => [`rule ${one.rules.join(', ')}: ${one.says}`, one] as const))(
    '%s',
    (_name, one) => {
      const account = accountOf(one.given)
      const request = requestOf(one.ask ?? {})
      const trace = evaluate(account, request)
      expect(trace.policies.flatMap(({ unreadable }) => unreadable)).toEqual([])
      expect({ decision: trace.decision, by: trace.rule }).toEqual({
        decision: one.decision,
        by: one.by ?? trace.rule,
      })
      expect(decide(account, request)).toBe(one.decision)
    },
  )
})

it('has a case for every rule that this evaluator follows', () => {
  const range = (first: number, last: number): number[] =>
    Array.from({ length: last - first + 1 }, (_, i) => first + i)
  const followed = [
    ...range(1, 16),
    ...[
      24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 36, 38, 39, 43, 44, 45, 46, 48, 49, 50, 52, 53, 54, 55, 56, 57,
    ],
    ...range(59, 105).filter((rule) => rule !== 77),
  ]
  const covered = new Set(Object.values(groups).flatMap((cases) => cases.flatMap(({ rules }) => rules)))
  expect(followed.filter((rule) => !covered.has(rule))).toEqual([])
})
