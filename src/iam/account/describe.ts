import { managedPolicyName } from './arn'
import type { ApiCall, InputOf, OperationName } from './operations'
import type { TagParameter } from './tags'

type Descriptions = { readonly [Name in OperationName]: (parameters: InputOf<Name>) => string }

const descriptions: Descriptions = {
  CreateUser: ({ UserName }) => `create the user ${UserName}`,
  DeleteUser: ({ UserName }) => `delete the user ${UserName}`,
  UpdateUser: ({ UserName, NewUserName, NewPath }) => update(`the user ${UserName}`, NewUserName, NewPath),
  CreateGroup: ({ GroupName }) => `create the group ${GroupName}`,
  DeleteGroup: ({ GroupName }) => `delete the group ${GroupName}`,
  UpdateGroup: ({ GroupName, NewGroupName, NewPath }) =>
    update(`the group ${GroupName}`, NewGroupName, NewPath),
  AddUserToGroup: ({ UserName, GroupName }) => `add ${UserName} to ${GroupName}`,
  RemoveUserFromGroup: ({ UserName, GroupName }) => `remove ${UserName} from ${GroupName}`,
  CreatePolicy: ({ PolicyName }) => `create the policy ${PolicyName}`,
  CreatePolicyVersion: ({ PolicyArn }) => `save a new version of ${managedPolicyName(PolicyArn)}`,
  SetDefaultPolicyVersion: ({ PolicyArn, VersionId }) =>
    `put ${VersionId} of ${managedPolicyName(PolicyArn)} in force`,
  DeletePolicyVersion: ({ PolicyArn, VersionId }) => `delete ${VersionId} of ${managedPolicyName(PolicyArn)}`,
  DeletePolicy: ({ PolicyArn }) => `delete the policy ${managedPolicyName(PolicyArn)}`,
  AttachGroupPolicy: ({ GroupName, PolicyArn }) => `attach ${managedPolicyName(PolicyArn)} to ${GroupName}`,
  DetachGroupPolicy: ({ GroupName, PolicyArn }) => `detach ${managedPolicyName(PolicyArn)} from ${GroupName}`,
  AttachUserPolicy: ({ UserName, PolicyArn }) => `attach ${managedPolicyName(PolicyArn)} to ${UserName}`,
  DetachUserPolicy: ({ UserName, PolicyArn }) => `detach ${managedPolicyName(PolicyArn)} from ${UserName}`,
  PutGroupPolicy: ({ GroupName, PolicyName }) => `save the inline policy ${PolicyName} of ${GroupName}`,
  DeleteGroupPolicy: ({ GroupName, PolicyName }) => `delete the inline policy ${PolicyName} of ${GroupName}`,
  PutUserPolicy: ({ UserName, PolicyName }) => `save the inline policy ${PolicyName} of ${UserName}`,
  DeleteUserPolicy: ({ UserName, PolicyName }) => `delete the inline policy ${PolicyName} of ${UserName}`,
  CreateRole: ({ RoleName }) => `create the role ${RoleName}`,
  DeleteRole: ({ RoleName }) => `delete the role ${RoleName}`,
  UpdateRole: ({ RoleName }) => `change the settings of the role ${RoleName}`,
  UpdateAssumeRolePolicy: ({ RoleName }) => `save the trust policy of ${RoleName}`,
  AttachRolePolicy: ({ RoleName, PolicyArn }) => `attach ${managedPolicyName(PolicyArn)} to ${RoleName}`,
  DetachRolePolicy: ({ RoleName, PolicyArn }) => `detach ${managedPolicyName(PolicyArn)} from ${RoleName}`,
  PutRolePolicy: ({ RoleName, PolicyName }) => `save the inline policy ${PolicyName} of ${RoleName}`,
  DeleteRolePolicy: ({ RoleName, PolicyName }) => `delete the inline policy ${PolicyName} of ${RoleName}`,
  PutUserPermissionsBoundary: ({ UserName, PermissionsBoundary }) =>
    `make ${managedPolicyName(PermissionsBoundary)} the permissions boundary of ${UserName}`,
  DeleteUserPermissionsBoundary: ({ UserName }) => `take the permissions boundary from ${UserName}`,
  PutRolePermissionsBoundary: ({ RoleName, PermissionsBoundary }) =>
    `make ${managedPolicyName(PermissionsBoundary)} the permissions boundary of ${RoleName}`,
  DeleteRolePermissionsBoundary: ({ RoleName }) => `take the permissions boundary from ${RoleName}`,
  TagUser: ({ UserName, Tags }) => tagging(Tags, UserName),
  UntagUser: ({ UserName, TagKeys }) => untagging(TagKeys, UserName),
  TagRole: ({ RoleName, Tags }) => tagging(Tags, RoleName),
  UntagRole: ({ RoleName, TagKeys }) => untagging(TagKeys, RoleName),
  TagPolicy: ({ PolicyArn, Tags }) => tagging(Tags, managedPolicyName(PolicyArn)),
  UntagPolicy: ({ PolicyArn, TagKeys }) => untagging(TagKeys, managedPolicyName(PolicyArn)),
  CreateBucket: ({ Bucket }) => `create the bucket ${Bucket}`,
  DeleteBucket: ({ Bucket }) => `delete the bucket ${Bucket}`,
  PutBucketPolicy: ({ Bucket }) => `save the policy of the bucket ${Bucket}`,
  DeleteBucketPolicy: ({ Bucket }) => `delete the policy of the bucket ${Bucket}`,
}

/** What a call does, as a short phrase in the imperative: "add alice to Developers". For undo buttons and announcements. */
export function describeCall({ operation, parameters }: ApiCall): string {
  // A call's two members belong together, which the compiler forgets when they are taken apart.
  const describe = descriptions[operation] as (parameters: ApiCall['parameters']) => string
  return describe(parameters)
}

function tagging(tags: readonly TagParameter[], name: string): string {
  const [first, ...others] = tags
  if (first === undefined) return `leave the tags of ${name} as they are`
  return others.length === 0
    ? `tag ${name} with ${first.Key}=${first.Value}`
    : `tag ${name} with ${tags.length} tags`
}

function untagging(keys: readonly string[], name: string): string {
  const [first, ...others] = keys
  if (first === undefined) return `leave the tags of ${name} as they are`
  return others.length === 0 ? `take the tag ${first} from ${name}` : `take ${keys.length} tags from ${name}`
}

function update(what: string, newName: string | undefined, newPath: string | undefined): string {
  const changes = [
    ...(newName === undefined ? [] : [`rename ${what} to ${newName}`]),
    ...(newPath === undefined
      ? []
      : [newName === undefined ? `move ${what} to ${newPath}` : `move it to ${newPath}`]),
  ]
  return changes.join(' and ') || `leave ${what} as it is`
}
