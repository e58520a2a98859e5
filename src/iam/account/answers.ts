import type { Account, Group, ManagedPolicy, Role, User } from './account'
import { groupArn, roleArn, userArn } from './arn'

/** Entities as the API's answers have them, members in the order of AWS's service model. */

/** A user as every answer about users begins. */
export function describeUser(account: Account, user: User) {
  return {
    Path: user.path,
    UserName: user.name,
    UserId: user.id,
    Arn: userArn(account, user),
    CreateDate: user.createDate,
  }
}

/** A group as every answer about groups has it. */
export function describeGroup(account: Account, group: Group) {
  return {
    Path: group.path,
    GroupName: group.name,
    GroupId: group.id,
    Arn: groupArn(account, group),
    CreateDate: group.createDate,
  }
}

/** A role as every answer about roles begins. */
export function describeRole(account: Account, role: Role) {
  return {
    Path: role.path,
    RoleName: role.name,
    RoleId: role.id,
    Arn: roleArn(account, role),
    CreateDate: role.createDate,
    AssumeRolePolicyDocument: role.trustPolicy,
  }
}

/** By how many a managed policy is used. */
export interface PolicyUse {
  readonly AttachmentCount: number
  readonly PermissionsBoundaryUsageCount: number
}

export const UNUSED: PolicyUse = { AttachmentCount: 0, PermissionsBoundaryUsageCount: 0 }

/** A policy as every answer about managed policies has it. Its description is told by a few of them only. */
export function describePolicy(
  arn: string,
  policy: ManagedPolicy,
  use: PolicyUse,
  told: { readonly Description?: string } = {},
) {
  return {
    PolicyName: policy.name,
    PolicyId: policy.id,
    Arn: arn,
    Path: policy.path,
    DefaultVersionId: policy.defaultVersionId,
    AttachmentCount: use.AttachmentCount,
    PermissionsBoundaryUsageCount: use.PermissionsBoundaryUsageCount,
    IsAttachable: true,
    ...told,
    CreateDate: policy.createDate,
    UpdateDate: policy.updateDate,
  }
}

/** Nothing for who has no boundary. */
export function describeBoundary({ permissionsBoundary }: Pick<User, 'permissionsBoundary'>) {
  if (permissionsBoundary === null) return {}
  return {
    PermissionsBoundary: { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: permissionsBoundary },
  }
}
