import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decide } from '../../../src/iam/evaluation/decide'
import { evaluate } from '../../../src/iam/evaluation/evaluate'
import { accountOf, requestOf } from './given'
import { actionCases } from './rules/actions'
import type { RuleCase } from './rules/case'
import { conditionCases } from './rules/conditions'
import { decisionCases } from './rules/decision'
import { guardrailCases } from './rules/guardrails'
import { outsiderCases } from './rules/outsiders'
import { principalCases } from './rules/principals'
import { resourceCases } from './rules/resources'
import { sessionCases } from './rules/sessions'
import { specialCases } from './rules/specials'
import { variableCases } from './rules/variables'

const groups: Readonly<Record<string, readonly RuleCase[]>> = {
  decision: decisionCases,
  principals: principalCases,
  sessions: sessionCases,
  outsiders: outsiderCases,
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

describe('the list of rules', () => {
  const text = readFileSync(new URL('./rules/index.md', import.meta.url), 'utf8')
  const listed = [...text.matchAll(/^- (\d+): \S.*\.$/gm)].map(([, number]) => Number(number))
  const covered = new Set(Object.values(groups).flatMap((cases) => cases.flatMap(({ rules }) => rules)))

  it('has them all, in order, each with a sentence', () => {
    const all = Array.from({ length: 105 }, (_, i) => i + 1).filter((rule) => rule !== 77)
    expect(listed).toEqual(all)
  })

  it('has a case for each', () => {
    expect(listed.filter((rule) => !covered.has(rule))).toEqual([])
  })

  it('has every rule that a case names', () => {
    expect([...covered].filter((rule) => !listed.includes(rule))).toEqual([])
  })
})

it('names no case twice', () => {
  for (const cases of Object.values(groups)) {
    const names = cases.map(({ rules, says, ask }) => `${rules.join()} ${says} ${JSON.stringify(ask)}`)
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
  }
})

it('follows only rules of the list, and says which', () => {
  for (const { given, ask = {} } of Object.values(groups).flat()) {
    const { rules } = evaluate(accountOf(given), requestOf(ask))
    expect(rules.length).toBeGreaterThan(0)
    expect(rules).toEqual([...new Set(rules)].sort((a, b) => a - b))
  }
})
