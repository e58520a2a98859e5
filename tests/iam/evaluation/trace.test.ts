import { describe, expect, it } from 'vitest'
import type { Account } from '../../../src/iam/account/account'
import { evaluate } from '../../../src/iam/evaluation/evaluate'
import type { Reason } from '../../../src/iam/evaluation/reason'
import {
  accountOf,
  ACCOUNT,
  allow,
  BUCKET,
  deny,
  OBJECT,
  requestOf,
  text,
  without,
  type Given,
  type Json,
} from './given'

const READ = `arn:aws:iam::${ACCOUNT}:policy/Read`
const READ_ONLY = 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess'

/** The reason of one element of alice's only statement. */
function reasonOf(
  element: string,
  statement: Json,
  ask: Parameters<typeof requestOf>[0] = {},
): Reason | undefined {
  const [policy] = evaluate(accountOf({ user: statement }), requestOf(ask)).policies
  return policy?.statements[0]?.elements.find((one) => one.element === element)?.reason
}

describe('the policies of a trace', () => {
  /** Read is attached to alice and to both her groups. */
  function shared(given: Given): Account {
    const account = accountOf({ ...given, managed: { Read: allow() }, attached: [READ] })
    return {
      ...account,
      groups: account.groups.map((group) => ({ ...group, attachedPolicies: [READ, READ_ONLY] })),
    }
  }

  it('lists a managed policy once, with every way it comes', () => {
    const { policies } = evaluate(
      shared({ groups: { A: deny({ Action: 'ec2:*' }), B: deny({ Action: 'ec2:*' }) } }),
      requestOf({}),
    )
    expect(
      policies.map(({ source }) => [
        source.name,
        source.storage,
        source.via.map(({ kind, name }) => `${kind} ${name}`),
      ]),
    ).toEqual([
      ['Read', 'customerManaged', ['user alice', 'group A', 'group B']],
      ['AmazonS3ReadOnlyAccess', 'awsManaged', ['group A', 'group B']],
      ['Inline', 'inline', ['group A']],
      ['Inline', 'inline', ['group B']],
    ])
  })

  it('names them by their keys', () => {
    const given: Given = {
      user: allow(),
      groups: { A: allow() },
      boundary: allow(),
      bucket: deny({ Principal: '*', Action: 's3:Put*' }),
      scps: [[allow()]],
    }
    const { policies } = evaluate(accountOf(given), requestOf({}))
    expect(policies.map(({ source }) => [source.kind, source.key])).toEqual([
      ['identity', 'inline:user/alice/Own'],
      ['identity', 'inline:group/A/Inline'],
      ['boundary', `managed:arn:aws:iam::${ACCOUNT}:policy/Boundary`],
      ['scp', 'scp:0/Control0'],
      ['resource', `resource:${BUCKET}`],
    ])
  })

  it('shows an attachment whose policy is missing, which grants nothing', () => {
    const trace = evaluate(accountOf({ attached: [`${READ}2`] }), requestOf({}))
    expect(trace.decision).toBe('implicitDeny')
    expect(trace.policies[0]?.unreadable.map(({ code }) => code)).toEqual(['POLICY_NOT_FOUND'])
  })
})

describe('what decided', () => {
  it('is every applicable Deny of an explicit deny', () => {
    const { decidedBy } = evaluate(
      accountOf({ user: [allow(), deny(), deny({ Action: 'ec2:*' })], groups: { A: deny() } }),
      requestOf({}),
    )
    expect(decidedBy).toEqual([
      { policy: 0, statement: 1 },
      { policy: 1, statement: 0 },
    ])
  })

  it('is every applicable Allow of the side that allowed', () => {
    const given: Given = { user: allow(), bucket: allow({ Principal: { AWS: ACCOUNT } }) }
    expect(evaluate(accountOf(given), requestOf({})).decidedBy).toEqual([{ policy: 0, statement: 0 }])
  })
})

describe('missing context keys', () => {
  it('are those that conditions and variables ask for, once, as the policy spells them', () => {
    const user = [
      allow({
        Condition: {
          Bool: { 'aws:MultiFactorAuthPresent': 'true' },
          StringEquals: { 'AWS:multifactorauthpresent': 'x', 's3:prefix': '${aws:PrincipalTag/team}' },
        },
      }),
      allow({ Resource: `${BUCKET}/\${aws:PrincipalTag/Team}/\${aws:username}` }),
      allow({ Action: 'ec2:*', Condition: { StringEquals: { 'ec2:Region': 'x' } } }),
    ]
    const { missingContextKeys } = evaluate(accountOf({ user }), requestOf({ context: { 's3:prefix': 'a' } }))
    expect(missingContextKeys).toEqual(['aws:MultiFactorAuthPresent', 'aws:PrincipalTag/team'])
  })
})

describe('the context of a trace', () => {
  it('has the request’s keys in lower case and those that follow', () => {
    const { context } = evaluate(
      accountOf({ tags: { Team: 'red' } }),
      requestOf({ context: { 'aws:SourceIp': '10.0.0.1' } }),
    )
    expect(context).toEqual({
      'aws:sourceip': '10.0.0.1',
      'aws:resourceaccount': ACCOUNT,
      'aws:username': 'alice',
      'aws:userid': 'AIDAALICEAAAAAAAAAAAA',
      'aws:principalarn': `arn:aws:iam::${ACCOUNT}:user/alice`,
      'aws:principalaccount': ACCOUNT,
      'aws:principaltype': 'User',
      'aws:principalisawsservice': 'false',
      's3:resourceaccount': ACCOUNT,
      'aws:principaltag/team': 'red',
    })
  })
})

describe('reasons', () => {
  it('say which entry covers the request', () => {
    expect(reasonOf('Action', allow({ Action: ['ec2:*', 's3:Get*'] }))).toMatchObject({
      code: 'entryCovers',
      entry: { value: 's3:Get*' },
      wildcard: true,
    })
    expect(reasonOf('Action', allow({ Action: 's3:GetObject' }))).toMatchObject({
      code: 'entryCovers',
      wildcard: false,
    })
  })

  it('name the nearest entry, and the first place where it departs', () => {
    expect(
      reasonOf('Resource', allow({ Resource: ['arn:aws:ec2:*:*:*', BUCKET, `${BUCKET}2/*`] })),
    ).toMatchObject({
      code: 'noEntryCovers',
      nearest: {
        entry: { value: BUCKET },
        miss: { why: 'entryEnds', segment: 'resource', at: BUCKET.length, found: '/2026/01.log' },
      },
    })
    expect(reasonOf('Resource', allow({ Resource: `arn:aws:s3:::app-*/2025/*` }))).toMatchObject({
      nearest: {
        miss: {
          why: 'differs',
          segment: 'resource',
          at: OBJECT.indexOf('6/'),
          expected: '5/*',
          found: '6/01.log',
        },
      },
    })
    expect(reasonOf('Resource', allow({ Resource: `${OBJECT}.gz` }))).toMatchObject({
      nearest: { miss: { why: 'requestEnds', expected: '.gz' } },
    })
    expect(reasonOf('Action', allow({ Action: ['ec2:*', 's3:PutObject'] }))).toMatchObject({
      nearest: {
        entry: { value: 's3:PutObject' },
        miss: { segment: 'action', at: 3, expected: 'PutObject', found: 'GetObject' },
      },
    })
  })

  it('say which entry of NotAction or NotResource leaves the request out, or that none does', () => {
    expect(reasonOf('NotAction', without('Action', allow({ NotAction: 's3:*' })))).toMatchObject({
      code: 'entryExcludes',
      entry: { value: 's3:*' },
    })
    expect(
      reasonOf('NotResource', without('Resource', allow({ NotResource: 'arn:aws:ec2:*:*:*' }))),
    ).toMatchObject({ code: 'noEntryExcludes', powerless: [] })
    expect(reasonOf('NotAction', without('Action', allow({ NotAction: ['ec2:*', ' s3:*'] })))).toMatchObject({
      code: 'noEntryExcludes',
      powerless: [{ entry: { value: ' s3:*' }, miss: { why: 'invalid', problem: 'whiteSpace' } }],
    })
    expect(reasonOf('NotResource', without('Resource', allow({ NotResource: 'foo' })))).toMatchObject({
      code: 'invalidEntry',
      problem: 'notAnArn',
    })
  })

  it('say that a star reached over colons (rule 67)', () => {
    const resource = `arn:aws:logs:eu-west-1:${ACCOUNT}:log-group:app:log-stream:one`
    expect(
      reasonOf('Resource', allow({ Resource: 'arn:aws:logs:*:app:log-stream:one' }), { resource }),
    ).toMatchObject({ crossesColons: true })
    expect(reasonOf('Resource', allow({ Resource: 'arn:aws:logs:*:*:*' }), { resource })).toMatchObject({
      crossesColons: false,
    })
  })

  it('speak of the variable where the variable is the trouble', () => {
    const Resource = `${BUCKET}/\${aws:PrincipalTag/year}/*`
    expect(reasonOf('Resource', allow({ Resource }))).toMatchObject({
      nearest: { miss: { why: 'variableEmpty', key: 'aws:PrincipalTag/year' } },
    })
    const [policy] = evaluate(
      accountOf({ user: JSON.stringify({ Statement: allow({ Resource }) }) }),
      requestOf({}),
    ).policies
    expect(policy?.statements[0]?.elements[1]?.reason).toMatchObject({
      nearest: { miss: { why: 'variableNotSubstituted' } },
    })
    expect(
      reasonOf('Resource', allow({ Resource: `${BUCKET}/\${aws:username}/*` }), {
        resource: `${BUCKET}/alice/x`,
      }),
    ).toMatchObject({ code: 'entryCovers', substituted: `${BUCKET}/alice/*` })
  })

  it('tell the ways a condition can fail apart', () => {
    const reason = (operator: string, value: unknown, found?: string | readonly string[]) =>
      reasonOf(
        'Condition',
        allow({ Condition: { [operator]: { k: value } } }),
        found === undefined ? {} : { context: { k: found } },
      )
    expect(reason('StringEquals', 'a')).toMatchObject({ code: 'keyMissing', because: 'fails' })
    expect(reason('Bool', 'true')).toMatchObject({ code: 'keyMissing', because: 'boolFails' })
    expect(reason('StringNotEquals', 'a')).toMatchObject({ code: 'keyMissing', because: 'negatedHolds' })
    expect(reason('BoolIfExists', 'a')).toMatchObject({ code: 'keyMissing', because: 'ifExists' })
    expect(reason('StringEquals', ['a', 'b'], 'b')).toMatchObject({
      code: 'comparisonMet',
      decisive: 'b',
      entry: { value: 'b' },
    })
    expect(reason('StringNotEquals', ['a', 'b'], 'b')).toMatchObject({
      code: 'comparisonNotMet',
      decisive: 'b',
      entry: { value: 'b' },
    })
    expect(reason('ForAllValues:StringEquals', 'a', ['a', 'x'])).toMatchObject({
      code: 'comparisonNotMet',
      decisive: 'x',
    })
    expect(reason('StringEquals', 'a', ['a', 'x'])).toMatchObject({ code: 'multivaluedKey' })
    expect(reason('NumericEquals', '12abc', '12')).toMatchObject({
      code: 'unreadableOperand',
      side: 'policy',
      value: '12abc',
      type: 'number',
    })
    expect(reason('NumericNotEquals', '12', '12abc')).toMatchObject({
      code: 'unreadableOperand',
      side: 'request',
      value: '12abc',
    })
    expect(reason('Is', 'a', 'a')).toMatchObject({ code: 'unknownOperator' })
    expect(reason('Null', 'true')).toMatchObject({ code: 'nullTest', present: false })
  })

  it('look at every element even after one has failed', () => {
    const statement = allow({
      Action: 'ec2:*',
      Resource: 'foo',
      Condition: { Bool: { a: 'true', b: 'true' } },
    })
    const [policy] = evaluate(accountOf({ user: statement }), requestOf({})).policies
    expect(policy?.statements[0]?.elements.map(({ element, matched }) => [element, matched])).toEqual([
      ['Action', false],
      ['Resource', false],
      ['Condition', false],
      ['Condition', false],
    ])
    expect(policy?.text).toBe(text(statement))
  })
})
