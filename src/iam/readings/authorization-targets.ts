import type { Account } from '../account/account'
import { bucketArn, groupArn, roleArn, userArn } from '../account/arn'
import { findByName } from '../account/lookup'
import type { OperationName } from '../account/operations'
import type { ReadingName } from './readings'

/** What an operation is about: ARNs that a policy must allow it on, every one of them. */
export type Target = (account: Account, given: Given) => readonly string[]

/** What a call gives, as far as it says whom or what it is about. */
export interface Given {
  /** The text of a member, or nothing if the call has no text there. */
  readonly text: (member: string) => string | undefined
  /** ARN of who calls. */
  readonly caller: string
}

type Kind = 'User' | 'Group' | 'Role'

const ARN = { User: userArn, Group: groupArn, Role: roleArn } as const
const LIST = { User: 'users', Group: 'groups', Role: 'roles' } as const

/** Of actions that no resource type goes with; a policy grants them with `*` alone (rule 70). */
const nothing: Target = () => ['*']

/** One that exists. Of one that does not, nobody knows the path. */
const existing =
  (kind: Kind): Target =>
  (account, given) => {
    const { name, path } = entityOf(account, kind, given)
    return [ARN[kind](account, { name, path })]
  }

/** One that is about to exist. */
const created =
  (kind: Kind): Target =>
  (account, { text }) => [ARN[kind](account, { name: text(`${kind}Name`) ?? '', path: text('Path') ?? '/' })]

/** Renaming and moving take permission on what is and on what will be ("UpdateGroup"). */
const renamed =
  (kind: Kind): Target =>
  (account, given) => {
    const { name, path } = entityOf(account, kind, given)
    const next = { name: given.text(`New${kind}Name`) ?? name, path: given.text('NewPath') ?? path }
    return [...new Set([ARN[kind](account, { name, path }), ARN[kind](account, next)])]
  }

function entityOf(
  account: Account,
  kind: Kind,
  { text }: Given,
): { readonly name: string; readonly path: string } {
  const name = text(`${kind}Name`) ?? ''
  return findByName(account[LIST[kind]], name) ?? { name, path: '/' }
}

const named =
  (member: string): Target =>
  (_, { text }) => [text(member) ?? '*']

const bucket: Target = (_, { text }) => [bucketArn(text('Bucket') ?? '')]

/** GetUser without a name is about the caller. */
const userOrCaller: Target = (account, given) =>
  given.text('UserName') === undefined ? [given.caller] : existing('User')(account, given)

const newPolicy: Target = (account, { text }) => [
  `arn:aws:iam::${account.id}:policy${text('Path') ?? '/'}${text('PolicyName') ?? ''}`,
]

const [user, group, role] = [existing('User'), existing('Group'), existing('Role')]
const policy = named('PolicyArn')
const source = named('PolicySourceArn')

/** By operation, as the Service Authorization Reference has the resource types of its action. */
export const targets: Readonly<Record<OperationName | ReadingName, Target>> = {
  CreateUser: created('User'),
  UpdateUser: renamed('User'),
  DeleteUser: user,
  GetUser: userOrCaller,
  ListUsers: nothing,
  ListGroupsForUser: user,
  TagUser: user,
  UntagUser: user,
  ListUserTags: user,
  PutUserPermissionsBoundary: user,
  DeleteUserPermissionsBoundary: user,
  AttachUserPolicy: user,
  DetachUserPolicy: user,
  ListAttachedUserPolicies: user,
  PutUserPolicy: user,
  GetUserPolicy: user,
  DeleteUserPolicy: user,
  ListUserPolicies: user,

  CreateGroup: created('Group'),
  UpdateGroup: renamed('Group'),
  DeleteGroup: group,
  GetGroup: group,
  ListGroups: nothing,
  // Membership is the group's affair, not the user's.
  AddUserToGroup: group,
  RemoveUserFromGroup: group,
  AttachGroupPolicy: group,
  DetachGroupPolicy: group,
  ListAttachedGroupPolicies: group,
  PutGroupPolicy: group,
  GetGroupPolicy: group,
  DeleteGroupPolicy: group,
  ListGroupPolicies: group,

  CreateRole: created('Role'),
  UpdateRole: role,
  UpdateAssumeRolePolicy: role,
  DeleteRole: role,
  GetRole: role,
  ListRoles: nothing,
  TagRole: role,
  UntagRole: role,
  ListRoleTags: role,
  PutRolePermissionsBoundary: role,
  DeleteRolePermissionsBoundary: role,
  AttachRolePolicy: role,
  DetachRolePolicy: role,
  ListAttachedRolePolicies: role,
  PutRolePolicy: role,
  GetRolePolicy: role,
  DeleteRolePolicy: role,
  ListRolePolicies: role,

  CreatePolicy: newPolicy,
  CreatePolicyVersion: policy,
  SetDefaultPolicyVersion: policy,
  DeletePolicyVersion: policy,
  DeletePolicy: policy,
  GetPolicy: policy,
  ListPolicies: nothing,
  GetPolicyVersion: policy,
  ListPolicyVersions: policy,
  ListEntitiesForPolicy: policy,
  TagPolicy: policy,
  UntagPolicy: policy,
  ListPolicyTags: policy,

  GetAccountAuthorizationDetails: nothing,
  GetAccountSummary: nothing,
  GetContextKeysForCustomPolicy: nothing,
  GetContextKeysForPrincipalPolicy: source,
  SimulateCustomPolicy: nothing,
  SimulatePrincipalPolicy: source,

  CreateBucket: bucket,
  DeleteBucket: bucket,
  PutBucketPolicy: bucket,
  GetBucketPolicy: bucket,
  DeleteBucketPolicy: bucket,
  ListBuckets: nothing,

  AssumeRole: named('RoleArn'),
  GetCallerIdentity: nothing,
}
