import { describe, expect, it } from 'vitest'
import type { Account, HolderKind } from '../../../src/iam/account/account'
import { findHolder } from '../../../src/iam/account/lookup'
import type { ApiCall } from '../../../src/iam/account/operations'
import { allowing, createGroup, createRole, createUser, errorOf, made, refuse, sized, succeed } from './made'

const account = made([createUser('alice'), createGroup('Dev'), createRole('Auditor')])

interface Case {
  readonly kind: HolderKind
  readonly name: string
  readonly quota: number
  readonly put: (policy: string, document: string, name?: string) => ApiCall
  readonly remove: (policy: string, name?: string) => ApiCall
}

const cases: readonly Case[] = [
  {
    kind: 'group',
    name: 'Dev',
    quota: 5120,
    put: (PolicyName, PolicyDocument, GroupName = 'Dev') => ({
      operation: 'PutGroupPolicy',
      parameters: { GroupName, PolicyName, PolicyDocument },
    }),
    remove: (PolicyName, GroupName = 'Dev') => ({
      operation: 'DeleteGroupPolicy',
      parameters: { GroupName, PolicyName },
    }),
  },
  {
    kind: 'user',
    name: 'alice',
    quota: 2048,
    put: (PolicyName, PolicyDocument, UserName = 'alice') => ({
      operation: 'PutUserPolicy',
      parameters: { UserName, PolicyName, PolicyDocument },
    }),
    remove: (PolicyName, UserName = 'alice') => ({
      operation: 'DeleteUserPolicy',
      parameters: { UserName, PolicyName },
    }),
  },
  {
    kind: 'role',
    name: 'Auditor',
    quota: 10_240,
    put: (PolicyName, PolicyDocument, RoleName = 'Auditor') => ({
      operation: 'PutRolePolicy',
      parameters: { RoleName, PolicyName, PolicyDocument },
    }),
    remove: (PolicyName, RoleName = 'Auditor') => ({
      operation: 'DeleteRolePolicy',
      parameters: { RoleName, PolicyName },
    }),
  },
]

describe.each(cases)('inline policies of a $kind', ({ kind, name, quota, put, remove }) => {
  const policies = (of: Account) => findHolder(of, { kind, name })!.inlinePolicies

  it('are added, overwritten in their place, and deleted', () => {
    const [a, b, c] = [allowing('s3:Get*'), allowing('s3:Put*'), ` ${allowing('s3:*')} `]
    const two = succeed(made([put('One', a)], account), put('Two', b, name.toUpperCase()))
    expect(two.response).toEqual({})
    expect(policies(two.account)).toEqual([
      { name: 'One', document: a },
      { name: 'Two', document: b },
    ])
    const over = succeed(two.account, put('One', c)).account
    expect(policies(over)).toEqual([
      { name: 'One', document: c },
      { name: 'Two', document: b },
    ])
    const { account: after, response } = succeed(over, remove('One'))
    expect(policies(after)).toEqual([{ name: 'Two', document: b }])
    expect(response).toEqual({})
  })

  it('stay the same when put again just so', () => {
    const one = made([put('One', allowing('s3:*'))], account)
    expect(succeed(one, put('One', allowing('s3:*'))).account).toBe(one)
  })

  it('need no Version', () => {
    const text = '{"Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}'
    expect(policies(made([put('Old', text)], account))[0]!.document).toBe(text)
  })

  it('may name no principal', () => {
    const text = `{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"*"}}`
    expect(errorOf(account, put('Open', text))).toBe(
      'MalformedPolicyDocument: Policy document should not specify a principal.',
    )
  })

  it('are refused where they are no policy', () => {
    const error = refuse(account, put('Bad', '{"Version":"2012-10-17"}'))
    expect(error).toMatchObject({ code: 'MalformedPolicyDocument', message: 'Syntax errors in policy.' })
  })

  it('share one quota, which an overwritten policy gives back', () => {
    const error = `LimitExceeded: Maximum policy size of ${quota} bytes exceeded for ${kind} ${name}`
    expect(errorOf(account, put('One', sized(quota + 1)))).toBe(error)
    const two = made([put('One', sized(quota - 500)), put('Two', `${sized(500)}   `)], account)
    expect(errorOf(two, put('Three', allowing('s3:*'), name.toLowerCase()))).toBe(error)
    expect(errorOf(two, put('Two', sized(501)))).toBe(error)
    expect(policies(made([put('One', sized(100)), put('Two', sized(quota - 100))], two))).toHaveLength(2)
  })

  it.each([
    [
      'an unknown holder',
      put('One', allowing('s3:*'), 'nobody'),
      `NoSuchEntity: The ${kind} with name nobody cannot be found.`,
    ],
    [
      'deleting from an unknown holder',
      remove('One', 'nobody'),
      `NoSuchEntity: The ${kind} with name nobody cannot be found.`,
    ],
    [
      'deleting what is not there',
      remove('One'),
      `NoSuchEntity: The ${kind} policy with name One cannot be found.`,
    ],
  ])('are refused for %s', (_, apiCall, expected) => {
    expect(errorOf(account, apiCall)).toBe(expected)
  })
})
