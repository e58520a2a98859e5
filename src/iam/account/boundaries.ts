import type { Account } from './account'
import { noSuchHolder } from './errors'
import { findIdentity, withIdentity, type IdentityRef } from './identities'
import { refusedBoundary } from './managed-policy-arn'
import { arn, roleName, userName } from './names'
import { done, operation, type NoOutput, type Outcome } from './operation'

const user = { UserName: userName.required } as const
const role = { RoleName: roleName.required } as const
const boundary = { PermissionsBoundary: arn.required } as const

/** Groups have no boundary: it limits who signs a request, and no group does. */
export const boundaryOperations = {
  PutUserPermissionsBoundary: operation(
    { ...user, ...boundary },
    (account, { UserName, PermissionsBoundary }) =>
      bound(account, { kind: 'user', name: UserName }, PermissionsBoundary),
  ),
  DeleteUserPermissionsBoundary: operation(user, (account, { UserName }) =>
    bound(account, { kind: 'user', name: UserName }, null),
  ),
  PutRolePermissionsBoundary: operation(
    { ...role, ...boundary },
    (account, { RoleName, PermissionsBoundary }) =>
      bound(account, { kind: 'role', name: RoleName }, PermissionsBoundary),
  ),
  DeleteRolePermissionsBoundary: operation(role, (account, { RoleName }) =>
    bound(account, { kind: 'role', name: RoleName }, null),
  ),
} as const

/** AWS does not document what it says to taking away a boundary that is not there. Here that changes nothing. */
function bound(account: Account, ref: IdentityRef, policyArn: string | null): Outcome<NoOutput> {
  const identity = findIdentity(account, ref)
  if (!identity) return noSuchHolder(ref)
  const refused = policyArn === null ? null : refusedBoundary(account, policyArn)
  if (refused) return refused
  if (identity.permissionsBoundary === policyArn) return done(account)
  return done(withIdentity(account, ref.kind, identity, { permissionsBoundary: policyArn }))
}
