import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../src/iam/evaluation/evaluate'
import type { Request } from '../../../src/iam/evaluation/request'
import { explainDecision } from '../../../src/iam/explanation/decision'
import { explainTrace, partName } from '../../../src/iam/explanation/story'
import {
  ACCOUNT,
  ALICE,
  allow,
  BUCKET,
  deny,
  FEDERATED,
  OBJECT,
  OTHER_ACCOUNT,
  accountOf,
  requestOf,
  ROLE,
  SESSION,
  text,
  type Given,
} from '../evaluation/given'

const EVE = `arn:aws:iam::${OTHER_ACCOUNT}:user/eve`
const elsewhere = allow({ Action: 'ec2:*' })
const traceOf = (given: Given, ask: Partial<Request> = {}) => evaluate(accountOf(given), requestOf(ask))
const story = (given: Given, ask: Partial<Request> = {}) => explainTrace(traceOf(given, ask))

describe('a story', () => {
  it('says what AWS says, and then what that means', () => {
    expect(story({ user: allow(), boundary: elsewhere })).toMatchObject({
      aws: `User: ${ALICE} is not authorized to perform: s3:GetObject on resource: ${OBJECT} because no permissions boundary allows the s3:GetObject action`,
      headline: 'Denied by default',
      sentence: 'A policy allows it, but the permissions boundary Boundary does not.',
      parts: [{ part: 'identity' }, { part: 'boundary' }],
      combination: {
        sentence:
          'A permissions boundary gives nothing, it draws a line: only what both the boundary and another policy allow is allowed.',
        rules: [
          { number: 31, sentence: expect.stringMatching(/^A permissions boundary gives nothing/) },
          { number: 49, sentence: expect.stringMatching(/^A limit is called the cause/) },
        ],
      },
      guardrail:
        'What the permissions boundary leaves out stays denied: one more Allow on the caller or their groups would not help.',
      uncertain: [],
    })
  })

  it('has nothing from AWS where AWS lets the request through', () => {
    expect(story({ user: allow() })).toMatchObject({ aws: null, headline: 'Allowed', guardrail: null })
  })

  it('names the level of an organization', () => {
    expect(story({ user: allow(), scps: [[allow()], []] }).guardrail).toBe(
      'What the service control policies at level 2 leave out stays denied: no policy inside the account can make up for that.',
    )
    expect(story({ user: allow(), scps: [[elsewhere]] }).guardrail).toContain('at the root')
  })

  it('says of a Deny in a limit what it keeps from happening, and no more than is known', () => {
    const denial = deny({ Principal: '*' })
    expect(story({ user: allow(), scps: [[allow(), deny()]] }).guardrail).toBe(
      'The policies that give access do allow it; what stops it is a service control policy at the root.',
    )
    expect(story({ user: allow(), boundary: deny() }).guardrail).toContain(
      'what stops it is the permissions boundary',
    )
    expect(story({ bucket: allow({ Principal: '*' }), rcps: [[denial]] }, { principal: EVE }).guardrail).toBe(
      'As far as is known here, the request could have been allowed; what stops it is a resource control policy at the root.',
    )
  })

  it('says each uncertain thing once, with its rule', () => {
    const statement = allow({ Action: 's*:Get' })
    expect(story({ user: [statement, statement] }).uncertain).toEqual([
      {
        rule: 61,
        sentence:
          'AWS does not document whether a wildcard works in the name of a service. Here it matches nothing.',
      },
    ])
  })

  it('knows AWS’s words for a session policy', () => {
    const sessionPolicies = [{ name: 'S', document: text(elsewhere) }]
    expect(story({ role: allow() }, { principal: SESSION, sessionPolicies }).aws).toBe(
      `User: ${SESSION} is not authorized to perform: s3:GetObject on resource: ${OBJECT} because no session policy allows the s3:GetObject action`,
    )
  })

  it('knows AWS’s words for a trust policy, in and between accounts', () => {
    const assume = { action: 'sts:AssumeRole', resource: ROLE }
    for (const ask of [assume, { ...assume, principal: EVE }])
      expect(story({ user: allow() }, ask).aws).toMatch(
        /because no role trust policy allows the sts:AssumeRole action$/,
      )
  })
})

describe('a verdict', () => {
  const sentences: readonly (readonly [says: RegExp, given: Given, ask: Partial<Request>])[] = [
    [/group is never a principal/, {}, { principal: `arn:aws:iam::${ACCOUNT}:group/Readers` }],
    [
      /lets them in, so it is allowed only if their own account allows it too/,
      { bucket: allow({ Principal: '*' }) },
      { principal: EVE },
    ],
    [/no policy of the resource lets them in/, {}, { principal: EVE }],
    [/The resource is not this account’s either/, {}, { principal: EVE, resourceAccount: OTHER_ACCOUNT }],
    [/whose permissions the session has cannot be told/, {}, { principal: FEDERATED.replace('alice', 'x') }],
    [
      /S3 Block Public Access then keeps everyone/,
      { bucket: allow({ Principal: '*' }), blockPublicAccess: true },
      { principal: '*' },
    ],
    [
      /the session policy S does not/,
      { role: allow() },
      { principal: SESSION, sessionPolicies: [{ name: 'S', document: text(elsewhere) }] },
    ],
    [
      /none of the session policies S and T does/,
      { role: allow() },
      {
        principal: SESSION,
        sessionPolicies: ['S', 'T'].map((name) => ({ name, document: text(elsewhere) })),
      },
    ],
    [
      /at level 2 of the organization no service control policy does/,
      { user: allow(), scps: [[allow()], []] },
      {},
    ],
    [/Every limit lets it pass, and nothing denies it/, { user: allow(), boundary: allow() }, {}],
    [/The limits let it pass, but a limit gives nothing/, { boundary: allow(), scps: [[allow()]] }, {}],
    [/^No policy gives this access, and what/, { boundary: elsewhere, scps: [[allow()]] }, {}],
    [
      /lets in the caller itself, and what is given so is not limited by the permissions boundary/,
      { boundary: elsewhere, bucket: allow({ Principal: { AWS: ALICE } }) },
      {},
    ],
    [
      new RegExp(`but the trust policy of ${ROLE} must allow it too`),
      { user: allow() },
      { action: 'sts:AssumeRole', resource: ROLE },
    ],
    [
      /Statement 1 of OfRole, attached to Auditor directly, allows it/,
      { role: allow() },
      { principal: SESSION },
    ],
    [
      /Statement 1 of the session policy S denies it/,
      { role: allow() },
      {
        principal: SESSION,
        sessionPolicies: [{ name: 'S', document: text({ ...allow(), Effect: 'Deny' }) }],
      },
    ],
  ]

  it.each(sentences)('%s', (says, given, ask) => {
    expect(explainDecision(traceOf(given, ask)).sentence).toMatch(says)
  })

  it('cites of a bucket only what names the caller, where that is what decided', () => {
    const account = allow({ Principal: { AWS: ACCOUNT } })
    const trace = traceOf({ bucket: [account, allow({ Principal: { AWS: ALICE } })] })
    expect(explainDecision(trace).sentence).toMatch(`Statement 2 of the policy of ${BUCKET} allows it.`)
  })
})

it('names the parts', () => {
  expect(partName({ part: 'boundary', level: null })).toBe('Permissions boundary')
  expect(partName({ part: 'scp', level: 0 })).toBe('Service control policies, the root')
  expect(partName({ part: 'rcp', level: 1 })).toBe('Resource control policies, level 2')
})
