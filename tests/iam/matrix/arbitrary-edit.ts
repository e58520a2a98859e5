import fc from 'fast-check'
import type { Account } from '../../../src/iam/account/account'
import { call } from '../../../src/iam/account/call'
import type { ApiCall } from '../../../src/iam/account/operations'
import { allow, deny, text, type Json } from '../evaluation/given'
import { customArn } from '../account/made'

const document = fc
  .array(
    fc
      .tuple(
        fc.constantFrom(allow, deny),
        fc.constantFrom('s3:*', 's3:Get*', 's3:GetObject', '*', 'ec2:*', 'kms:Decrypt', 'sts:AssumeRole'),
        fc.constantFrom('*', 'arn:aws:s3:::app-logs/*', 'arn:aws:s3:::app-logs/${aws:username}/*'),
        fc.constantFrom<Json>(
          {},
          {},
          { Condition: { StringLike: { 'aws:PrincipalArn': '*:user/a*' } } },
          { Condition: { StringEquals: { 'aws:PrincipalTag/team': 'red' } } },
          { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } },
        ),
      )
      .map(([effect, Action, Resource, condition]) => effect({ Action, Resource, ...condition })),
    { minLength: 1, maxLength: 3 },
  )
  .map(text)
const bucketPolicy = fc
  .constantFrom('*', 'arn:aws:iam::123456789012:user/alice', 'arn:aws:iam::123456789012:role/Auditor')
  .chain((AWS) =>
    fc
      .constantFrom(allow, deny)
      .map((effect) =>
        text(effect({ Principal: { AWS }, Action: 's3:GetObject', Resource: 'arn:aws:s3:::app-logs/*' })),
      ),
  )

const UserName = fc.constantFrom('alice', 'alice', 'bob', 'carol')
const GroupName = fc.constantFrom('A', 'B', 'C')
const PolicyName = fc.constantFrom('Read', 'Write')
const PolicyArn = fc.constantFrom(
  customArn('Read'),
  customArn('Read'),
  customArn('Write'),
  'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess',
)
const Tags = fc.constantFrom([{ Key: 'team', Value: 'red' }], [{ Key: 'team', Value: 'blue' }])
const Bucket = fc.constant('app-logs')
const Own = fc.constantFrom('Own', 'Inline', 'Other')

function callTo(operation: string, parameters: Readonly<Record<string, fc.Arbitrary<unknown>>>) {
  return fc.record(parameters).map((its) => ({ operation, parameters: its }) as ApiCall)
}

const calls = fc.oneof(
  callTo('CreateUser', { UserName }),
  callTo('DeleteUser', { UserName }),
  callTo('UpdateUser', { UserName, NewUserName: UserName }),
  callTo('TagUser', { UserName, Tags }),
  callTo('CreateGroup', { GroupName }),
  callTo('UpdateGroup', { GroupName, NewGroupName: GroupName }),
  callTo('AddUserToGroup', { UserName, GroupName }),
  callTo('AddUserToGroup', { UserName, GroupName }),
  callTo('RemoveUserFromGroup', { UserName, GroupName }),
  callTo('CreatePolicy', { PolicyName, PolicyDocument: document }),
  callTo('CreatePolicy', { PolicyName, PolicyDocument: document }),
  callTo('CreatePolicyVersion', { PolicyArn, PolicyDocument: document, SetAsDefault: fc.boolean() }),
  callTo('AttachGroupPolicy', { GroupName, PolicyArn }),
  callTo('AttachGroupPolicy', { GroupName, PolicyArn }),
  callTo('DetachGroupPolicy', { GroupName, PolicyArn }),
  callTo('AttachUserPolicy', { UserName, PolicyArn }),
  callTo('DetachUserPolicy', { UserName, PolicyArn }),
  callTo('PutUserPermissionsBoundary', { UserName, PermissionsBoundary: PolicyArn }),
  callTo('DeleteUserPermissionsBoundary', { UserName }),
  callTo('PutGroupPolicy', { GroupName, PolicyName: Own, PolicyDocument: document }),
  callTo('DeleteGroupPolicy', { GroupName, PolicyName: Own }),
  callTo('PutUserPolicy', { UserName, PolicyName: Own, PolicyDocument: document }),
  callTo('DeleteUserPolicy', { UserName, PolicyName: Own }),
  callTo('PutBucketPolicy', { Bucket, Policy: bucketPolicy }),
  callTo('DeleteBucketPolicy', { Bucket }),
)

export type Edit = (account: Account) => Account

/** What calls cannot reach: the organization, and roles. */
const beyondCalls = fc.oneof(
  fc.array(fc.array(document, { maxLength: 2 }), { maxLength: 2 }).map((levels): Edit => {
    const serviceControlPolicies = levels.map((level) =>
      level.map((document, i) => ({ name: `Control${i}`, document })),
    )
    return (account) => ({
      ...account,
      organization: { serviceControlPolicies, resourceControlPolicies: [] },
    })
  }),
  fc.constant<Edit>((account) => ({ ...account, organization: null })),
  fc.constant<Edit>((account) => ({ ...account, roles: account.roles.slice(1) })),
  document.map((document): Edit => {
    const inlinePolicies = [{ name: 'OfRole', document }]
    return (account) => ({ ...account, roles: account.roles.map((role) => ({ ...role, inlinePolicies })) })
  }),
  fc.constantFrom('red', 'blue').map((team): Edit => {
    const tags = { team }
    return (account) => ({ ...account, resources: account.resources.map((one) => ({ ...one, tags })) })
  }),
)

/** One that cannot be made leaves the account as it is. */
export const arbitraryEdit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 9,
    arbitrary: calls.map((one): Edit => (account) => {
      const result = call(account, one)
      return result.ok ? result.account : account
    }),
  },
  { weight: 1, arbitrary: beyondCalls },
)
