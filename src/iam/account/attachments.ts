import type { Account, HolderRef } from './account'
import { noSuchHolder, notAttachable, policyNotFound, tooManyAttached } from './errors'
import { withPolicies } from './holders'
import { findHolder } from './lookup'
import { managedPolicyExists, refusedPolicyArn } from './managed-policy-arn'
import { arn, existingUserName, groupName, roleName } from './names'
import { done, operation, type NoOutput, type Outcome } from './operation'
import { POLICIES_PER_HOLDER } from './quotas'

const group = { GroupName: groupName.required, PolicyArn: arn.required } as const
const user = { UserName: existingUserName.required, PolicyArn: arn.required } as const
const role = { RoleName: roleName.required, PolicyArn: arn.required } as const

export const attachmentOperations = {
  AttachGroupPolicy: operation(group, (account, { GroupName, PolicyArn }) =>
    attach(account, { kind: 'group', name: GroupName }, PolicyArn),
  ),
  DetachGroupPolicy: operation(group, (account, { GroupName, PolicyArn }) =>
    detach(account, { kind: 'group', name: GroupName }, PolicyArn),
  ),
  AttachUserPolicy: operation(user, (account, { UserName, PolicyArn }) =>
    attach(account, { kind: 'user', name: UserName }, PolicyArn),
  ),
  DetachUserPolicy: operation(user, (account, { UserName, PolicyArn }) =>
    detach(account, { kind: 'user', name: UserName }, PolicyArn),
  ),
  AttachRolePolicy: operation(role, (account, { RoleName, PolicyArn }) =>
    attach(account, { kind: 'role', name: RoleName }, PolicyArn),
  ),
  DetachRolePolicy: operation(role, (account, { RoleName, PolicyArn }) =>
    detach(account, { kind: 'role', name: RoleName }, PolicyArn),
  ),
} as const

/** Attaching what is attached is no error and changes nothing. */
function attach(account: Account, ref: HolderRef, policyArn: string): Outcome<NoOutput> {
  const holder = findHolder(account, ref)
  if (!holder) return noSuchHolder(ref)
  const refused = refusedPolicyArn(policyArn)
  if (refused) return refused
  if (!managedPolicyExists(account, policyArn)) return notAttachable(policyArn)
  const { name, attachedPolicies } = holder
  if (attachedPolicies.includes(policyArn)) return done(account)
  if (attachedPolicies.length >= POLICIES_PER_HOLDER[ref.kind]) return tooManyAttached(ref.kind)
  return done(
    withPolicies(account, { kind: ref.kind, name }, { attachedPolicies: [...attachedPolicies, policyArn] }),
  )
}

/** Detaching what is not attached is an error. */
function detach(account: Account, ref: HolderRef, policyArn: string): Outcome<NoOutput> {
  const holder = findHolder(account, ref)
  if (!holder) return noSuchHolder(ref)
  const refused = refusedPolicyArn(policyArn)
  if (refused) return refused
  const attachedPolicies = holder.attachedPolicies.filter((arn) => arn !== policyArn)
  if (attachedPolicies.length === holder.attachedPolicies.length) return policyNotFound(policyArn)
  return done(withPolicies(account, { kind: ref.kind, name: holder.name }, { attachedPolicies }))
}
