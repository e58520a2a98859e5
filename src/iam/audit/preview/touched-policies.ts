import type { Account, PolicyHolder } from '../../account/account'
import { isAwsManaged } from '../../account/arn'
import { findBucket, findGroup, findPolicy, findUser, findRole } from '../../account/lookup'
import type { ApiCall } from '../../account/operations'
import { awsManagedDocument } from '../../catalog/managed-documents'

/** Texts of the policies that a call puts somewhere, takes away or makes reach somebody else. `account` is as before the call. */
export function touchedBy(account: Account, call: ApiCall): readonly string[] {
  switch (call.operation) {
    case 'CreatePolicy':
    case 'CreatePolicyVersion':
      return [call.parameters.PolicyDocument]
    case 'PutUserPolicy':
    case 'DeleteUserPolicy':
      return inline(findUser(account, call.parameters.UserName), call.parameters)
    case 'PutGroupPolicy':
    case 'DeleteGroupPolicy':
      return inline(findGroup(account, call.parameters.GroupName), call.parameters)
    case 'PutRolePolicy':
    case 'DeleteRolePolicy':
      return inline(findRole(account, call.parameters.RoleName), call.parameters)
    case 'AttachUserPolicy':
    case 'DetachUserPolicy':
    case 'AttachGroupPolicy':
    case 'DetachGroupPolicy':
    case 'AttachRolePolicy':
    case 'DetachRolePolicy':
    case 'SetDefaultPolicyVersion':
    case 'DeletePolicyVersion':
    case 'DeletePolicy':
      return managed(account, call.parameters.PolicyArn)
    case 'PutUserPermissionsBoundary':
    case 'PutRolePermissionsBoundary':
      return managed(account, call.parameters.PermissionsBoundary)
    case 'AddUserToGroup':
    case 'RemoveUserFromGroup': {
      const group = findGroup(account, call.parameters.GroupName)
      return group ? allOf(account, group) : []
    }
    case 'PutBucketPolicy':
      return [...ofBucket(account, call.parameters.Bucket), call.parameters.Policy]
    case 'DeleteBucketPolicy':
      return ofBucket(account, call.parameters.Bucket)
    default:
      return []
  }
}

interface InlineParameters {
  readonly PolicyName: string
  readonly PolicyDocument?: string
}

function inline(holder: PolicyHolder | undefined, parameters: InlineParameters): readonly string[] {
  const { PolicyName, PolicyDocument } = parameters
  const before = holder?.inlinePolicies.find(({ name }) => name === PolicyName)?.document
  return [before, PolicyDocument].filter((text) => text !== undefined)
}

function managed(account: Account, arn: string): readonly string[] {
  const text = isAwsManaged(arn) ? awsManagedDocument(arn) : findPolicy(account, arn)?.document
  return text === undefined ? [] : [text]
}

function allOf(account: Account, { attachedPolicies, inlinePolicies }: PolicyHolder): readonly string[] {
  return [
    ...attachedPolicies.flatMap((arn) => managed(account, arn)),
    ...inlinePolicies.map(({ document }) => document),
  ]
}

function ofBucket(account: Account, name: string): readonly string[] {
  return [findBucket(account, name)?.policy ?? []].flat()
}
