import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { decide } from '../../../src/iam/evaluation/decide'
import { evaluate } from '../../../src/iam/evaluation/evaluate'
import type { Request } from '../../../src/iam/evaluation/request'
import { explainDecision } from '../../../src/iam/explanation/decision'
import { explainElement } from '../../../src/iam/explanation/element'
import { explainTrace } from '../../../src/iam/explanation/story'
import type {
  CustomPolicyInput,
  PrincipalPolicyInput,
} from '../../../src/iam/evaluation/simulation/parameters'
import {
  simulateCustomPolicy,
  simulatePrincipalPolicy,
} from '../../../src/iam/evaluation/simulation/principal-policy'
import {
  ALICE,
  FEDERATED,
  OTHER_ACCOUNT,
  SESSION,
  accountOf,
  allow,
  deny,
  requestOf,
  type Given,
} from './given'

vi.setConfig({ testTimeout: 60_000 })

const unit = fc.constantFrom(
  '*',
  '?',
  ':',
  '/',
  'arn:',
  '${',
  '}',
  "'",
  ', ',
  'aws:username',
  '\uD800',
  '\u0000',
  '😀',
  'a',
  '__proto__',
)
const odd = fc.oneof(
  fc.string({ unit, maxLength: 30 }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('__proto__', 'constructor', ''),
)
const operator = fc.oneof(
  odd,
  fc.constantFrom(
    'StringLike',
    'ArnLike',
    'IpAddress',
    'DateLessThan',
    'BinaryEquals',
    'NumericEquals',
    'Bool',
    'Null',
  ),
)

/** `undefined`: the text is as odd as the rest. */
const caller = fc.constantFrom(
  ALICE,
  ALICE,
  SESSION,
  FEDERATED,
  `arn:aws:iam::${OTHER_ACCOUNT}:user/eve`,
  'ec2.amazonaws.com',
  '*',
  undefined,
)

it('no request and no policy, however odd, makes it throw', () => {
  fc.assert(
    fc.property(fc.array(odd, { minLength: 8, maxLength: 8 }), operator, caller, (texts, op, principal) => {
      const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = ''] = texts
      const statement = {
        Action: [a, '*'],
        Resource: [b, 'arn:aws:s3:::${aws:username}', c],
        Condition: { [op]: { [d]: [e, f] } },
      }
      const given: Given = {
        user: [allow(statement), deny(statement)],
        role: [allow(statement), deny(statement)],
        bucket: allow({ ...statement, Principal: { AWS: [g, '*'] } }),
        blockPublicAccess: true,
        scps: [[allow(statement)]],
        rcps: [[deny({ ...statement, Principal: '*' })]],
      }
      const context = Object.fromEntries([
        [d, e],
        [h, [f, g]],
      ])
      const request = requestOf({
        principal: principal ?? a,
        sessionPolicies: [{ name: g, document: h }],
        sessionTags: Object.fromEntries([[e, f]]),
        action: c,
        resource: b,
        context,
        ...(principal === ALICE ? {} : { resourceAccount: OTHER_ACCOUNT }),
      })
      const account = accountOf(given)
      const trace = evaluate(account, request)
      expect(decide(account, request)).toBe(trace.decision)
      expect(explainDecision(trace).sentence).not.toBe('')
      for (const one of trace.policies.flatMap(({ statements }) => statements))
        for (const element of one.elements) expect(explainElement(element, one)).not.toBe('')
      explainTrace(trace)
    }),
    { numRuns: 1000 },
  )
})

it.each([
  ['thousands of stars', `arn:aws:s3:::${'*a'.repeat(5000)}b`, `arn:aws:s3:::${'a'.repeat(2000)}`],
  ['stars that reach over colons', `arn:${'*a'.repeat(500)}*:x*:*:*:b`, `arn:${':a'.repeat(1000)}`],
  ['a resource of a million characters', 'arn:aws:s3:*:*:*z', `arn:aws:s3:::${'a:/'.repeat(333_333)}`],
  ['a million colons', 'arn:aws:*:*:*:z', ':'.repeat(1_000_000)],
])('%s are soon done', (_, Resource, resource) => {
  const account = accountOf({ user: allow({ Resource }) })
  const start = performance.now()
  expect(evaluate(account, requestOf({ resource })).decision).toBe('implicitDeny')
  // Far more than it takes, and far less than an exponential or a quadratic matcher would.
  expect(performance.now() - start).toBeLessThan(4000)
})

it('nothing that a program without types may hand over makes it throw', () => {
  const untyped = fc.record(
    {
      principal: fc.oneof(fc.constantFrom(ALICE, SESSION), fc.anything()),
      action: fc.oneof(fc.constant('s3:GetObject'), fc.anything()),
      resource: fc.oneof(fc.constant('*'), fc.anything()),
      context: fc.oneof(fc.dictionary(odd, fc.anything()), fc.anything()),
      resourceAccount: fc.anything(),
      sessionPolicies: fc.oneof(fc.array(fc.anything(), { maxLength: 2 }), fc.anything()),
      sessionTags: fc.oneof(fc.dictionary(odd, fc.anything()), fc.anything()),
    },
    { requiredKeys: [] },
  )
  const statement = fc.dictionary(
    fc.constantFrom(
      'Effect',
      'Principal',
      'NotPrincipal',
      'Action',
      'NotAction',
      'Resource',
      'NotResource',
      'Condition',
    ),
    fc.oneof(fc.constantFrom('Allow', 'Deny', '*'), fc.anything()),
  )
  const policy = fc.oneof(
    fc.anything(),
    fc.record({ Version: fc.constantFrom('2012-10-17', 7, null), Statement: fc.array(statement) }),
  )
  fc.assert(
    fc.property(fc.oneof(fc.anything(), untyped), policy, (given, document) => {
      const text = JSON.stringify(document ?? null, (_, value: unknown) =>
        typeof value === 'bigint' ? 0 : value,
      )
      const account = accountOf({ user: text, role: text, bucket: text, trust: text, scps: [[text]] })
      for (const request of [given, requestOf({})]) {
        const trace = evaluate(account, request as Request)
        expect(decide(account, request as Request)).toBe(trace.decision)
        explainTrace(trace)
      }
    }),
    { numRuns: 1000 },
  )
})

it('a session policy that is none allows nothing', () => {
  const request = { ...requestOf({ principal: SESSION }), sessionPolicies: [7] } as unknown as Request
  expect(evaluate(accountOf({ role: allow() }), request).rule).toBe('sessionNoAllow')
})

it('a context key called __proto__ is a key like any other', () => {
  const context = Object.fromEntries([['__proto__', 'x']])
  const account = accountOf({
    user: allow({
      Condition: Object.fromEntries([['StringEquals', Object.fromEntries([['__proto__', 'x']])]]),
    }),
  })
  const trace = evaluate(account, requestOf({ context }))
  expect(trace.decision).toBe('allowed')
  expect(Object.keys(trace.context)).toContain('__proto__')
})

it.each(['', '{', '[]', '{"Statement": 7}', '\uD800'])(
  'a policy that cannot be read (%j) has no say, and the trace says why',
  (text) => {
    const trace = evaluate(accountOf({ user: text, groups: { Readers: allow() } }), requestOf({}))
    expect(trace.decision).toBe('allowed')
    expect(trace.policies[0]?.statements).toEqual([])
    expect(trace.policies[0]?.unreadable.length).toBeGreaterThan(0)
    expect(explainDecision(trace).sentence).toContain('Own could not be read')
  },
)

it('no input of a simulation, however odd, makes it throw', () => {
  const account = accountOf({ user: allow(), groups: { Readers: deny() } })
  const anything = fc.oneof(fc.anything(), odd, fc.array(odd, { maxLength: 3 }))
  const input = fc.oneof(
    fc.anything(),
    fc.record(
      {
        PolicySourceArn: fc.oneof(fc.constantFrom(ALICE, SESSION), anything),
        ActionNames: fc.oneof(fc.constant(['s3:GetObject']), anything),
        PolicyInputList: anything,
        ResourceArns: anything,
        ResourcePolicy: anything,
        ResourceOwner: anything,
        CallerArn: fc.oneof(fc.constant(ALICE), anything),
        ContextEntries: fc.array(fc.record({ ContextKeyName: anything, ContextKeyValues: anything }), {
          maxLength: 2,
        }),
      },
      { requiredKeys: [] },
    ),
  )
  fc.assert(
    fc.property(input, (given) => {
      for (const simulated of [
        simulatePrincipalPolicy(account, given as PrincipalPolicyInput),
        simulateCustomPolicy(account, given as CustomPolicyInput),
      ])
        expect(simulated.ok || simulated.message !== '').toBe(true)
    }),
    { numRuns: 1000 },
  )
})
