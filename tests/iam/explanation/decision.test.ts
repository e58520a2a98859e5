import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../src/iam/evaluation/evaluate'
import type { Request } from '../../../src/iam/evaluation/request'
import { accessDeniedMessage } from '../../../src/iam/explanation/access-denied'
import { explainDecision } from '../../../src/iam/explanation/decision'
import { origin, statementName } from '../../../src/iam/explanation/origin'
import {
  accountOf,
  ACCOUNT,
  ALICE,
  allow,
  BUCKET,
  deny,
  KEY,
  OBJECT,
  OTHER_ACCOUNT,
  requestOf,
  ROLE,
  SESSION,
  text,
  type Given,
} from '../evaluation/given'

const traceOf = (given: Given, ask: Partial<Request> = {}) => evaluate(accountOf(given), requestOf(ask))

describe('a verdict', () => {
  it('names the deciding statement and the way it came', () => {
    expect(explainDecision(traceOf({ user: allow(), groups: { Contractors: [allow(), deny()] } }))).toEqual({
      headline: 'Denied explicitly',
      sentence:
        'Statement 2 of Inline, through the group Contractors, denies it. One explicit deny outweighs every allow.',
    })
    expect(explainDecision(traceOf({ user: allow({ Sid: 'Mine' }) }))).toEqual({
      headline: 'Allowed',
      sentence: 'Statement Mine of Own, attached to alice directly, allows it. Nothing denies it.',
    })
  })

  it('counts those that decided with it', () => {
    expect(explainDecision(traceOf({ user: [deny(), deny()] })).sentence).toContain(
      'denies it, and so does statement 2 of Own, attached to alice directly.',
    )
    expect(explainDecision(traceOf({ user: [deny(), deny(), deny()] })).sentence).toContain(
      'denies it, and so do 2 other statements.',
    )
  })

  it('says that nothing allowed it', () => {
    expect(explainDecision(traceOf({}))).toEqual({
      headline: 'Denied by default',
      sentence: 'No policy applies to this request, and what nothing allows is denied.',
    })
    expect(explainDecision(traceOf({ user: allow({ Action: 'ec2:*' }) })).sentence).toBe(
      'No statement allows it, and what nothing allows is denied.',
    )
  })
})

describe('AWS’s own message', () => {
  const user = `User: ${ALICE} is not authorized to perform:`
  const get = `${user} s3:GetObject on resource: ${OBJECT}`
  const cases: readonly (readonly [
    says: string,
    given: Given,
    ask: Partial<Request>,
    message: string | null,
  ])[] = [
    ['nothing for an allowed request', { user: allow() }, {}, null],
    [
      'no identity-based policy',
      {},
      {},
      `${get} because no identity-based policy allows the s3:GetObject action`,
    ],
    [
      'a deny in an identity-based policy',
      { user: deny() },
      {},
      `${get} with an explicit deny in an identity-based policy`,
    ],
    [
      'a deny in a resource-based policy',
      { bucket: deny({ Principal: '*' }) },
      {},
      `${get} with an explicit deny in a resource-based policy`,
    ],
    [
      'a deny in a service control policy',
      { user: allow(), scps: [[deny()]] },
      {},
      `${get} with an explicit deny in a service control policy`,
    ],
    [
      'a deny in a boundary',
      { boundary: deny() },
      {},
      `${get} with an explicit deny in a permissions boundary`,
    ],
    [
      'no boundary',
      { user: allow(), boundary: allow({ Action: 'ec2:*' }) },
      {},
      `${get} because no permissions boundary allows the s3:GetObject action`,
    ],
    [
      'no service control policy',
      { user: allow(), scps: [[]] },
      {},
      `${get} because no service control policy allows the s3:GetObject action`,
    ],
    [
      'no resource-based policy',
      { user: allow() },
      { resourceAccount: OTHER_ACCOUNT },
      `${get} because no resource-based policy allows the s3:GetObject action`,
    ],
    [
      'a key without its policy',
      { user: allow() },
      { action: 'kms:Decrypt', resource: KEY },
      `${user} kms:Decrypt on resource: ${KEY} because no resource-based policy allows the kms:Decrypt action`,
    ],
    [
      'a role that trusts somebody else',
      { user: allow(), trust: allow({ Principal: { AWS: `${ALICE}2` } }) },
      { action: 'sts:AssumeRole', resource: ROLE },
      `${user} sts:AssumeRole on resource: ${ROLE} because no role trust policy allows the sts:AssumeRole action`,
    ],
    [
      'IAM names an existing entity in its own way',
      {},
      { action: 'iam:AttachUserPolicy', resource: `arn:aws:iam::${ACCOUNT}:user/team/bob` },
      `${user} iam:AttachUserPolicy on resource: user bob because no identity-based policy allows the iam:AttachUserPolicy action`,
    ],
    ['nothing for nobody', {}, { principal: 'nobody' }, null],
  ]

  it.each(cases)('%s', (_, given, ask, message) => {
    expect(accessDeniedMessage(traceOf(given, ask))).toBe(message)
  })
})

describe('names', () => {
  it('say where a policy comes from', () => {
    const given: Given = {
      user: allow(),
      groups: { A: allow() },
      boundary: allow(),
      bucket: allow({ Principal: '*' }),
      scps: [[allow()], [allow()]],
      rcps: [[], [deny({ Principal: '*' })]],
    }
    const sources = (of: Given, ask: Partial<Request> = {}) =>
      traceOf(of, ask).policies.map(({ source }) => origin(source))
    expect(sources(given)).toEqual([
      'alice → Own',
      'A → Inline',
      'Boundary → Boundary',
      'Service control, the root → Control0',
      'Service control, level 2 → Control0',
      'Resource control, level 2 → Control0',
      `Policy of ${BUCKET}`,
    ])
    const sessionPolicies = [{ name: 'S', document: text(allow()) }]
    expect(sources({}, { principal: SESSION, sessionPolicies })).toEqual(['Session policy → S'])
    expect(sources({}, { action: 'sts:AssumeRole', resource: ROLE })).toEqual([`Trust policy of ${ROLE}`])
  })

  it('count statements from one, and prefer the Sid', () => {
    expect(statementName({ sid: null, index: 1 })).toBe('Statement 2')
    expect(statementName({ sid: '', index: 1 })).toBe('Statement 2')
    expect(statementName({ sid: 'NoDeletes', index: 1 })).toBe('Statement NoDeletes')
  })
})
