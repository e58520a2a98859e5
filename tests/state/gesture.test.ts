import { describe, expect, it } from 'vitest'
import { call, emptyAccount, type Account, type ApiCall } from '../../src/iam'
import {
  deleteHolderCalls,
  deletePolicyCalls,
  gestureCalls,
  placeKey,
  saveCall,
  type Carried,
  type Place,
} from '../../src/state/gesture'

const alice: Carried = { kind: 'user', name: 'alice', from: null }
const aliceInDevs: Carried = { ...alice, from: { kind: 'group', name: 'Devs' } }
const ARN = 'arn:aws:iam::123456789012:policy/Read'
const read: Carried = { kind: 'policy', arn: ARN, name: 'Read', from: null }
const readOnDevs: Carried = { ...read, from: { kind: 'group', name: 'Devs' } }
const devs: Place = { kind: 'group', name: 'Devs' }
const ops: Place = { kind: 'group', name: 'Ops' }
const bob: Place = { kind: 'user', name: 'bob' }
const ROLE = 'arn:aws:iam::123456789012:role/ci/Deploy'
const role = { kind: 'role', name: 'Deploy' } as const
const outside: Place = { kind: 'outside' }

describe('what putting a thing in a place means', () => {
  const cases: [string, Carried, Place, string | null, object?][] = [
    ['a user on a group joins it', alice, devs, 'AddUserToGroup', { GroupName: 'Devs', UserName: 'alice' }],
    ['a member on another group joins it too and leaves nothing', aliceInDevs, ops, 'AddUserToGroup'],
    ['a member back on its own tray changes nothing', aliceInDevs, devs, null],
    ['a member dragged out leaves', aliceInDevs, outside, 'RemoveUserFromGroup'],
    ['a user put down nowhere stays', alice, outside, null],
    ['a user on a user means nothing: no nesting', alice, bob, null],
    ['a policy on a group', read, devs, 'AttachGroupPolicy', { GroupName: 'Devs', PolicyArn: ARN }],
    ['a policy on a user', read, bob, 'AttachUserPolicy', { UserName: 'bob', PolicyArn: ARN }],
    ['a clipped policy on another group is on both', readOnDevs, ops, 'AttachGroupPolicy'],
    ['a clipped policy dragged out is detached', readOnDevs, outside, 'DetachGroupPolicy'],
    ['a policy on a role', read, role, 'AttachRolePolicy', { RoleName: 'Deploy', PolicyArn: ARN }],
    ['a policy off a role', { ...read, from: role }, outside, 'DetachRolePolicy'],
    ['a user on a role means nothing', alice, role, null],
  ]
  it.each(cases)('%s', (_, carried, place, operation, parameters) => {
    const calls = gestureCalls(carried, place)
    expect(calls?.map((apiCall) => apiCall.operation) ?? null).toEqual(operation && [operation])
    if (parameters) expect(calls?.[0]?.parameters).toEqual(parameters)
  })
})

function accountWith(...calls: ApiCall[]): Account {
  return calls.reduce((account, apiCall) => {
    const result = call(account, apiCall)
    if (!result.ok) throw new Error(result.message)
    return result.account
  }, emptyAccount())
}

const text = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }],
})

const full = accountWith(
  { operation: 'CreateUser', parameters: { UserName: 'alice' } },
  { operation: 'CreateUser', parameters: { UserName: 'bob' } },
  { operation: 'CreateGroup', parameters: { GroupName: 'Devs' } },
  { operation: 'CreateGroup', parameters: { GroupName: 'Ops' } },
  { operation: 'CreatePolicy', parameters: { PolicyName: 'Read', PolicyDocument: text } },
  {
    operation: 'CreatePolicyVersion',
    parameters: { PolicyArn: ARN, PolicyDocument: text, SetAsDefault: true },
  },
  { operation: 'AddUserToGroup', parameters: { GroupName: 'Devs', UserName: 'alice' } },
  { operation: 'AddUserToGroup', parameters: { GroupName: 'Devs', UserName: 'bob' } },
  { operation: 'AddUserToGroup', parameters: { GroupName: 'Ops', UserName: 'alice' } },
  { operation: 'AttachGroupPolicy', parameters: { GroupName: 'Devs', PolicyArn: ARN } },
  { operation: 'AttachUserPolicy', parameters: { UserName: 'alice', PolicyArn: ARN } },
  { operation: 'PutGroupPolicy', parameters: { GroupName: 'Devs', PolicyName: 'In', PolicyDocument: text } },
  { operation: 'PutUserPolicy', parameters: { UserName: 'alice', PolicyName: 'Tape', PolicyDocument: text } },
)

function after(calls: readonly ApiCall[], account: Account = full): Account {
  return calls.reduce((account, apiCall) => {
    const result = call(account, apiCall)
    if (!result.ok) throw new Error(`${apiCall.operation}: ${result.message}`)
    return result.account
  }, account)
}

describe('deleting with all that hangs on it, in an order AWS accepts', () => {
  it('a group', () => {
    const account = after(deleteHolderCalls(full, { kind: 'group', name: 'Devs' }))
    expect(account.groups.map((group) => group.name)).toEqual(['Ops'])
    expect(account.users.map((user) => user.groups)).toEqual([['Ops'], []])
  })

  it('a user', () => {
    const account = after(deleteHolderCalls(full, { kind: 'user', name: 'alice' }))
    expect(account.users.map((user) => user.name)).toEqual(['bob'])
  })

  it('a managed policy with versions and attachments', () => {
    const holders = [
      { kind: 'group', name: 'Devs' },
      { kind: 'user', name: 'alice' },
    ] as const
    const account = after(deletePolicyCalls(full, { kind: 'managed', arn: ARN }, holders))
    expect(account.policies).toEqual([])
  })

  it('an inline policy', () => {
    const holder = { kind: 'user', name: 'alice' } as const
    const account = after(deletePolicyCalls(full, { kind: 'inline', holder, name: 'Tape' }, []))
    expect(account.users[0]?.inlinePolicies).toEqual([])
  })

  it('an inline policy of a role, and one that is attached to a role', () => {
    const trust = JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::123456789012:root' }, Action: 'sts:AssumeRole' },
      ],
    })
    const own = { PolicyName: 'Own', PolicyDocument: text }
    const withRole = accountWith(
      { operation: 'CreateRole', parameters: { RoleName: 'Deploy', AssumeRolePolicyDocument: trust } },
      { operation: 'PutRolePolicy', parameters: { RoleName: 'Deploy', ...own } },
      { operation: 'CreatePolicy', parameters: { PolicyName: 'Read', PolicyDocument: text } },
      { operation: 'AttachRolePolicy', parameters: { RoleName: 'Deploy', PolicyArn: ARN } },
    )
    const calls = [
      ...deletePolicyCalls(withRole, { kind: 'inline', holder: role, name: 'Own' }, []),
      ...deletePolicyCalls(withRole, { kind: 'managed', arn: ARN }, [role]),
    ]
    const account = after(calls, withRole)
    expect(account.roles[0]).toMatchObject({ inlinePolicies: [], attachedPolicies: [] })
    expect(account.policies).toEqual([])
  })

  it.each([
    { kind: 'resource', arn: ROLE },
    { kind: 'scp', level: 0, name: 'FullAWSAccess' },
  ] as const)('%o stays', (ref) => {
    expect(deletePolicyCalls(full, ref, [])).toEqual([])
  })

  it('what is not there needs no call', () => {
    expect(deleteHolderCalls(full, { kind: 'group', name: 'Nobody' })).toEqual([])
  })
})

describe('saving is the real call', () => {
  it.each([
    [{ kind: 'managed', arn: ARN }, 'CreatePolicyVersion'],
    [{ kind: 'inline', holder: { kind: 'group', name: 'Devs' }, name: 'In' }, 'PutGroupPolicy'],
    [{ kind: 'inline', holder: { kind: 'user', name: 'alice' }, name: 'Tape' }, 'PutUserPolicy'],
    [{ kind: 'inline', holder: role, name: 'Own' }, 'PutRolePolicy'],
    [{ kind: 'resource', arn: 'arn:aws:s3:::photos' }, 'PutBucketPolicy'],
    [{ kind: 'resource', arn: ROLE }, 'UpdateAssumeRolePolicy'],
  ] as const)('%o by %s', (ref, operation) => {
    expect(saveCall(ref, text)?.operation).toBe(operation)
  })

  it('a role’s trust policy by the role’s name, without its path', () => {
    const call = saveCall({ kind: 'resource', arn: ROLE }, text)
    expect(call?.parameters).toEqual({ RoleName: 'Deploy', PolicyDocument: text })
  })

  it.each(['scp', 'rcp'] as const)('what the organization keeps (%s) by none', (kind) => {
    expect(saveCall({ kind, level: 0, name: 'FullAWSAccess' }, text)).toBeNull()
  })
})

it('names every place differently', () => {
  const places = [
    ...[devs, bob, role, outside, { kind: 'managed', arn: ARN } as const],
    ...[0, 1].map((level) => ({ kind: 'scp', level, name: 'FullAWSAccess' }) as const),
  ]
  expect(new Set(places.map(placeKey)).size).toBe(places.length)
})
