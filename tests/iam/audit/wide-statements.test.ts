import { describe, expect, it } from 'vitest'
import { escalationsOf } from '../../../src/iam/audit/escalation'
import { readText } from '../../../src/iam/audit/meaning'
import {
  allowsWholeServices,
  fullAdminStatements,
  wideStatements,
} from '../../../src/iam/audit/wide-statements'
import { allow, deny, text, without, type PolicyLike } from '../evaluation/given'

const documentOf = (policy: PolicyLike) => readText(text(policy))!.document

describe('full administrative privileges', () => {
  it.each<[string, PolicyLike, boolean]>([
    ['Action * on Resource *', allow(), true],
    ['in a list', allow({ Action: ['s3:*', '*'], Resource: ['arn:aws:s3:::a', '*'] }), true],
    ['*:*', allow({ Action: '*:*' }), true],
    ['under a condition', allow({ Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }), true],
    ['denied', deny(), false],
    ['one service', allow({ Action: 's3:*' }), false],
    ['one bucket', allow({ Resource: 'arn:aws:s3:::a/*' }), false],
    ['NotAction', without('Action', allow({ NotAction: 'iam:*' })), false],
    ['NotResource', without('Resource', allow({ NotResource: '*' })), false],
  ])('%s: %#', (_, policy, expected) => {
    expect(fullAdminStatements(documentOf(policy)).length > 0).toBe(expected)
  })
})

describe('statements that change something everywhere', () => {
  it.each<[string, PolicyLike, readonly string[], string]>([
    ['Resource *', allow({ Action: ['s3:Get*', 's3:Put*'] }), ['s3:Put*'], '"*"'],
    [
      'every bucket',
      allow({ Action: 's3:PutObject', Resource: ['arn:aws:s3:::a', 'arn:aws:s3:::*'] }),
      ['s3:PutObject'],
      '"arn:aws:s3:::*"',
    ],
    [
      'every table of every account',
      allow({ Action: 'dynamodb:*', Resource: 'arn:aws:dynamodb:*:*:*' }),
      ['dynamodb:*'],
      '"arn:aws:dynamodb:*:*:*"',
    ],
    ['NotAction', without('Action', allow({ NotAction: 'iam:*' })), [], '"*"'],
    [
      'NotResource',
      without('Resource', allow({ Action: 's3:PutObject', NotResource: 'arn:aws:s3:::a/*' })),
      ['s3:PutObject'],
      '"NotResource": "arn:aws:s3:::a/*"',
    ],
    ['all actions on every bucket', allow({ Resource: 'arn:aws:s3:::*' }), ['*'], '"arn:aws:s3:::*"'],
  ])('are found, and where: %s', (_, policy, actions, place) => {
    const [wide] = wideStatements(documentOf(policy))
    expect([wide?.actions, text(policy).slice(wide?.range.start, wide?.range.end)]).toEqual([actions, place])
  })

  it.each<[string, PolicyLike]>([
    ['that look', allow({ Action: ['s3:Get*', 'ec2:Describe*', 's3:ListAllMyBuckets'] })],
    ['that nothing but * can allow', allow({ Action: ['kms:CreateKey', 'iam:CreateAccountAlias'] })],
    ['that deny', deny({ Action: 's3:*' })],
    ['for one bucket', allow({ Action: 's3:*', Resource: 'arn:aws:s3:::a*/*' })],
    ['that are for everything, and told as that', allow()],
  ])('are not those %s', (_, policy) => {
    expect(wideStatements(documentOf(policy))).toEqual([])
  })

  it('may be for a whole service', () => {
    expect(allowsWholeServices(documentOf(allow({ Action: 's3:*' })))).toBe(true)
    expect(allowsWholeServices(documentOf(allow({ Action: 'ec2:Describe*' })))).toBe(false)
    expect(allowsWholeServices(documentOf(deny({ Action: 's3:*' })))).toBe(false)
  })
})

describe('ways to give oneself more', () => {
  it.each<[string, PolicyLike, readonly string[] | undefined]>([
    ['one action', allow({ Action: 'iam:AddUserToGroup' }), ['iam:AddUserToGroup']],
    ['a pattern', allow({ Action: 'iam:Put*' }), ['iam:PutUserPolicy']],
    [
      'two together, from two statements',
      [allow({ Action: 'iam:PassRole' }), allow({ Action: 'ec2:*' })],
      ['iam:PassRole', 'ec2:RunInstances'],
    ],
    ['half of a pair', allow({ Action: 'iam:PassRole' }), undefined],
    [
      'on one group only',
      allow({ Action: 'iam:AddUserToGroup', Resource: 'arn:aws:iam::123456789012:group/Dev' }),
      undefined,
    ],
    ['taken back', [allow({ Action: 'iam:AddUserToGroup' }), deny({ Action: 'iam:*' })], undefined],
    [
      'taken back under a condition only',
      [
        allow({ Action: 'iam:AddUserToGroup' }),
        deny({ Action: 'iam:*', Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'false' } } }),
      ],
      ['iam:AddUserToGroup'],
    ],
    [
      'all but what is excepted',
      without('Action', allow({ NotAction: 'iam:Create*' })),
      ['iam:SetDefaultPolicyVersion'],
    ],
    ['nothing of the kind', allow({ Action: 's3:*' }), undefined],
  ])('%s', (_, policy, first) => {
    expect(escalationsOf(documentOf(policy))[0]).toEqual(first)
  })
})
