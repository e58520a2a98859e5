import type { Account } from '../../../src/iam/account/account'
import { ask, type AskOptions } from '../../../src/iam/readings/ask'
import type { AnswerOf, Query } from '../../../src/iam/readings/readings'
import {
  add,
  ADMINISTRATOR,
  allowing,
  attachToGroup,
  attachToRole,
  attachToUser,
  createBucket,
  createGroup,
  createRole,
  createUser,
  customArn,
  made,
  newVersion,
  putOnGroup,
  putOnRole,
  putOnUser,
  trusting,
} from '../account/made'

/** The answer to a query, which must have one. */
export function answerTo<Q extends Query>(
  account: Account,
  query: Q,
  options?: AskOptions,
): AnswerOf<Q['operation']> {
  const result = ask(account, query, options)
  if (!result.ok) throw new Error(`${result.operation}: ${result.code}: ${result.message}`)
  return result.response
}

/** "Code: message" of the error a query must end in. */
export function errorOf(account: Account, query: unknown, options?: AskOptions): string {
  const result = ask(account, query as Query, options)
  if (result.ok) throw new Error('the query should have been refused')
  return `${result.code}: ${result.message}`
}

export const AT = '2026-01-01T00:00:00Z'
export const ALICE = 'arn:aws:iam::123456789012:user/staff/alice'
export const SESSION = 'arn:aws:sts::123456789012:assumed-role/Auditor/shift'
export const READ = customArn('data/Read')
export const FENCE = customArn('Fence')
export const VIEW_ONLY = 'arn:aws:iam::aws:policy/job-function/ViewOnlyAccess'
export const DOCUMENT = allowing('s3:GetObject')
export const TRUST = trusting('123456789012')

/** An account with something of everything. Documents are as they were typed, white space and all. */
export const account = made([
  { operation: 'CreatePolicy', parameters: { PolicyName: 'Fence', PolicyDocument: allowing('*') } },
  {
    operation: 'CreatePolicy',
    parameters: {
      PolicyName: 'Read',
      Path: '/data/',
      PolicyDocument: DOCUMENT,
      Description: 'Read it all.',
      Tags: [{ Key: 'owner', Value: 'alice' }],
    },
  },
  newVersion(READ, true, ` ${allowing('s3:PutObject')}\n`),
  createGroup('Developers'),
  { operation: 'CreateGroup', parameters: { GroupName: 'Night', Path: '/shifts/' } },
  {
    operation: 'CreateUser',
    parameters: {
      UserName: 'alice',
      Path: '/staff/',
      PermissionsBoundary: FENCE,
      Tags: [{ Key: 'team', Value: 'red' }],
    },
  },
  createUser('bob'),
  {
    operation: 'CreateRole',
    parameters: {
      RoleName: 'Auditor',
      AssumeRolePolicyDocument: TRUST,
      Description: 'Looks.',
      MaxSessionDuration: 7200,
      PermissionsBoundary: ADMINISTRATOR,
      Tags: [{ Key: 'team', Value: 'blue' }],
    },
  },
  createRole('Deployer'),
  add('alice', 'Night'),
  add('alice', 'Developers'),
  add('bob', 'Developers'),
  attachToGroup('Developers', READ),
  attachToGroup('Developers', VIEW_ONLY),
  attachToUser('bob', READ),
  attachToRole('Auditor', VIEW_ONLY),
  putOnGroup('Developers', 'Tape', DOCUMENT),
  putOnUser('alice', 'Note', DOCUMENT),
  putOnUser('alice', 'Clip', DOCUMENT),
  putOnRole('Auditor', 'Look', DOCUMENT),
  createBucket('app-logs'),
  createBucket('app-site'),
])
