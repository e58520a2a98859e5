import { managedPolicyName } from './arn'
import type { ApiCall, InputOf, OperationName } from './operations'

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

function update(what: string, newName: string | undefined, newPath: string | undefined): string {
  const changes = [
    ...(newName === undefined ? [] : [`rename ${what} to ${newName}`]),
    ...(newPath === undefined
      ? []
      : [newName === undefined ? `move ${what} to ${newPath}` : `move it to ${newPath}`]),
  ]
  return changes.join(' and ') || `leave ${what} as it is`
}
