import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Account } from '../../../src/iam/account/account'
import { decide } from '../../../src/iam/evaluation/decide'
import { evaluate } from '../../../src/iam/evaluation/evaluate'
import type { Request } from '../../../src/iam/evaluation/request'
import { explainDecision } from '../../../src/iam/explanation/decision'
import { explainElement } from '../../../src/iam/explanation/wording'
import { arbitraryAsk, arbitraryGiven } from './arbitrary'
import { ALICE, accountOf, deny, requestOf, type Given, type Json, type PolicyLike } from './given'

const situations = { numRuns: 600 }

/** The decision, and which rule made it: all that must not depend on order. */
function outcome(given: Given, ask: Partial<Request>) {
  const { decision, rule } = evaluate(accountOf(given), requestOf(ask))
  return { decision, rule }
}

describe('the fast path', () => {
  it('decides as the whole story does', () => {
    fc.assert(
      fc.property(arbitraryGiven, arbitraryAsk, (given, ask) => {
        const account = accountOf(given)
        expect(decide(account, requestOf(ask))).toBe(evaluate(account, requestOf(ask)).decision)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('what a change may do', () => {
  it('a matching Deny more never leaves a request allowed', () => {
    fc.assert(
      fc.property(arbitraryGiven, arbitraryAsk, (given, ask) => {
        const request = requestOf({ ...ask, principal: ALICE })
        if (request.action === 'sts:GetCallerIdentity') return
        const account = accountOf({ ...given, groups: { ...given.groups, Denied: deny() } })
        expect(decide(account, request)).toBe('explicitDeny')
      }),
      situations,
    )
  })

  it('an Allow less never grants', () => {
    fc.assert(
      fc.property(arbitraryGiven, arbitraryAsk, fc.nat(20), (given, ask, which) => {
        const before = decide(accountOf(given), requestOf(ask))
        const after = decide(accountOf(withoutAllow(given, which)), requestOf(ask))
        if (before !== 'allowed') expect(after).not.toBe('allowed')
      }),
      situations,
    )
  })
})

describe('what does not matter', () => {
  it('the order of statements, of policies and of groups', () => {
    fc.assert(
      fc.property(arbitraryGiven, arbitraryAsk, (given, ask) => {
        expect(outcome(reversed(given), ask)).toEqual(outcome(given, ask))
        const account = accountOf(given)
        const turned: Account = {
          ...account,
          groups: account.groups.toReversed(),
          users: account.users.map((user) => ({
            ...user,
            groups: user.groups.toReversed(),
            inlinePolicies: user.inlinePolicies.toReversed(),
          })),
        }
        expect(decide(turned, requestOf(ask))).toBe(decide(account, requestOf(ask)))
      }),
      situations,
    )
  })

  it('whether a policy is the user’s or a group’s', () => {
    fc.assert(
      fc.property(arbitraryGiven, arbitraryAsk, (given, ask) => {
        const account = accountOf(given)
        const own: Account = {
          ...account,
          users: account.users.map((user) => ({
            ...user,
            groups: [],
            inlinePolicies: [
              ...user.inlinePolicies,
              ...user.groups.flatMap((name) =>
                account.groups
                  .filter((group) => group.name === name)
                  .flatMap(({ inlinePolicies }) => inlinePolicies.map((policy) => ({ ...policy, name }))),
              ),
            ],
          })),
        }
        expect(evaluate(own, requestOf(ask)).rule).toBe(evaluate(account, requestOf(ask)).rule)
      }),
      situations,
    )
  })
})

describe('the trace', () => {
  it('points at the right place in the text', () => {
    fc.assert(
      fc.property(arbitraryGiven, arbitraryAsk, (given, ask) => {
        for (const { text, statements } of evaluate(accountOf(given), requestOf(ask)).policies) {
          for (const { range, elements, effect } of statements) {
            const statement = JSON.parse(text.slice(range.start, range.end)) as { readonly Effect: string }
            expect(effect).toBe(statement.Effect === 'deny' ? null : statement.Effect)
            for (const { element, range: its } of elements) {
              const piece = text.slice(its.start, its.end)
              if (element === 'Condition') expect(JSON.parse(`{${piece}}`)).toBeTypeOf('object')
              else expect(Object.keys(JSON.parse(`{${piece}}`) as object)).toEqual([element])
            }
          }
        }
      }),
      situations,
    )
  })

  it('says of each statement that it applies just where all its elements match, and cites only such', () => {
    fc.assert(
      fc.property(arbitraryGiven, arbitraryAsk, (given, ask) => {
        const trace = evaluate(accountOf(given), requestOf(ask))
        for (const { effect, applies, elements } of trace.policies.flatMap(({ statements }) => statements))
          expect(applies).toBe(effect !== null && elements.every(({ matched }) => matched))
        const effect = trace.decision === 'explicitDeny' ? 'Deny' : 'Allow'
        for (const { policy, statement } of trace.decidedBy)
          expect(trace.policies[policy]?.statements[statement]).toMatchObject({ applies: true, effect })
        if (trace.decision === 'implicitDeny') expect(trace.decidedBy).toEqual([])
        if (trace.decision === 'explicitDeny') expect(trace.decidedBy.length).toBeGreaterThan(0)
      }),
      situations,
    )
  })

  it('can always be put into whole sentences', () => {
    fc.assert(
      fc.property(arbitraryGiven, arbitraryAsk, (given, ask) => {
        const trace = evaluate(accountOf(given), requestOf(ask))
        const elements = trace.policies.flatMap(({ statements }) => statements.flatMap((one) => one.elements))
        const sentences = [explainDecision(trace).sentence, ...elements.map(explainElement)]
        for (const sentence of sentences) {
          expect(sentence).toMatch(/^\S[^]*\.$/)
          expect(sentence).not.toMatch(/undefined|\[object|null/)
        }
      }),
      situations,
    )
  })
})

/** Every list of statements of a situation, changed. */
function mapPolicies(given: Given, change: (policy: PolicyLike) => PolicyLike): Given {
  const { user, boundary, bucket, groups, scps } = given
  return {
    ...given,
    ...(user && { user: change(user) }),
    ...(boundary && { boundary: change(boundary) }),
    ...(bucket && { bucket: change(bucket) }),
    ...(groups && {
      groups: Object.fromEntries(Object.entries(groups).map(([name, one]) => [name, change(one)])),
    }),
    ...(scps && { scps: scps.map((level) => level.map(change)) }),
  }
}

const isList = (policy: PolicyLike): policy is readonly Json[] => Array.isArray(policy)

const reversed = (given: Given): Given =>
  mapPolicies(given, (policy) => (isList(policy) ? policy.toReversed() : policy))

/** One Allow statement made a statement about an action that nobody asks for. */
function withoutAllow(given: Given, which: number): Given {
  let allows = 0
  return mapPolicies(given, (policy) =>
    isList(policy)
      ? policy.map((one) => {
          if (one.Effect !== 'Allow' || allows++ !== which) return one
          return { ...one, Effect: 'allow' }
        })
      : policy,
  )
}
