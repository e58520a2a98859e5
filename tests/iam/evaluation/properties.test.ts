import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Account } from '../../../src/iam/account/account'
import { decide } from '../../../src/iam/evaluation/decide'
import { evaluate } from '../../../src/iam/evaluation/evaluate'
import type { Request } from '../../../src/iam/evaluation/request'
import { explainDecision } from '../../../src/iam/explanation/decision'
import { explainTrace } from '../../../src/iam/explanation/story'
import { explainElement } from '../../../src/iam/explanation/element'
import { arbitraryAsk, arbitraryGiven } from './arbitrary'
import {
  ACCOUNT,
  ALICE,
  FEDERATED,
  OBJECT,
  OTHER_ACCOUNT,
  SESSION,
  accountOf,
  deny,
  requestOf,
  type Given,
  type Json,
  type PolicyLike,
} from './given'

// Thousands of situations take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

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
        const { decision } = evaluate(account, requestOf(ask))
        // What is asked again goes another, shorter way.
        for (let time = 1; time <= 4; time++) expect(decide(account, requestOf(ask))).toBe(decision)
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

  it.each<[what: string, principal: string, denied: (given: Given) => Given]>([
    ['of a role, for its session', SESSION, (given) => ({ ...given, role: deny() })],
    ['of a user, for their federated session', FEDERATED, (given) => ({ ...given, user: deny() })],
    ['of a boundary', SESSION, (given) => ({ ...given, roleBoundary: deny() })],
    ['of a bucket, for the anonymous', '*', (given) => ({ ...given, bucket: deny({ Principal: '*' }) })],
    [
      'of a bucket, for another account',
      `arn:aws:iam::${OTHER_ACCOUNT}:user/eve`,
      (given) => ({ ...given, bucket: deny({ Principal: { AWS: OTHER_ACCOUNT } }) }),
    ],
    [
      'of a service control policy',
      ALICE,
      (given) => ({ ...given, management: false, scps: [...(given.scps ?? []), [deny()]] }),
    ],
    [
      'of a resource control policy',
      ALICE,
      (given) => ({ ...given, management: false, rcps: [[deny({ Principal: '*' })], ...(given.rcps ?? [])] }),
    ],
  ])('nor does one %s', (_, principal, denied) => {
    fc.assert(
      fc.property(arbitraryGiven, arbitraryAsk, (given, ask) => {
        const request = requestOf({ ...ask, principal, resource: OBJECT, resourceAccount: ACCOUNT })
        if (request.action === 'sts:GetCallerIdentity') return
        const { rolePath: _path, ...rest } = given
        expect(decide(accountOf(denied(rest)), request)).toBe('explicitDeny')
      }),
      { numRuns: 100 },
    )
  })

  it('an Allow less never grants', () => {
    fc.assert(
      fc.property(arbitraryGiven, arbitraryAsk, fc.nat(20), (given, ask, which) => {
        // Block Public Access is the exception: without its public Allow, a bucket's other ones come back to life.
        const { blockPublicAccess: _, ...open } = given
        const before = decide(accountOf(open), requestOf(ask))
        const after = decide(accountOf(withoutAllow(open, which)), requestOf(ask))
        if (before !== 'allowed') expect(after).not.toBe('allowed')
      }),
      { numRuns: 2000 },
    )
  })

  it.each<[guardrail: string, (given: Given) => Given]>([
    ['boundary', ({ boundary: _, roleBoundary: _role, ...rest }) => rest],
    ['service control policy', ({ scps: _, ...rest }) => rest],
    ['Block Public Access', ({ blockPublicAccess: _, ...rest }) => rest],
  ])('a %s never grants', (_, without) => {
    fc.assert(
      fc.property(arbitraryGiven, arbitraryAsk, (given, ask) => {
        const request = requestOf(ask)
        if (decide(accountOf(given), request) === 'allowed')
          expect(decide(accountOf(without(given)), request)).toBe('allowed')
      }),
      situations,
    )
  })

  it('a session policy never grants', () => {
    fc.assert(
      fc.property(arbitraryGiven, arbitraryAsk, (given, ask) => {
        const { sessionPolicies: _, ...free } = requestOf(ask)
        if (decide(accountOf(given), requestOf(ask)) === 'allowed')
          expect(decide(accountOf(given), free)).toBe('allowed')
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
        const { organization } = account
        const turned: Account = {
          ...account,
          organization: organization && {
            ...organization,
            serviceControlPolicies: organization.serviceControlPolicies.toReversed(),
            resourceControlPolicies: organization.resourceControlPolicies.toReversed(),
          },
          resources: account.resources.toReversed(),
          groups: account.groups.toReversed(),
          users: account.users.map((user) => ({
            ...user,
            groups: user.groups.toReversed(),
            inlinePolicies: user.inlinePolicies.toReversed(),
          })),
        }
        const request = requestOf(ask)
        const { sessionPolicies } = request
        const asked = {
          ...request,
          ...(sessionPolicies && { sessionPolicies: sessionPolicies.toReversed() }),
        }
        expect(decide(turned, asked)).toBe(decide(account, request))
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

describe('the parts of a trace', () => {
  it('say what its statements say, and agree with the decision', () => {
    fc.assert(
      fc.property(arbitraryGiven, arbitraryAsk, (given, ask) => {
        const trace = evaluate(accountOf(given), requestOf(ask))
        const applied = (part: (typeof trace.parts)[number], effect: string): boolean =>
          part.policies.some((policy) =>
            trace.policies[policy]?.statements.some((one) => one.applies && one.effect === effect),
          )
        for (const part of trace.parts) {
          expect(part.says === 'explicitDeny').toBe(applied(part, 'Deny'))
          if (part.says === 'allowed' && part.part !== 'rcp') expect(applied(part, 'Allow')).toBe(true)
        }
        const all = trace.parts.flatMap(({ policies }) => policies)
        expect([...all].sort((a, b) => a - b)).toEqual(trace.policies.map((_, i) => i))
        if (trace.rule === 'callerIdentity') return
        expect(trace.parts.some(({ says }) => says === 'explicitDeny')).toBe(
          trace.decision === 'explicitDeny',
        )
      }),
      situations,
    )
  })

  it('name a guardrail just where the request would pass without it (rule 49)', () => {
    fc.assert(
      fc.property(arbitraryGiven, arbitraryAsk, (given, ask) => {
        const request = requestOf(ask)
        const { guardrail, decision, rule } = evaluate(accountOf(given), request)
        const { boundary: _b, roleBoundary: _r, scps: _s, rcps: _c, blockPublicAccess: _p, ...bare } = given
        const { sessionPolicies: _, ...free } = request
        const open = evaluate(accountOf(bare), free)
        const changed =
          open.rule === 'foreignIdentityUnknown' ? rule !== open.rule : decision !== open.decision
        const passes = open.decision === 'allowed' || open.rule === 'foreignIdentityUnknown'
        // A Deny with NotPrincipal reaches whoever has a boundary, so without the boundary it is a Deny no more (rule 28).
        if (JSON.stringify(given).includes('NotPrincipal')) return
        expect(guardrail !== null).toBe(passes && changed)
      }),
      { numRuns: 2000 },
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
        const reasons = trace.policies.flatMap(({ statements }) =>
          statements.flatMap((one) => one.elements.map((element) => explainElement(element, one))),
        )
        const { combination, guardrail, uncertain } = explainTrace(trace)
        const sentences = [
          explainDecision(trace).sentence,
          ...reasons,
          combination.sentence,
          ...(guardrail === null ? [] : [guardrail]),
          ...uncertain.map(({ sentence }) => sentence),
        ]
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
  const { groups, scps, rcps } = given
  const changed = (['user', 'boundary', 'bucket', 'role', 'roleBoundary', 'trust', 'key'] as const).flatMap(
    (name) => {
      const policy = given[name]
      return policy === undefined ? [] : [[name, change(policy)] as const]
    },
  )
  return {
    ...given,
    ...Object.fromEntries(changed),
    ...(rcps && { rcps: rcps.map((level) => level.map(change)) }),
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
