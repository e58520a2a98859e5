import { describe, expect, it } from 'vitest'
import { call, emptyAccount, type Account, type ApiCall } from '../../src/iam'
import { difference, toCalls } from '../../src/interchange'

const ID = '123456789012'
const arn = (name: string) => `arn:aws:iam::${ID}:policy/${name}`
const allow = (Action: string) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] })
const trusting = (AWS: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS }, Action: 'sts:AssumeRole' }],
  })

function made(calls: readonly ApiCall[], start: Account = emptyAccount(ID)): Account {
  return calls.reduce((account, apiCall) => {
    const result = call(account, apiCall)
    if (!result.ok) throw new Error(`${result.operation}: ${result.message}`)
    return result.account
  }, start)
}

/** Calls as "operation values": texts of policies by the action they are about, or whom they trust. */
const told = (calls: readonly ApiCall[]) =>
  calls.map(({ operation, parameters }) =>
    [operation, ...Object.values(parameters).map((value) => shortened(value as unknown))].join(' '),
  )

function shortened(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value)
  const { Statement } = value.startsWith('{')
    ? (JSON.parse(value) as {
        Statement: readonly [{ Effect: string; Action: string; Principal?: { AWS: string } }]
      })
    : {}
  if (!Statement) return value.replace(`arn:aws:iam::${ID}:`, '')
  const [{ Effect, Action, Principal }] = Statement
  return Principal ? `${Effect}:${Principal.AWS.replace(`arn:aws:iam::${ID}:`, '')}` : Action
}

/** What is told of the way from one account to another; and the way is gone, to see that it leads there. */
function way(from: Account, to: Account): readonly string[] {
  const calls = difference(from, to)
  expect(difference(made(calls, from), to)).toEqual([])
  return told(calls)
}

const user = (UserName: string): ApiCall => ({ operation: 'CreateUser', parameters: { UserName } })
const group = (GroupName: string): ApiCall => ({ operation: 'CreateGroup', parameters: { GroupName } })
const policy = (PolicyName: string, action = 's3:Get*'): ApiCall => ({
  operation: 'CreatePolicy',
  parameters: { PolicyName, PolicyDocument: allow(action) },
})
const version = (name: string, action: string, SetAsDefault: boolean): ApiCall => ({
  operation: 'CreatePolicyVersion',
  parameters: { PolicyArn: arn(name), PolicyDocument: allow(action), SetAsDefault },
})
const rename = (UserName: string, NewUserName: string): ApiCall => ({
  operation: 'UpdateUser',
  parameters: { UserName, NewUserName },
})
const add = (GroupName: string, UserName: string): ApiCall => ({
  operation: 'AddUserToGroup',
  parameters: { GroupName, UserName },
})

describe('the way from one account to another', () => {
  it('empties what goes, and lets it go before anything comes', () => {
    const from = made([
      ...[policy('Read'), group('Old'), user('alice'), user('bob'), add('Old', 'alice'), add('Old', 'bob')],
      version('Read', 's3:Put*', false),
      { operation: 'AttachGroupPolicy', parameters: { GroupName: 'Old', PolicyArn: arn('Read') } },
      {
        operation: 'PutGroupPolicy',
        parameters: { GroupName: 'Old', PolicyName: 'Own', PolicyDocument: allow('s3:*') },
      },
    ])
    const to = made([group('New'), user('alice'), add('New', 'alice')])
    expect(way(from, to)).toEqual([
      'RemoveUserFromGroup Old alice',
      'RemoveUserFromGroup Old bob',
      'DetachGroupPolicy Old policy/Read',
      'DeleteGroupPolicy Old Own',
      'DeleteUser bob',
      'DeleteGroup Old',
      'DeletePolicyVersion policy/Read v2',
      'DeletePolicy policy/Read',
      'CreateGroup New',
      'AddUserToGroup New alice',
    ])
  })

  it('renames who is known by the unique id, and keeps what they have', () => {
    const from = made([group('Dev'), user('alice'), add('Dev', 'alice')])
    const to = made(
      [
        {
          operation: 'UpdateGroup',
          parameters: { GroupName: 'Dev', NewGroupName: 'Developers', NewPath: '/teams/' },
        },
        rename('alice', 'anna'),
      ],
      from,
    )
    expect(way(from, to)).toEqual(['UpdateGroup Dev /teams/ Developers', 'UpdateUser alice anna'])
  })

  it('renames in an order in which each name is free, by a detour where names change in a circle', () => {
    const from = made([user('a'), user('b'), user('c')])
    const chain = made([rename('c', 'd'), rename('b', 'c'), rename('a', 'b')], from)
    expect(way(from, chain)).toEqual(['UpdateUser c d', 'UpdateUser b c', 'UpdateUser a b'])
    const circle = made([rename('a', 'x'), rename('b', 'a'), rename('x', 'b'), rename('c', 'C')], from)
    expect(way(from, circle)).toEqual([
      'UpdateUser c C',
      'UpdateUser a renaming-1',
      'UpdateUser b a',
      'UpdateUser renaming-1 b',
    ])
  })

  it('gives a name to another only when the one who had it is gone', () => {
    const from = made([user('alice'), user('bob')])
    const to = made(
      [{ operation: 'DeleteUser', parameters: { UserName: 'alice' } }, rename('bob', 'alice')],
      from,
    )
    expect(way(from, to)).toEqual(['DeleteUser alice', 'UpdateUser bob alice'])
  })

  it('never has more than five versions of a policy, nor takes away the one in force', () => {
    const five = ['b', 'c', 'd', 'e'].map((action) => version('P', `s3:${action}`, false))
    const from = made([policy('P', 's3:a'), ...five])
    const renewed = made([
      policy('P', 's3:v'),
      ...['w', 'x', 'y'].map((action) => version('P', `s3:${action}`, false)),
      version('P', 's3:z', true),
    ])
    expect(way(from, renewed)).toEqual([
      ...['v2', 'v3', 'v4', 'v5'].map((id) => `DeletePolicyVersion policy/P ${id}`),
      ...['v', 'w', 'x'].map((action) => `CreatePolicyVersion policy/P s3:${action}`),
      'CreatePolicyVersion policy/P s3:y true',
      'DeletePolicyVersion policy/P v1',
      'CreatePolicyVersion policy/P s3:z true',
    ])
    const oneMore = made(
      [
        { operation: 'SetDefaultPolicyVersion', parameters: { PolicyArn: arn('P'), VersionId: 'v2' } },
        { operation: 'DeletePolicyVersion', parameters: { PolicyArn: arn('P'), VersionId: 'v1' } },
        version('P', 's3:z', true),
      ],
      from,
    )
    expect(way(from, oneMore)).toEqual([
      'SetDefaultPolicyVersion policy/P v2',
      'DeletePolicyVersion policy/P v1',
      'CreatePolicyVersion policy/P s3:z true',
    ])
  })

  it('puts another boundary in the place of one, without a moment between, and lets the old policy go after', () => {
    const bound = (name: string): ApiCall => ({
      operation: 'PutUserPermissionsBoundary',
      parameters: { UserName: 'alice', PermissionsBoundary: arn(name) },
    })
    const from = made([policy('Old'), user('alice'), bound('Old')])
    const to = made(
      [policy('New'), bound('New'), { operation: 'DeletePolicy', parameters: { PolicyArn: arn('Old') } }],
      from,
    )
    expect(way(from, to)).toEqual([
      'CreatePolicy New s3:Get*',
      'PutUserPermissionsBoundary alice policy/New',
      'DeletePolicy policy/Old',
    ])
  })

  it('makes a policy anew where what differs cannot be changed, for everybody who has it', () => {
    const attach: ApiCall = {
      operation: 'AttachGroupPolicy',
      parameters: { GroupName: 'Dev', PolicyArn: arn('P') },
    }
    const bound: ApiCall = {
      operation: 'PutUserPermissionsBoundary',
      parameters: { UserName: 'alice', PermissionsBoundary: arn('P') },
    }
    const start = [group('Dev'), user('alice')]
    const from = made([...start, policy('P'), attach, bound])
    const described: ApiCall = {
      operation: 'CreatePolicy',
      parameters: { PolicyName: 'P', PolicyDocument: allow('s3:Get*'), Description: 'Reads.' },
    }
    expect(way(from, made([...start, described, attach, bound]))).toEqual([
      'DetachGroupPolicy Dev policy/P',
      'DeleteUserPermissionsBoundary alice',
      'DeletePolicy policy/P',
      'CreatePolicy P s3:Get* Reads.',
      'PutUserPermissionsBoundary alice policy/P',
      'AttachGroupPolicy Dev policy/P',
    ])
  })

  it('lets inline policies shrink before others grow', () => {
    const put = (PolicyName: string, length: number): ApiCall => ({
      operation: 'PutUserPolicy',
      parameters: { UserName: 'alice', PolicyName, PolicyDocument: allow(`s3:${'x'.repeat(length)}`) },
    })
    const from = made([user('alice'), put('A', 100), put('B', 1600)])
    const to = made([user('alice'), put('A', 1600), put('B', 100)])
    expect(way(from, to).map((text) => text.slice(0, 21))).toEqual([
      'PutUserPolicy alice B',
      'PutUserPolicy alice A',
    ])
  })

  it('changes tags with one call for what goes and one for what comes', () => {
    const tagged = (Tags: readonly { readonly Key: string; readonly Value: string }[]): ApiCall => ({
      operation: 'CreateUser',
      parameters: { UserName: 'alice', Tags },
    })
    const from = made([
      tagged([
        { Key: 'Team', Value: 'red' },
        { Key: 'stays', Value: '1' },
        { Key: 'cost', Value: '7' },
      ]),
    ])
    const to = made([
      tagged([
        { Key: 'team', Value: 'red' },
        { Key: 'stays', Value: '1' },
        { Key: 'cost', Value: '8' },
      ]),
    ])
    expect(way(from, to)).toEqual([
      'UntagUser alice ["Team"]',
      'TagUser alice [{"Key":"cost","Value":"8"},{"Key":"team","Value":"red"}]',
    ])
  })
})

describe('roles', () => {
  const role = (RoleName: string, AWS: string): ApiCall => ({
    operation: 'CreateRole',
    parameters: { RoleName, AssumeRolePolicyDocument: trusting(AWS) },
  })
  const roleArn = (name: string) => `arn:aws:iam::${ID}:role/${name}`

  it('come after those they trust', () => {
    const account = made([
      user('alice'),
      role('C', `arn:aws:iam::${ID}:user/alice`),
      role('B', roleArn('C')),
      role('A', roleArn('B')),
    ])
    const shuffled = { ...account, roles: account.roles.toReversed() }
    expect(told(toCalls(shuffled))).toEqual([
      'CreateUser alice',
      'CreateRole C Allow:user/alice',
      'CreateRole B Allow:role/C',
      'CreateRole A Allow:role/B',
    ])
  })

  it('that trust each other let nobody in until all are there', () => {
    const account = made([
      role('A', ID),
      role('B', roleArn('A')),
      {
        operation: 'UpdateAssumeRolePolicy',
        parameters: { RoleName: 'A', PolicyDocument: trusting(roleArn('B')) },
      },
    ])
    expect(told(toCalls(account))).toEqual([
      'CreateRole B Deny:root',
      'CreateRole A Allow:role/B',
      'UpdateAssumeRolePolicy B Allow:role/A',
    ])
  })

  it('keep what they are when their settings change', () => {
    const from = made([role('A', ID)])
    const to = made(
      [{ operation: 'UpdateRole', parameters: { RoleName: 'A', MaxSessionDuration: 7200 } }],
      from,
    )
    expect(way(from, to)).toEqual(['UpdateRole A  7200'])
  })
})

describe('buckets', () => {
  it('get their policies last, when everybody they name is there', () => {
    const bucket: ApiCall = { operation: 'CreateBucket', parameters: { Bucket: 'logs' } }
    const put: ApiCall = {
      operation: 'PutBucketPolicy',
      parameters: {
        Bucket: 'logs',
        Policy: JSON.stringify({
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Deny',
              Principal: { AWS: `arn:aws:iam::${ID}:user/alice` },
              Action: 's3:*',
              Resource: 'arn:aws:s3:::logs',
            },
          ],
        }),
      },
    }
    const account = made([user('alice'), bucket, put])
    expect(told(toCalls(account))).toEqual([
      'CreateUser alice',
      'CreateBucket logs',
      'PutBucketPolicy logs Deny:user/alice',
    ])
    expect(way(account, emptyAccount(ID))).toEqual(['DeleteUser alice', 'DeleteBucket logs'])
  })

  it('stay where they hold what no call can delete', () => {
    const object = { arn: 'arn:aws:s3:::logs/one.txt', account: ID, policy: null, tags: {} }
    const from = made([{ operation: 'CreateBucket', parameters: { Bucket: 'logs' } }])
    expect(difference({ ...from, resources: [...from.resources, object] }, emptyAccount(ID))).toEqual([])
  })
})
