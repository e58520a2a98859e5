import { describe, expect, it } from 'vitest'
import type { Account } from '../../../src/iam/account/account'
import type { ApiCall } from '../../../src/iam/account/operations'
import type { TagParameter } from '../../../src/iam/account/tags'
import {
  ADMINISTRATOR,
  createPolicy,
  createRole,
  createUser,
  customArn,
  errorOf,
  made,
  succeed,
} from './made'

const account = made([createUser('alice'), createRole('Auditor'), createPolicy('Read')])
const red = [{ Key: 'team', Value: 'red' }]

interface Case {
  readonly kind: string
  readonly quota: string
  readonly unknown: string
  readonly tag: (tags: readonly TagParameter[], of?: string) => ApiCall
  readonly untag: (keys: readonly string[], of?: string) => ApiCall
  readonly tags: (account: Account) => Readonly<Record<string, string>>
}

const cases: readonly Case[] = [
  {
    kind: 'user',
    quota: 'TagsPerUser',
    unknown: 'The user with name nobody cannot be found.',
    tag: (Tags, UserName = 'alice') => ({ operation: 'TagUser', parameters: { UserName, Tags } }),
    untag: (TagKeys, UserName = 'alice') => ({ operation: 'UntagUser', parameters: { UserName, TagKeys } }),
    tags: ({ users }) => users[0]!.tags,
  },
  {
    kind: 'role',
    quota: 'TagsPerRole',
    unknown: 'The role with name nobody cannot be found.',
    tag: (Tags, RoleName = 'Auditor') => ({ operation: 'TagRole', parameters: { RoleName, Tags } }),
    untag: (TagKeys, RoleName = 'Auditor') => ({ operation: 'UntagRole', parameters: { RoleName, TagKeys } }),
    tags: ({ roles }) => roles[0]!.tags,
  },
  {
    kind: 'policy',
    quota: 'TagsPerPolicy',
    unknown: `Policy ${customArn('nobody')} was not found.`,
    tag: (Tags, name = 'Read') => ({
      operation: 'TagPolicy',
      parameters: { PolicyArn: customArn(name), Tags },
    }),
    untag: (TagKeys, name = 'Read') => ({
      operation: 'UntagPolicy',
      parameters: { PolicyArn: customArn(name), TagKeys },
    }),
    tags: ({ policies }) => policies[0]!.tags,
  },
]

describe.each(cases)('tags of a $kind', ({ quota, unknown, tag, untag, tags }) => {
  it('are added, exchanged ignoring the case of their key, and taken away', () => {
    const first = succeed(account, tag([...red, { Key: 'city', Value: '' }]))
    expect(first.response).toEqual({})
    expect(tags(first.account)).toEqual({ team: 'red', city: '' })
    const second = succeed(first.account, tag([{ Key: 'Team', Value: 'blue' }])).account
    expect(Object.entries(tags(second))).toEqual([
      ['Team', 'blue'],
      ['city', ''],
    ])
    const third = succeed(second, untag(['TEAM', 'nothing']))
    expect(third.response).toEqual({})
    expect(tags(third.account)).toEqual({ city: '' })
    expect(succeed(third.account, untag(['city'])).account).toEqual(account)
  })

  it('stay the same account when nothing changes', () => {
    const tagged = made([tag(red)], account)
    for (const apiCall of [tag(red), tag([]), untag([]), untag(['city'])])
      expect(succeed(tagged, apiCall).account).toBe(tagged)
  })

  it('may be called anything', () => {
    const odd = ['__proto__', 'constructor', 'ok', 'code'].map((Key) => ({ Key, Value: 'x' }))
    const tagged = made([tag(odd)], account)
    expect(Object.keys(tags(tagged))).toEqual(odd.map(({ Key }) => Key))
    expect(Object.keys(tags(made([untag(['__proto__'])], tagged)))).not.toContain('__proto__')
  })

  it('are fifty at most; one of the fifty may still change', () => {
    const fifty = Array.from({ length: 50 }, (_, i) => ({ Key: `k${i}`, Value: '' }))
    const tagged = made([tag(fifty)], account)
    expect(errorOf(tagged, tag(red))).toBe(`LimitExceeded: Cannot exceed quota for ${quota}: 50`)
    expect(tags(made([tag([{ Key: 'K7', Value: 'x' }])], tagged)).K7).toBe('x')
  })

  it('are refused where AWS refuses them', () => {
    expect(errorOf(account, tag(red, 'nobody'))).toBe(`NoSuchEntity: ${unknown}`)
    expect(errorOf(account, untag(['team'], 'nobody'))).toBe(`NoSuchEntity: ${unknown}`)
    expect(errorOf(account, tag([...red, { Key: 'TEAM', Value: '' }]))).toBe(
      'InvalidInput: Duplicate tag keys found. Please note that Tag keys are case insensitive.',
    )
  })
})

it.each(['TagPolicy', 'UntagPolicy'])('%s leaves AWS’s own policies alone', (operation) => {
  const parameters = operation === 'TagPolicy' ? { Tags: red } : { TagKeys: ['team'] }
  expect(errorOf(account, { operation, parameters: { PolicyArn: ADMINISTRATOR, ...parameters } })).toMatch(
    /^AccessDenied: Not authorized to perform: iam:(Unt|T)agPolicy on resource: policy arn:aws:iam::aws:policy\/Admin/,
  )
})
