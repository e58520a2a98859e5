import type { ApiCall } from '../../iam'
import { policy } from './arns'

/** The calls that challenges are solved with, each in a line. Policies are the account's, by name, or others by ARN. */
const arnOf = (name: string): string => (name.startsWith('arn:') ? name : policy(name))

export const createGroup = (GroupName: string): ApiCall => ({
  operation: 'CreateGroup',
  parameters: { GroupName },
})
export const join = (UserName: string, GroupName: string): ApiCall => ({
  operation: 'AddUserToGroup',
  parameters: { GroupName, UserName },
})
export const leave = (UserName: string, GroupName: string): ApiCall => ({
  operation: 'RemoveUserFromGroup',
  parameters: { GroupName, UserName },
})
export const createPolicy = (PolicyName: string, PolicyDocument: string): ApiCall => ({
  operation: 'CreatePolicy',
  parameters: { PolicyName, PolicyDocument },
})
export const edit = (name: string, PolicyDocument: string): ApiCall => ({
  operation: 'CreatePolicyVersion',
  parameters: { PolicyArn: arnOf(name), PolicyDocument, SetAsDefault: true },
})
export const toGroup = (GroupName: string, name: string): ApiCall => ({
  operation: 'AttachGroupPolicy',
  parameters: { GroupName, PolicyArn: arnOf(name) },
})
export const fromGroup = (GroupName: string, name: string): ApiCall => ({
  operation: 'DetachGroupPolicy',
  parameters: { GroupName, PolicyArn: arnOf(name) },
})
export const toUser = (UserName: string, name: string): ApiCall => ({
  operation: 'AttachUserPolicy',
  parameters: { UserName, PolicyArn: arnOf(name) },
})
export const fromUser = (UserName: string, name: string): ApiCall => ({
  operation: 'DetachUserPolicy',
  parameters: { UserName, PolicyArn: arnOf(name) },
})
export const toRole = (RoleName: string, name: string): ApiCall => ({
  operation: 'AttachRolePolicy',
  parameters: { RoleName, PolicyArn: arnOf(name) },
})
export const putOnGroup = (GroupName: string, PolicyName: string, PolicyDocument: string): ApiCall => ({
  operation: 'PutGroupPolicy',
  parameters: { GroupName, PolicyName, PolicyDocument },
})
export const dropFromGroup = (GroupName: string, PolicyName: string): ApiCall => ({
  operation: 'DeleteGroupPolicy',
  parameters: { GroupName, PolicyName },
})
export const putOnUser = (UserName: string, PolicyName: string, PolicyDocument: string): ApiCall => ({
  operation: 'PutUserPolicy',
  parameters: { UserName, PolicyName, PolicyDocument },
})
export const dropFromUser = (UserName: string, PolicyName: string): ApiCall => ({
  operation: 'DeleteUserPolicy',
  parameters: { UserName, PolicyName },
})
export const putOnBucket = (Bucket: string, Policy: string): ApiCall => ({
  operation: 'PutBucketPolicy',
  parameters: { Bucket, Policy },
})
export const dropFromBucket = (Bucket: string): ApiCall => ({
  operation: 'DeleteBucketPolicy',
  parameters: { Bucket },
})
