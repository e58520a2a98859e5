import fc from 'fast-check'
import { call, type Account, type ApiCall } from '../../src/iam'
import { ACCOUNT_ID } from './arbitrary-account'
import { identityDocuments } from './documents'

const arn = (name: string) => `arn:aws:iam::${ACCOUNT_ID}:policy/${name}`

// Names that are often there already, and new ones: so nothing is deleted and made again under its old name.
const UserName = fc.constantFrom('alice', 'Bob', 'null', 'newcomer')
/** All but Bob and Auditor, who are trusted: a policy that names somebody who is gone cannot be saved again. */
const untrusted = {
  UserName: fc.constantFrom('alice', 'null', 'newcomer'),
  RoleName: fc.constantFrom('for', 'on', 'New'),
}
const GroupName = fc.constantFrom('Developers', 'yes', '_', 'Newcomers')
const RoleName = fc.constantFrom('Auditor', 'for', 'on', 'New')
const PolicyArn = fc.constantFrom(
  ...['read-buckets', 'ReadBuckets', 'on', 'teams/red/on', 'New'].map(arn),
  'arn:aws:iam::aws:policy/ReadOnlyAccess',
)
const NewName = fc.constantFrom('alice', 'null', 'ALICE', 'Developers', 'yes', 'renamed')
const NewPath = fc.constantFrom('/', '/moved/')
const PolicyName = fc.constantFrom('Tape', 'on', 'New')
const PolicyDocument = identityDocuments
const VersionId = fc.constantFrom('v1', 'v2', 'v3', 'v4', 'v5')
const Tags = fc.constantFrom([{ Key: 'team', Value: 'blue' }], [{ Key: 'on', Value: '' }])
const TagKeys = fc.constantFrom(['team'], ['on', 'team'])
const Bucket = fc.constantFrom('logs', 'app.data-1', 'new-bucket')
const trust = (Effect: string, AWS: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect, Principal: { AWS }, Action: 'sts:AssumeRole' }],
  })
const trustPolicy = fc.constantFrom(
  trust('Deny', ACCOUNT_ID),
  trust('Allow', `arn:aws:iam::${ACCOUNT_ID}:user/Bob`),
  trust('Allow', `arn:aws:iam::${ACCOUNT_ID}:role/Auditor`),
)

function callTo(
  operation: string,
  members: Readonly<Record<string, fc.Arbitrary<unknown>>>,
): fc.Arbitrary<ApiCall> {
  return fc.record(members).map((parameters) => ({ operation, parameters }) as ApiCall)
}

const edits: fc.Arbitrary<ApiCall> = fc.oneof(
  callTo('CreateUser', { UserName: fc.constant('newcomer'), Tags }),
  callTo('DeleteUser', { UserName: untrusted.UserName }),
  callTo('UpdateUser', { UserName: untrusted.UserName, NewUserName: NewName, NewPath }),
  callTo('UpdateUser', { UserName: untrusted.UserName, NewUserName: NewName }),
  callTo('TagUser', { UserName, Tags }),
  callTo('UntagUser', { UserName, TagKeys }),
  callTo('PutUserPermissionsBoundary', { UserName, PermissionsBoundary: PolicyArn }),
  callTo('DeleteUserPermissionsBoundary', { UserName }),
  callTo('CreateGroup', { GroupName: fc.constant('Newcomers'), Path: NewPath }),
  callTo('DeleteGroup', { GroupName }),
  callTo('UpdateGroup', { GroupName, NewGroupName: NewName }),
  callTo('AddUserToGroup', { UserName, GroupName }),
  callTo('RemoveUserFromGroup', { UserName, GroupName }),
  callTo('CreateRole', { RoleName: fc.constant('New'), AssumeRolePolicyDocument: trustPolicy }),
  callTo('DeleteRole', { RoleName: untrusted.RoleName }),
  callTo('UpdateRole', { RoleName, Description: fc.constantFrom('', 'Another.') }),
  callTo('UpdateAssumeRolePolicy', { RoleName, PolicyDocument: trustPolicy }),
  callTo('TagRole', { RoleName, Tags }),
  callTo('PutRolePermissionsBoundary', { RoleName, PermissionsBoundary: PolicyArn }),
  callTo('CreatePolicy', { PolicyName: fc.constant('New'), PolicyDocument }),
  callTo('CreatePolicyVersion', { PolicyArn, PolicyDocument, SetAsDefault: fc.boolean() }),
  callTo('SetDefaultPolicyVersion', { PolicyArn, VersionId }),
  callTo('DeletePolicyVersion', { PolicyArn, VersionId }),
  callTo('DeletePolicy', { PolicyArn }),
  callTo('TagPolicy', { PolicyArn, Tags }),
  callTo('AttachUserPolicy', { UserName, PolicyArn }),
  callTo('DetachUserPolicy', { UserName, PolicyArn }),
  callTo('AttachGroupPolicy', { GroupName, PolicyArn }),
  callTo('DetachGroupPolicy', { GroupName, PolicyArn }),
  callTo('AttachRolePolicy', { RoleName, PolicyArn }),
  callTo('PutUserPolicy', { UserName, PolicyName, PolicyDocument }),
  callTo('DeleteUserPolicy', { UserName, PolicyName }),
  callTo('PutGroupPolicy', { GroupName, PolicyName, PolicyDocument }),
  callTo('PutRolePolicy', { RoleName, PolicyName, PolicyDocument }),
  callTo('CreateBucket', { Bucket: fc.constant('new-bucket') }),
  callTo('DeleteBucket', { Bucket }),
  callTo('DeleteBucketPolicy', { Bucket }),
)

export const arbitraryEdits = fc.array(edits, { maxLength: 30, size: 'max' })

/** Makes the calls that can be made, and tells how many changed something. */
export function edited(
  account: Account,
  calls: readonly ApiCall[],
): { readonly account: Account; readonly changes: number } {
  return calls.reduce(
    (before, apiCall) => {
      const result = call(before.account, apiCall)
      if (!result.ok || result.account === before.account) return before
      return { account: result.account, changes: before.changes + 1 }
    },
    { account, changes: 0 },
  )
}
