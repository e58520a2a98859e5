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
    expect(story({ user: allow(), boundary: elsewhere })).toEqual({
      aws: `User: ${ALICE} is not authorized to perform: s3:GetObject on resource: ${OBJECT} because no permissions boundary allows the s3:GetObject action`,
      headline: 'Denied by default',
      sentence: 'A policy allows it, but the permissions boundary does not, and it takes both.',
      combination: {
        rules: [31, 49],
        sentence:
          'A permissions boundary grants nothing, it draws a line: only what both the boundary and another policy allow is allowed.',
      },
      guardrail: 'Without the permissions boundary it would have been allowed.',
      uncertain: [],
    })
  })

  it('has nothing from AWS where AWS lets the request through', () => {
    expect(story({ user: allow() })).toMatchObject({ aws: null, headline: 'Allowed', guardrail: null })
  })

  it('names the level of an organization', () => {
    expect(story({ user: allow(), scps: [[allow()], []] }).guardrail).toBe(
      'Without the service control policies it would have been allowed: at level 2 none of them allows it.',
    )
    expect(story({ user: allow(), scps: [[elsewhere]] }).guardrail).toContain('at the root')
  })

  it('says each uncertain thing once', () => {
    const statement = allow({ Action: 's*:Get' })
    expect(story({ user: [statement, statement] }).uncertain).toHaveLength(1)
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
      /the session’s own policy does not/,
      { role: allow() },
      { principal: SESSION, sessionPolicies: [{ name: 'S', document: text(elsewhere) }] },
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
