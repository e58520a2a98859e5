import { call, emptyAccount, type Account, type ApiCall } from '../../src/iam'

const ACCOUNT_ID = '123456789012'

const document = (Statement: object) => JSON.stringify({ Version: '2012-10-17', Statement }, null, 2)

const READ_HOME = document({
  Sid: 'Home',
  Effect: 'Allow',
  Action: ['s3:GetObject', 's3:PutObject'],
  Resource: 'arn:aws:s3:::app-logs/home/${aws:username}/*',
})

const calls: readonly ApiCall[] = [
  {
    operation: 'CreatePolicy',
    parameters: {
      PolicyName: 'read-home',
      PolicyDocument: READ_HOME,
      Description: "One's own home",
      Path: '/teams/',
    },
  },
  { operation: 'CreateGroup', parameters: { GroupName: 'Developers' } },
  {
    operation: 'CreateUser',
    parameters: {
      UserName: 'alice',
      Tags: [{ Key: 'team', Value: 'red' }],
      PermissionsBoundary: 'arn:aws:iam::aws:policy/PowerUserAccess',
    },
  },
  { operation: 'AddUserToGroup', parameters: { GroupName: 'Developers', UserName: 'alice' } },
  {
    operation: 'AttachGroupPolicy',
    parameters: { GroupName: 'Developers', PolicyArn: `arn:aws:iam::${ACCOUNT_ID}:policy/teams/read-home` },
  },
  {
    operation: 'AttachGroupPolicy',
    parameters: { GroupName: 'Developers', PolicyArn: 'arn:aws:iam::aws:policy/IAMReadOnlyAccess' },
  },
  {
    operation: 'PutUserPolicy',
    parameters: {
      UserName: 'alice',
      PolicyName: 'Tape',
      PolicyDocument: document([{ Effect: 'Deny', Action: 's3:DeleteObject', Resource: '*' }]),
    },
  },
  {
    operation: 'CreateRole',
    parameters: {
      RoleName: 'Auditor',
      AssumeRolePolicyDocument: document({
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${ACCOUNT_ID}:user/alice` },
        Action: 'sts:AssumeRole',
      }),
    },
  },
  { operation: 'CreateBucket', parameters: { Bucket: 'app-logs' } },
  {
    operation: 'PutBucketPolicy',
    parameters: {
      Bucket: 'app-logs',
      Policy: document({
        Effect: 'Deny',
        Principal: { AWS: [`arn:aws:iam::${ACCOUNT_ID}:role/Auditor`, '999999999999'] },
        Action: 's3:PutObject',
        Resource: 'arn:aws:s3:::app-logs/*',
      }),
    },
  },
]

/** A small account with one of everything. */
export const sampleAccount: Account = calls.reduce((account, apiCall) => {
  const result = call(account, apiCall)
  if (!result.ok) throw new Error(`${result.operation}: ${result.message}`)
  return result.account
}, emptyAccount(ACCOUNT_ID))
