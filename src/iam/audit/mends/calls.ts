import type { HolderKind, HolderRef } from '../../account/account'
import type { ApiCall } from '../../account/operations'

/** The operations that do the same to a user, a group and a role have a name for each. */

export function attachCall({ kind, name }: HolderRef, PolicyArn: string): ApiCall {
  switch (kind) {
    case 'user':
      return { operation: 'AttachUserPolicy', parameters: { UserName: name, PolicyArn } }
    case 'group':
      return { operation: 'AttachGroupPolicy', parameters: { GroupName: name, PolicyArn } }
    case 'role':
      return { operation: 'AttachRolePolicy', parameters: { RoleName: name, PolicyArn } }
  }
}

export function detachCall({ kind, name }: HolderRef, PolicyArn: string): ApiCall {
  switch (kind) {
    case 'user':
      return { operation: 'DetachUserPolicy', parameters: { UserName: name, PolicyArn } }
    case 'group':
      return { operation: 'DetachGroupPolicy', parameters: { GroupName: name, PolicyArn } }
    case 'role':
      return { operation: 'DetachRolePolicy', parameters: { RoleName: name, PolicyArn } }
  }
}

export function deleteInlineCall({ kind, name }: HolderRef, PolicyName: string): ApiCall {
  switch (kind) {
    case 'user':
      return { operation: 'DeleteUserPolicy', parameters: { UserName: name, PolicyName } }
    case 'group':
      return { operation: 'DeleteGroupPolicy', parameters: { GroupName: name, PolicyName } }
    case 'role':
      return { operation: 'DeleteRolePolicy', parameters: { RoleName: name, PolicyName } }
  }
}

/** Groups have no boundary. */
export function boundaryCall(
  { kind, name }: { readonly kind: Exclude<HolderKind, 'group'>; readonly name: string },
  PermissionsBoundary: string,
): ApiCall {
  return kind === 'user'
    ? { operation: 'PutUserPermissionsBoundary', parameters: { UserName: name, PermissionsBoundary } }
    : { operation: 'PutRolePermissionsBoundary', parameters: { RoleName: name, PermissionsBoundary } }
}
