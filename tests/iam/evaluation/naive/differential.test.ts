import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide, decidingRules, evaluate, type Account, type Request } from '../../../../src/iam'
import { focusedCases, wholeCases } from './arbitraries'
import { decideNaively } from './decide-naively'
import { actionCases, principalCases, resourceCases } from './tables'

/** How many accounts each property tries. For a soak: a number in `DIFFERENTIAL_RUNS`, and a new seed each time. */
const soak = Number(process.env.DIFFERENTIAL_RUNS ?? 0)
const options = (usual: number) =>
  soak > 0
    ? { numRuns: soak }
    : { numRuns: usual, seed: 20260101, interruptAfterTimeLimit: 1500, markInterruptAsFailure: false }
const timeout = soak > 0 ? 24 * 3600 * 1000 : 60_000

/** Whether the evaluator decided from what it knows, and not because another account's policies are not known to it. */
const isKnown = (rule: keyof typeof decidingRules): boolean =>
  decidingRules[rule].combination !== 'notKnownHere'

function compare([account, requests]: readonly [Account, readonly Request[]]): void {
  for (const request of requests) {
    const { decision, rule } = evaluate(account, request)
    const naive = isKnown(rule) ? decideNaively(account, request) : decision
    const fast = decide(account, request)
    // Asserting is slow next to deciding: only what differs is worth it.
    if (decision === naive && fast === naive) continue
    expect({ evaluate: decision, decide: fast, rule, request }).toEqual({
      evaluate: naive,
      decide: naive,
      rule,
      request,
    })
  }
}

describe('the evaluator and a naive one written from the rules alone', () => {
  it.each([
    ['action', actionCases],
    ['resource', resourceCases],
    ['principal', principalCases],
  ])('never disagree about any entry of the table of %ss', { timeout }, (_, cases) => {
    cases().forEach(compare)
  })

  it('never disagree where one random policy decides', { timeout }, () => {
    fc.assert(fc.property(focusedCases, compare), options(2500))
  })

  it('never disagree where every policy is random', { timeout }, () => {
    fc.assert(fc.property(wholeCases, compare), options(400))
  })

  it('are asked what is decided in every way, and often', { timeout }, () => {
    const asked = fc
      .sample(fc.oneof(focusedCases, wholeCases), { numRuns: 250, seed: 1 })
      .flatMap(([account, requests]) => requests.map((request) => evaluate(account, request).rule))
    const decisions = asked.map((rule) => decidingRules[rule].decision)
    for (const decision of ['allowed', 'explicitDeny', 'implicitDeny'] as const) {
      expect(decisions.filter((one) => one === decision).length).toBeGreaterThan(asked.length / 40)
    }
    expect(new Set(asked).size).toBeGreaterThan(Object.keys(decidingRules).length * 0.75)
    expect(asked.filter(isKnown).length).toBeGreaterThan(asked.length * 0.9)
  })
})
