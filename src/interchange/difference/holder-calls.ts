import type { ApiCall, HolderKind, InlinePolicy } from '../../iam'
import type { Tag } from '../tag-list'

/** The calls that change what one user, group or role holds, by the name it has at that moment. */
interface HolderCalls {
  readonly attach: (name: string, PolicyArn: string) => ApiCall
  readonly detach: (name: string, PolicyArn: string) => ApiCall
  readonly put: (name: string, policy: InlinePolicy) => ApiCall
  readonly remove: (name: string, PolicyName: string) => ApiCall
}

export const holderCalls: Readonly<Record<HolderKind, HolderCalls>> = {
  user: {
    attach: (UserName, PolicyArn) => ({ operation: 'AttachUserPolicy', parameters: { UserName, PolicyArn } }),
    detach: (UserName, PolicyArn) => ({ operation: 'DetachUserPolicy', parameters: { UserName, PolicyArn } }),
    put: (UserName, { name: PolicyName, document: PolicyDocument }) => ({
      operation: 'PutUserPolicy',
      parameters: { UserName, PolicyName, PolicyDocument },
    }),
    remove: (UserName, PolicyName) => ({
      operation: 'DeleteUserPolicy',
      parameters: { UserName, PolicyName },
    }),
  },
  group: {
    attach: (GroupName, PolicyArn) => ({
      operation: 'AttachGroupPolicy',
      parameters: { GroupName, PolicyArn },
    }),
    detach: (GroupName, PolicyArn) => ({
      operation: 'DetachGroupPolicy',
      parameters: { GroupName, PolicyArn },
    }),
    put: (GroupName, { name: PolicyName, document: PolicyDocument }) => ({
      operation: 'PutGroupPolicy',
      parameters: { GroupName, PolicyName, PolicyDocument },
    }),
    remove: (GroupName, PolicyName) => ({
      operation: 'DeleteGroupPolicy',
      parameters: { GroupName, PolicyName },
    }),
  },
  role: {
    attach: (RoleName, PolicyArn) => ({ operation: 'AttachRolePolicy', parameters: { RoleName, PolicyArn } }),
    detach: (RoleName, PolicyArn) => ({ operation: 'DetachRolePolicy', parameters: { RoleName, PolicyArn } }),
    put: (RoleName, { name: PolicyName, document: PolicyDocument }) => ({
      operation: 'PutRolePolicy',
      parameters: { RoleName, PolicyName, PolicyDocument },
    }),
    remove: (RoleName, PolicyName) => ({
      operation: 'DeleteRolePolicy',
      parameters: { RoleName, PolicyName },
    }),
  },
}

/** The calls that change a boundary or tags, which users and roles have and groups do not. */
interface IdentityCalls {
  readonly bound: (name: string, PermissionsBoundary: string) => ApiCall
  readonly unbound: (name: string) => ApiCall
  readonly tag: (name: string, Tags: readonly Tag[]) => ApiCall
  readonly untag: (name: string, TagKeys: readonly string[]) => ApiCall
}

export const identityCalls: Readonly<Record<'user' | 'role', IdentityCalls>> = {
  user: {
    bound: (UserName, PermissionsBoundary) => ({
      operation: 'PutUserPermissionsBoundary',
      parameters: { UserName, PermissionsBoundary },
    }),
    unbound: (UserName) => ({ operation: 'DeleteUserPermissionsBoundary', parameters: { UserName } }),
    tag: (UserName, Tags) => ({ operation: 'TagUser', parameters: { UserName, Tags } }),
    untag: (UserName, TagKeys) => ({ operation: 'UntagUser', parameters: { UserName, TagKeys } }),
  },
  role: {
    bound: (RoleName, PermissionsBoundary) => ({
      operation: 'PutRolePermissionsBoundary',
      parameters: { RoleName, PermissionsBoundary },
    }),
    unbound: (RoleName) => ({ operation: 'DeleteRolePermissionsBoundary', parameters: { RoleName } }),
    tag: (RoleName, Tags) => ({ operation: 'TagRole', parameters: { RoleName, Tags } }),
    untag: (RoleName, TagKeys) => ({ operation: 'UntagRole', parameters: { RoleName, TagKeys } }),
  },
}
