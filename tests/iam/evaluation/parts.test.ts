import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../src/iam/evaluation/evaluate'
import type { Request } from '../../../src/iam/evaluation/request'
import {
  ACCOUNT,
  ALICE,
  allow,
  deny,
  FEDERATED,
  KEY,
  OTHER_ACCOUNT,
  accountOf,
  requestOf,
  ROLE,
  SESSION,
  text,
  type Given,
  type Json,
} from './given'

const EVE = `arn:aws:iam::${OTHER_ACCOUNT}:user/eve`
const elsewhere = allow({ Action: 'ec2:*' })
const traceOf = (given: Given, ask: Partial<Request> = {}) => evaluate(accountOf(given), requestOf(ask))
const named = (AWS: string): Json => allow({ Principal: { AWS } })

/** The parts as `name`, or `name level`, with what they say. */
const parts = (given: Given, ask: Partial<Request> = {}) =>
  traceOf(given, ask).parts.map(({ part, level, says, grant }) =>
    [level === null ? part : `${part} ${level}`, says, ...(grant === null ? [] : [grant])].join(': '),
  )

describe('the parts', () => {
  it('are only those that have a say', () => {
    expect(parts({ user: allow() })).toEqual(['identity: allowed'])
    expect(parts({ bucket: allow({ Principal: '*' }) }, { principal: '*' })).toEqual([
      'resource: allowed: direct',
    ])
    expect(parts({}, { principal: `arn:aws:iam::${ACCOUNT}:root` })).toEqual([])
    expect(parts({}, { principal: 'nobody' })).toEqual([])
  })

  it('come in one order, each with what it says by itself', () => {
    const given: Given = {
      role: allow(),
      roleBoundary: deny({ Action: 's3:*' }),
      bucket: named(ROLE),
      scps: [[allow()], [], [elsewhere]],
      rcps: [[], [deny({ Principal: '*' })]],
    }
    const sessionPolicies = [{ name: 'S', document: text(elsewhere) }]
    expect(parts(given, { principal: SESSION, sessionPolicies })).toEqual([
      'identity: allowed',
      'resource: allowed: limited',
      'boundary: explicitDeny',
      'session: implicitDeny',
      'scp 0: allowed',
      'scp 1: implicitDeny',
      'scp 2: implicitDeny',
      'rcp 0: allowed',
      'rcp 1: explicitDeny',
    ])
  })

  it('say that another account’s is not known', () => {
    const trace = traceOf({ bucket: named(ACCOUNT) }, { principal: EVE })
    expect(trace.parts[0]).toEqual({ part: 'identity', level: null, policies: [], says: null, grant: null })
  })

  it('tell how far the resource reaches', () => {
    expect(parts({ bucket: named(ACCOUNT) })[1]).toBe('resource: allowed: account')
    expect(parts({ bucket: [named(ACCOUNT), named(ALICE)] })[1]).toBe('resource: allowed: direct')
  })
})

describe('the guardrail', () => {
  const cases: readonly (readonly [
    says: string,
    given: Given,
    ask: Partial<Request>,
    guardrail: object | null,
  ])[] = [
    [
      'a level without an Allow',
      { user: allow(), scps: [[allow()], [elsewhere], []] },
      {},
      { by: 'scp', level: 1, how: 'noAllow' },
    ],
    [
      'a Deny of a level',
      { user: allow(), scps: [[allow()], [allow(), deny()]] },
      {},
      { by: 'scp', level: 1, how: 'deny' },
    ],
    [
      'a Deny of a resource control policy',
      { user: allow(), rcps: [[deny({ Principal: '*' })]] },
      {},
      { by: 'rcp', level: 0, how: 'deny' },
    ],
    [
      'a boundary’s silence',
      { user: allow(), boundary: elsewhere },
      {},
      { by: 'boundary', level: null, how: 'noAllow' },
    ],
    [
      'a boundary’s Deny',
      { user: allow(), boundary: deny() },
      {},
      { by: 'boundary', level: null, how: 'deny' },
    ],
    [
      'a session policy',
      { role: allow() },
      { principal: SESSION, sessionPolicies: [{ name: 'S', document: text(elsewhere) }] },
      { by: 'session', level: null, how: 'noAllow' },
    ],
    [
      'Block Public Access',
      { bucket: allow({ Principal: '*' }), blockPublicAccess: true },
      { principal: '*' },
      { by: 'blockPublicAccess', level: null, how: 'noAllow' },
    ],
    ['none where an identity Deny stands as well', { user: [allow(), deny()], boundary: deny() }, {}, null],
    ['none where nothing allows', { boundary: deny() }, {}, null],
    ['none where it passes', { user: allow(), boundary: allow(), scps: [[allow()]] }, {}, null],
  ]

  it.each(cases)('is %s', (_, given, ask, guardrail) => {
    expect(traceOf(given, ask).guardrail).toEqual(guardrail)
  })
})

describe('the rules followed', () => {
  const session = { principal: SESSION }
  const narrowed = { ...session, sessionPolicies: [{ name: 'S', document: text(elsewhere) }] }
  const cases: readonly (readonly [rules: readonly number[], given: Given, ask?: Partial<Request>])[] = [
    [[1], {}],
    [[6], { user: allow() }],
    [[6, 8], { bucket: allow({ Principal: '*' }) }],
    [[7], { bucket: named(ACCOUNT) }],
    [[9], { user: allow(), bucket: named(ALICE) }, { resourceAccount: OTHER_ACCOUNT }],
    [[9, 10], { bucket: allow({ Principal: '*' }) }, { resourceAccount: OTHER_ACCOUNT }],
    [[9, 11], { user: allow() }, { resourceAccount: OTHER_ACCOUNT }],
    [[2, 3], { user: deny() }],
    [[2, 3, 12], { user: deny(), bucket: named(ALICE) }],
    [[2, 3, 13], { user: allow(), bucket: deny({ Principal: { AWS: ACCOUNT } }) }],
    [[2, 3, 32, 49], { user: allow(), boundary: deny() }],
    [[2, 3, 45, 49], { user: allow(), scps: [[deny()]] }],
    [[6, 17], { bucket: named(ROLE) }, session],
    [[31, 49], { user: allow(), boundary: elsewhere }],
    [[31, 34, 49], { roleBoundary: elsewhere, bucket: named(ROLE) }, session],
    [[31, 37, 49], { boundary: elsewhere, bucket: named(ALICE) }, { principal: FEDERATED }],
    [[6, 33], { boundary: elsewhere, bucket: named(ALICE) }],
    [[6, 35], { roleBoundary: elsewhere, bucket: named(SESSION) }, session],
    [[6, 8, 36], { boundary: elsewhere, bucket: allow({ Principal: '*' }) }],
    [[40, 49], { role: allow() }, narrowed],
    [[6, 41], { bucket: named(SESSION) }, narrowed],
    [[43, 44, 49], { user: allow(), scps: [[]] }],
    [[43, 46, 49], { bucket: named(ALICE), scps: [[elsewhere]] }],
    [[7, 50], { user: allow(), key: named(ACCOUNT) }, { action: 'kms:Decrypt', resource: KEY }],
    [[54], { user: allow() }, { action: 'sts:AssumeRole', resource: ROLE }],
    [[9, 55], { trust: named(EVE) }, { principal: EVE, action: 'sts:AssumeRole', resource: ROLE }],
  ]

  it.each(cases.map(([rules, given, ask]) => ({ rules, given, ask })))('$rules', ({ rules, given, ask }) => {
    expect(traceOf(given, ask).rules).toEqual(rules)
  })
})
