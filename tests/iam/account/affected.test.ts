import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  accessMatrix,
  affectedUsers,
  call,
  emptyAccount,
  userArn,
  type Account,
  type ApiCall,
} from '../../../src/iam'

const READ = '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}}'
const WRITE = '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:Put*","Resource":"*"}}'
const READ_ARN = 'arn:aws:iam::123456789012:policy/Read'

function made(account: Account, calls: readonly ApiCall[]): Account {
  return calls.reduce((before, apiCall) => {
    const result = call(before, apiCall)
    if (!result.ok) throw new Error(`${result.operation}: ${result.message}`)
    return result.account
  }, account)
}

const start = made(emptyAccount(), [
  ...['alice', 'bob', 'carol'].map((UserName): ApiCall => ({
    operation: 'CreateUser',
    parameters: { UserName },
  })),
  ...['Readers', 'Idle'].map((GroupName): ApiCall => ({
    operation: 'CreateGroup',
    parameters: { GroupName },
  })),
  { operation: 'CreatePolicy', parameters: { PolicyName: 'Read', PolicyDocument: READ } },
  { operation: 'AttachGroupPolicy', parameters: { GroupName: 'Readers', PolicyArn: READ_ARN } },
  { operation: 'AddUserToGroup', parameters: { UserName: 'alice', GroupName: 'Readers' } },
  { operation: 'AddUserToGroup', parameters: { UserName: 'bob', GroupName: 'Readers' } },
])

describe('who is affected by a call', () => {
  const cases: readonly (readonly [ApiCall, readonly string[]])[] = [
    [{ operation: 'CreateUser', parameters: { UserName: 'dave' } }, ['dave']],
    [{ operation: 'DeleteUser', parameters: { UserName: 'carol' } }, ['carol']],
    [{ operation: 'AddUserToGroup', parameters: { UserName: 'carol', GroupName: 'Idle' } }, ['carol']],
    [
      { operation: 'DetachGroupPolicy', parameters: { GroupName: 'Readers', PolicyArn: READ_ARN } },
      ['alice', 'bob'],
    ],
    [
      {
        operation: 'CreatePolicyVersion',
        parameters: { PolicyArn: READ_ARN, PolicyDocument: WRITE, SetAsDefault: true },
      },
      ['alice', 'bob'],
    ],
    // A version that is not in force says nothing yet.
    [{ operation: 'CreatePolicyVersion', parameters: { PolicyArn: READ_ARN, PolicyDocument: WRITE } }, []],
    [{ operation: 'CreatePolicy', parameters: { PolicyName: 'Other', PolicyDocument: READ } }, []],
    [
      {
        operation: 'PutGroupPolicy',
        parameters: { GroupName: 'Readers', PolicyName: 'P', PolicyDocument: WRITE },
      },
      ['alice', 'bob'],
    ],
    [
      {
        operation: 'PutUserPolicy',
        parameters: { UserName: 'carol', PolicyName: 'P', PolicyDocument: WRITE },
      },
      ['carol'],
    ],
    // Members stay members, and what they may do stays.
    [{ operation: 'UpdateGroup', parameters: { GroupName: 'Readers', NewGroupName: 'Lectors' } }, []],
    [{ operation: 'CreateGroup', parameters: { GroupName: 'Empty' } }, []],
  ]

  it.each(cases)('%j', (apiCall, names) => {
    expect(affectedUsers(start, made(start, [apiCall]))).toEqual(names)
  })

  it('is nobody where nothing changed', () => {
    expect(affectedUsers(start, start)).toEqual([])
  })

  it('is everyone for whom a decision changed', () => {
    const requests = ['s3:GetObject', 's3:PutObject'].map((action) => ({
      action,
      resource: 'arn:aws:s3:::b/k',
    }))
    fc.assert(
      fc.property(fc.subarray(cases.map(([apiCall]) => apiCall)), (calls) => {
        const after = calls.reduce((account, apiCall) => {
          const result = call(account, apiCall)
          return result.ok ? result.account : account
        }, start)
        const affected = new Set(affectedUsers(start, after))
        const principals = start.users.map((user) => userArn(start, user))
        const [before, then] = [start, after].map((account) => accessMatrix(account, principals, requests))
        start.users.forEach(({ name }, row) => {
          const changed = requests.some(
            (_, column) => before?.decision(row, column) !== then?.decision(row, column),
          )
          if (changed) expect(affected).toContain(name)
        })
      }),
    )
  })
})
