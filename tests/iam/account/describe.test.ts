import { describe, expect, it } from 'vitest'
import { describeCall } from '../../../src/iam/account/describe'
import { operations, type ApiCall } from '../../../src/iam/account/operations'
import { customArn } from './made'

const PolicyArn = customArn('data/Read')
const [UserName, GroupName, PolicyName, Bucket] = ['alice', 'Developers', 'Tape', 'app-logs']
const PolicyDocument = '{}'
const RoleName = 'Auditor'
const Tags = [{ Key: 'team', Value: 'red' }]
const twoTags = [...Tags, { Key: 'city', Value: '' }]

const phrases: readonly (readonly [string, ApiCall])[] = [
  ['create the user alice', { operation: 'CreateUser', parameters: { UserName } }],
  ['delete the user alice', { operation: 'DeleteUser', parameters: { UserName } }],
  ['rename the user alice to bob', { operation: 'UpdateUser', parameters: { UserName, NewUserName: 'bob' } }],
  ['move the user alice to /x/', { operation: 'UpdateUser', parameters: { UserName, NewPath: '/x/' } }],
  ['leave the user alice as it is', { operation: 'UpdateUser', parameters: { UserName } }],
  ['create the group Developers', { operation: 'CreateGroup', parameters: { GroupName } }],
  ['delete the group Developers', { operation: 'DeleteGroup', parameters: { GroupName } }],
  [
    'rename the group Developers to Builders and move it to /x/',
    { operation: 'UpdateGroup', parameters: { GroupName, NewGroupName: 'Builders', NewPath: '/x/' } },
  ],
  ['add alice to Developers', { operation: 'AddUserToGroup', parameters: { GroupName, UserName } }],
  ['remove alice from Developers', { operation: 'RemoveUserFromGroup', parameters: { GroupName, UserName } }],
  ['create the policy Tape', { operation: 'CreatePolicy', parameters: { PolicyName, PolicyDocument } }],
  [
    'save a new version of Read',
    { operation: 'CreatePolicyVersion', parameters: { PolicyArn, PolicyDocument } },
  ],
  [
    'put v2 of Read in force',
    { operation: 'SetDefaultPolicyVersion', parameters: { PolicyArn, VersionId: 'v2' } },
  ],
  ['delete v2 of Read', { operation: 'DeletePolicyVersion', parameters: { PolicyArn, VersionId: 'v2' } }],
  ['delete the policy Read', { operation: 'DeletePolicy', parameters: { PolicyArn } }],
  ['attach Read to Developers', { operation: 'AttachGroupPolicy', parameters: { GroupName, PolicyArn } }],
  ['detach Read from Developers', { operation: 'DetachGroupPolicy', parameters: { GroupName, PolicyArn } }],
  ['attach Read to alice', { operation: 'AttachUserPolicy', parameters: { UserName, PolicyArn } }],
  ['detach Read from alice', { operation: 'DetachUserPolicy', parameters: { UserName, PolicyArn } }],
  [
    'save the inline policy Tape of Developers',
    { operation: 'PutGroupPolicy', parameters: { GroupName, PolicyName, PolicyDocument } },
  ],
  [
    'delete the inline policy Tape of Developers',
    { operation: 'DeleteGroupPolicy', parameters: { GroupName, PolicyName } },
  ],
  [
    'save the inline policy Tape of alice',
    { operation: 'PutUserPolicy', parameters: { UserName, PolicyName, PolicyDocument } },
  ],
  [
    'delete the inline policy Tape of alice',
    { operation: 'DeleteUserPolicy', parameters: { UserName, PolicyName } },
  ],
  [
    'create the role Auditor',
    { operation: 'CreateRole', parameters: { RoleName, AssumeRolePolicyDocument: '{}' } },
  ],
  ['delete the role Auditor', { operation: 'DeleteRole', parameters: { RoleName } }],
  [
    'change the settings of the role Auditor',
    { operation: 'UpdateRole', parameters: { RoleName, Description: 'x' } },
  ],
  [
    'save the trust policy of Auditor',
    { operation: 'UpdateAssumeRolePolicy', parameters: { RoleName, PolicyDocument } },
  ],
  ['attach Read to Auditor', { operation: 'AttachRolePolicy', parameters: { RoleName, PolicyArn } }],
  ['detach Read from Auditor', { operation: 'DetachRolePolicy', parameters: { RoleName, PolicyArn } }],
  [
    'save the inline policy Tape of Auditor',
    { operation: 'PutRolePolicy', parameters: { RoleName, PolicyName, PolicyDocument } },
  ],
  [
    'delete the inline policy Tape of Auditor',
    { operation: 'DeleteRolePolicy', parameters: { RoleName, PolicyName } },
  ],
  [
    'make Read the permissions boundary of alice',
    { operation: 'PutUserPermissionsBoundary', parameters: { UserName, PermissionsBoundary: PolicyArn } },
  ],
  [
    'take the permissions boundary from alice',
    { operation: 'DeleteUserPermissionsBoundary', parameters: { UserName } },
  ],
  [
    'make Read the permissions boundary of Auditor',
    { operation: 'PutRolePermissionsBoundary', parameters: { RoleName, PermissionsBoundary: PolicyArn } },
  ],
  [
    'take the permissions boundary from Auditor',
    { operation: 'DeleteRolePermissionsBoundary', parameters: { RoleName } },
  ],
  ['tag alice with team=red', { operation: 'TagUser', parameters: { UserName, Tags } }],
  ['tag Auditor with 2 tags', { operation: 'TagRole', parameters: { RoleName, Tags: twoTags } }],
  ['leave the tags of Read as they are', { operation: 'TagPolicy', parameters: { PolicyArn, Tags: [] } }],
  ['take the tag team from alice', { operation: 'UntagUser', parameters: { UserName, TagKeys: ['team'] } }],
  [
    'take 2 tags from Auditor',
    { operation: 'UntagRole', parameters: { RoleName, TagKeys: ['team', 'city'] } },
  ],
  [
    'leave the tags of Read as they are',
    { operation: 'UntagPolicy', parameters: { PolicyArn, TagKeys: [] } },
  ],
  ['create the bucket app-logs', { operation: 'CreateBucket', parameters: { Bucket } }],
  ['delete the bucket app-logs', { operation: 'DeleteBucket', parameters: { Bucket } }],
  [
    'save the policy of the bucket app-logs',
    { operation: 'PutBucketPolicy', parameters: { Bucket, Policy: '{}' } },
  ],
  ['delete the policy of the bucket app-logs', { operation: 'DeleteBucketPolicy', parameters: { Bucket } }],
]

describe('describeCall', () => {
  it.each(phrases)('says “%s”', (phrase, apiCall) => {
    expect(describeCall(apiCall)).toBe(phrase)
  })

  it('has a phrase for every operation', () => {
    expect(new Set(phrases.map(([, { operation }]) => operation)).size).toBe(Object.keys(operations).length)
  })
})
