import type { Role } from './account'
import { describeBoundary, describeRole } from './answers'
import {
  duplicateTagKeys,
  hasAttachedPolicies,
  hasInlinePolicies,
  holderExists,
  noSuchHolder,
  tooManyEntities,
} from './errors'
import { exchange } from './holders'
import { findRole } from './lookup'
import { refusedBoundary } from './managed-policy-arn'
import { arn, maxSessionDuration, path, policyDocument, roleDescription, roleName, tags } from './names'
import { done, operation } from './operation'
import { ENTITIES_PER_ACCOUNT } from './quotas'
import { roleSettings, sessionDuration } from './role-settings'
import { hasDuplicateKeys, tagRecord } from './tags'
import { refusedTrustPolicy } from './trust-policy'
import { uniqueId } from './unique-id'

const role = { RoleName: roleName.required } as const

export const roleOperations = {
  CreateRole: operation(
    {
      Path: path.optional,
      ...role,
      AssumeRolePolicyDocument: policyDocument.required,
      Description: roleDescription.optional,
      MaxSessionDuration: maxSessionDuration.optional,
      PermissionsBoundary: arn.optional,
      Tags: tags.optional,
    },
    (account, { Path = '/', RoleName, AssumeRolePolicyDocument, ...rest }, { at }) => {
      const { PermissionsBoundary, Tags } = rest
      if (hasDuplicateKeys(Tags)) return duplicateTagKeys()
      if (findRole(account, RoleName)) return holderExists({ kind: 'role', name: RoleName })
      const refused =
        (PermissionsBoundary === undefined ? null : refusedBoundary(account, PermissionsBoundary)) ??
        refusedTrustPolicy(account, AssumeRolePolicyDocument)
      if (refused) return refused
      if (account.roles.length >= ENTITIES_PER_ACCOUNT.role) return tooManyEntities('role')
      const role: Role = {
        name: RoleName,
        path: Path,
        id: uniqueId(account, 'role', RoleName),
        createDate: at,
        trustPolicy: AssumeRolePolicyDocument,
        ...roleSettings(rest.Description, rest.MaxSessionDuration),
        attachedPolicies: [],
        inlinePolicies: [],
        permissionsBoundary: PermissionsBoundary ?? null,
        tags: tagRecord(Tags),
      }
      return done(
        { ...account, roles: [...account.roles, role], idsIssued: account.idsIssued + 1 },
        // AWS answers neither the description nor the duration here, whatever was given.
        {
          Role: { ...describeRole(account, role), ...describeBoundary(role), ...(Tags?.length && { Tags }) },
        },
      )
    },
  ),

  DeleteRole: operation(role, (account, { RoleName }) => {
    const role = findRole(account, RoleName)
    if (!role) return noSuchHolder({ kind: 'role', name: RoleName })
    // AWS documents that both must go first, not which one it names when both are there.
    if (role.inlinePolicies.length > 0) return hasInlinePolicies()
    if (role.attachedPolicies.length > 0) return hasAttachedPolicies()
    return done({ ...account, roles: account.roles.filter((other) => other !== role) })
  }),

  /** What is not given stays. AWS documents otherwise for the duration, that it falls back to an hour. */
  UpdateRole: operation(
    { ...role, Description: roleDescription.optional, MaxSessionDuration: maxSessionDuration.optional },
    (account, { RoleName, Description, MaxSessionDuration }) => {
      const role = findRole(account, RoleName)
      if (!role) return noSuchHolder({ kind: 'role', name: RoleName })
      const { description: oldDescription = '', maxSessionDuration: _, ...others } = role
      const description = Description ?? oldDescription
      const duration = MaxSessionDuration ?? sessionDuration(role)
      if (description === oldDescription && duration === sessionDuration(role)) return done(account)
      return done({
        ...account,
        roles: exchange(account.roles, role, { ...others, ...roleSettings(description, duration) }),
      })
    },
  ),

  UpdateAssumeRolePolicy: operation(
    { ...role, PolicyDocument: policyDocument.required },
    (account, { RoleName, PolicyDocument }) => {
      const role = findRole(account, RoleName)
      if (!role) return noSuchHolder({ kind: 'role', name: RoleName })
      const refused = refusedTrustPolicy(account, PolicyDocument)
      if (refused) return refused
      if (role.trustPolicy === PolicyDocument) return done(account)
      return done({
        ...account,
        roles: exchange(account.roles, role, { ...role, trustPolicy: PolicyDocument }),
      })
    },
  ),
} as const
