import type { ApiCall } from '../../src/iam'

const ACCOUNT = '123456789012'

/** A policy of one statement, as text. */
export function statementText(statement: object): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] }, null, 2)
}

export const readAll = statementText({ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' })

export const createUser = (UserName: string): ApiCall => ({
  operation: 'CreateUser',
  parameters: { UserName },
})

export const createGroup = (GroupName: string): ApiCall => ({
  operation: 'CreateGroup',
  parameters: { GroupName },
})

export const join = (UserName: string, GroupName: string): ApiCall => ({
  operation: 'AddUserToGroup',
  parameters: { GroupName, UserName },
})

export const createPolicy = (PolicyName: string, PolicyDocument = readAll): ApiCall => ({
  operation: 'CreatePolicy',
  parameters: { PolicyName, PolicyDocument },
})

export const attachToUser = (UserName: string, policy: string): ApiCall => ({
  operation: 'AttachUserPolicy',
  parameters: { UserName, PolicyArn: policyArn(policy) },
})

export const attachToGroup = (GroupName: string, policy: string): ApiCall => ({
  operation: 'AttachGroupPolicy',
  parameters: { GroupName, PolicyArn: policyArn(policy) },
})

export const putUserPolicy = (UserName: string, PolicyName: string, PolicyDocument = readAll): ApiCall => ({
  operation: 'PutUserPolicy',
  parameters: { UserName, PolicyName, PolicyDocument },
})

export const putGroupPolicy = (GroupName: string, PolicyName: string, PolicyDocument = readAll): ApiCall => ({
  operation: 'PutGroupPolicy',
  parameters: { GroupName, PolicyName, PolicyDocument },
})

export const newVersion = (policy: string, PolicyDocument = readAll): ApiCall => ({
  operation: 'CreatePolicyVersion',
  parameters: { PolicyArn: policyArn(policy), PolicyDocument, SetAsDefault: true },
})

/** A name with a path of AWS's own, or a policy of the account of the starters. */
export function policyArn(name: string): string {
  return name.startsWith('aws/')
    ? `arn:aws:iam::aws:policy/${name.slice(4)}`
    : `arn:aws:iam::${ACCOUNT}:policy/${name}`
}

export const userArn = (name: string): string => `arn:aws:iam::${ACCOUNT}:user/${name}`
