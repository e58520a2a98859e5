import { describe, expect, it } from 'vitest'
import { explainPreview } from '../../../src/iam/audit/explain'
import { previewMend } from '../../../src/iam/audit/preview/preview'
import type { ApiCall } from '../../../src/iam/account/operations'
import type { Request } from '../../../src/iam/evaluation/request'
import { accountOf, ALICE, allow, deny, ROLE, SESSION, text } from '../evaluation/given'
import { add, allowing, createGroup, createUser, made, putOnGroup, putOnUser } from '../account/made'

const OBJECT = 'arn:aws:s3:::app-logs/1'
const ana = 'arn:aws:iam::123456789012:user/ana'
const bo = 'arn:aws:iam::123456789012:user/bo'
const account = made([
  createUser('ana'),
  createUser('bo'),
  createGroup('Dev'),
  putOnGroup('Dev', 'Read', text(allow({ Action: 's3:GetObject', Resource: 'arn:aws:s3:::app-logs/*' }))),
])

function preview(calls: readonly ApiCall[], requests: readonly Request[] = [], of = account) {
  const result = previewMend(of, { calls }, requests)
  if (!result.ok) throw new Error(result.message)
  return result
}

describe('previewMend', () => {
  it('tells every decision that changes, for whom, and how', () => {
    const { changes, account: after, checked } = preview([add('ana', 'Dev')])
    expect(changes).toContainEqual({
      request: { principal: ana, action: 's3:GetObject', resource: 'arn:aws:s3:::app-logs/example' },
      before: 'implicitDeny',
      after: 'allowed',
    })
    expect(changes.every(({ request }) => request.principal === ana)).toBe(true)
    expect(after.users.map(({ groups }) => groups)).toEqual([['Dev'], []])
    expect(checked).toBeGreaterThan(changes.length)
    expect(checked % 2).toBe(0)
  })

  it('asks what it is given, of everybody, and of whoever asks there', () => {
    const requests = [
      { principal: '*', action: 's3:GetObject', resource: OBJECT, expected: 'allowed' as const },
    ]
    const { changes, checked } = preview([add('ana', 'Dev')], requests)
    expect(checked % 3).toBe(0)
    expect(changes).toContainEqual({
      request: { principal: ana, action: 's3:GetObject', resource: OBJECT },
      before: 'implicitDeny',
      after: 'allowed',
    })
  })

  it('asks with what conditions want, and for the users that variables mean', () => {
    const home = text(
      allow({
        Action: 's3:Put*',
        Resource: 'arn:aws:s3:::home/${aws:username}/*',
        Condition: {
          Bool: { 'aws:MultiFactorAuthPresent': 'true' },
          IpAddress: { 'aws:SourceIp': '10.0.0.0/8' },
        },
      }),
    )
    expect(preview([putOnUser('bo', 'Home', home)]).changes).toContainEqual({
      request: {
        principal: bo,
        action: 's3:PutObject',
        resource: 'arn:aws:s3:::home/bo/example',
        context: { 'aws:MultiFactorAuthPresent': 'true', 'aws:SourceIp': '10.0.0.0' },
      },
      before: 'implicitDeny',
      after: 'allowed',
    })
  })

  it.each<[string, string, string]>([
    ['a whole service', allowing('sqs:*'), 'sqs:SendMessage'],
    ['actions nobody knows', allowing('rds:Describe*'), 'rds:DescribeAny'],
    ['everything', allowing('*'), 'iam:CreateUser'],
    ['all but a few', text({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }), 'ec2:RunInstances'],
    [
      'all but a few resources',
      text({ Effect: 'Allow', Action: 's3:GetObject', NotResource: OBJECT }),
      's3:GetObject',
    ],
  ])('finds something to ask of a policy for %s', (_, document, action) => {
    const asked = preview([putOnUser('bo', 'Own', document)]).changes
    expect(asked.map(({ request }) => request.action)).toContain(action)
  })

  it('asks for roles, and for sessions that are given', () => {
    const world = accountOf({ role: allow({ Action: 's3:GetObject' }) })
    const remove: ApiCall = {
      operation: 'DeleteRolePolicy',
      parameters: { RoleName: 'Auditor', PolicyName: 'OfRole' },
    }
    const asked = { principal: SESSION, action: 's3:GetObject', resource: OBJECT }
    const { changes } = preview([remove], [asked], world)
    expect(new Set(changes.map(({ request }) => request.principal))).toEqual(new Set([ROLE, SESSION]))
  })

  it('sees what a bucket’s policy did', () => {
    const world = accountOf({
      bucket: allow({
        Principal: { AWS: ALICE },
        Action: 's3:GetObject',
        Resource: 'arn:aws:s3:::app-logs/*',
      }),
    })
    const { changes } = preview(
      [{ operation: 'DeleteBucketPolicy', parameters: { Bucket: 'app-logs' } }],
      [],
      world,
    )
    expect(changes.map(({ request, ...rest }) => [request.principal, rest])).toContainEqual([
      ALICE,
      { before: 'allowed', after: 'implicitDeny' },
    ])
  })

  it('tells an explicit deny from a default one', () => {
    const { changes } = preview([
      putOnUser('bo', 'No', text(deny({ Action: 's3:GetObject', Resource: '*' }))),
    ])
    expect(changes).toContainEqual({
      request: { principal: bo, action: 's3:GetObject', resource: '*' },
      before: 'implicitDeny',
      after: 'explicitDeny',
    })
  })

  it('gives the error of the first call that is refused', () => {
    expect(previewMend(account, { calls: [add('ana', 'Dev'), add('nobody', 'Dev')] })).toMatchObject({
      ok: false,
      operation: 'AddUserToGroup',
      code: 'NoSuchEntity',
    })
  })

  it('changes nothing of the account it is given, and nothing at all by no call', () => {
    const before = structuredClone(account)
    const { changes, account: after } = preview([])
    expect([changes, after]).toEqual([[], account])
    preview([add('ana', 'Dev')])
    expect(account).toEqual(before)
  })

  it('does with a request for every user where there are thousands of them', () => {
    const user = account.users[0]!
    const many = {
      ...account,
      users: Array.from({ length: 3000 }, (_, i) => ({ ...user, name: `u${i}`, id: `AIDA${i}` })),
    }
    const { changes, checked } = preview([add('u7', 'Dev')], [], many)
    expect(checked).toBeLessThanOrEqual(400_000)
    expect(checked % 3000).toBe(0)
    expect(new Set(changes.map(({ request }) => request.principal))).toEqual(
      new Set(['arn:aws:iam::123456789012:user/u7']),
    )
  })
})

describe('the words for a preview', () => {
  const change = {
    request: { principal: ana, action: 's3:GetObject', resource: OBJECT },
    before: 'allowed',
    after: 'implicitDeny',
  } as const

  it.each([
    [
      [],
      'noDecisionChanges',
      'No decision changes: 40 decisions were compared, and that no other one changes follows from the rules, since everyone keeps the same policies.',
    ],
    [
      [],
      null,
      'No decision changes: 40 decisions were compared. Others, which nobody asked about, may change too.',
    ],
    [
      [change],
      null,
      '1 decision changes: 40 decisions were compared. Others, which nobody asked about, may change too.',
    ],
  ] as const)('claim no more than is known', (changes, promise, sentence) => {
    expect(explainPreview({ changes, checked: 40 }, { promise })).toBe(sentence)
  })
})
