import { emptyAccount, type Account } from '../../../src/iam/account/account'
import { call, type ApiError } from '../../../src/iam/account/call'
import type { ApiCall } from '../../../src/iam/account/operations'

const ACCOUNT_ID = '123456789012'

/** An account as a list of calls makes it; every one of them must succeed. */
export function made(calls: readonly ApiCall[], start: Account = emptyAccount(ACCOUNT_ID)): Account {
  return calls.reduce((account, apiCall) => succeed(account, apiCall).account, start)
}

export function succeed<Call extends ApiCall>(account: Account, apiCall: Call) {
  const result = call(account, apiCall)
  if (!result.ok) throw new Error(`${result.operation}: ${result.code}: ${result.message}`)
  return result
}

/** The error a call must end in. Takes anything, so that calls the types forbid can be tried too. */
export function refuse(account: Account, apiCall: unknown): ApiError {
  const result = call(account, apiCall as ApiCall)
  if (result.ok) throw new Error('the call should have been refused')
  return result
}

/** "Code: message" of the error a call must end in. */
export function errorOf(account: Account, apiCall: unknown): string {
  const { code, message } = refuse(account, apiCall)
  return `${code}: ${message}`
}

export const customArn = (name: string): string => `arn:aws:iam::${ACCOUNT_ID}:policy/${name}`
export const ADMINISTRATOR = 'arn:aws:iam::aws:policy/AdministratorAccess'

/** A policy that allows one action on everything. */
export const allowing = (action: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }],
  })

/** A trust policy that lets one principal in. */
export const trusting = (principal: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS: principal }, Action: 'sts:AssumeRole' }],
  })

/** A valid policy of exactly so many characters that are not white space. */
export function sized(size: number): string {
  const empty = allowing('s3:')
  return allowing(`s3:${'x'.repeat(size - empty.length)}`)
}

// Calls that most tests need, in short

export const createUser = (UserName: string) =>
  ({ operation: 'CreateUser', parameters: { UserName } }) as const
export const createGroup = (GroupName: string) =>
  ({ operation: 'CreateGroup', parameters: { GroupName } }) as const
export const createRole = (RoleName: string, AssumeRolePolicyDocument = trusting(ACCOUNT_ID)) =>
  ({ operation: 'CreateRole', parameters: { RoleName, AssumeRolePolicyDocument } }) as const
export const createPolicy = (PolicyName: string, PolicyDocument = allowing('s3:GetObject')) =>
  ({ operation: 'CreatePolicy', parameters: { PolicyName, PolicyDocument } }) as const
export const createBucket = (Bucket: string) =>
  ({ operation: 'CreateBucket', parameters: { Bucket } }) as const
export const add = (UserName: string, GroupName: string) =>
  ({ operation: 'AddUserToGroup', parameters: { GroupName, UserName } }) as const
export const attachToGroup = (GroupName: string, PolicyArn: string) =>
  ({ operation: 'AttachGroupPolicy', parameters: { GroupName, PolicyArn } }) as const
export const attachToUser = (UserName: string, PolicyArn: string) =>
  ({ operation: 'AttachUserPolicy', parameters: { UserName, PolicyArn } }) as const
export const attachToRole = (RoleName: string, PolicyArn: string) =>
  ({ operation: 'AttachRolePolicy', parameters: { RoleName, PolicyArn } }) as const
export const putOnRole = (RoleName: string, PolicyName: string, PolicyDocument = allowing('s3:ListBucket')) =>
  ({ operation: 'PutRolePolicy', parameters: { RoleName, PolicyName, PolicyDocument } }) as const
export const putOnGroup = (
  GroupName: string,
  PolicyName: string,
  PolicyDocument = allowing('s3:ListBucket'),
) => ({ operation: 'PutGroupPolicy', parameters: { GroupName, PolicyName, PolicyDocument } }) as const
export const putOnUser = (UserName: string, PolicyName: string, PolicyDocument = allowing('s3:ListBucket')) =>
  ({ operation: 'PutUserPolicy', parameters: { UserName, PolicyName, PolicyDocument } }) as const
export const newVersion = (
  PolicyArn: string,
  SetAsDefault: boolean,
  PolicyDocument = allowing('s3:PutObject'),
) => ({ operation: 'CreatePolicyVersion', parameters: { PolicyArn, PolicyDocument, SetAsDefault } }) as const
