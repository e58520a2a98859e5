import type { Account, HolderRef, InlinePolicy } from './account'
import { refusedInlineDocument } from './documents'
import { noSuchHolder, noSuchInlinePolicy } from './errors'
import { exchange, withPolicies } from './holders'
import { findHolder } from './lookup'
import { existingUserName, groupName, policyDocument, policyName, roleName } from './names'
import { done, operation, type NoOutput, type Outcome } from './operation'

const group = { GroupName: groupName.required, PolicyName: policyName.required } as const
const user = { UserName: existingUserName.required, PolicyName: policyName.required } as const
const role = { RoleName: roleName.required, PolicyName: policyName.required } as const
const document = { PolicyDocument: policyDocument.required } as const

export const inlinePolicyOperations = {
  PutGroupPolicy: operation({ ...group, ...document }, (account, { GroupName, PolicyName, PolicyDocument }) =>
    put(account, { kind: 'group', name: GroupName }, { name: PolicyName, document: PolicyDocument }),
  ),
  DeleteGroupPolicy: operation(group, (account, { GroupName, PolicyName }) =>
    remove(account, { kind: 'group', name: GroupName }, PolicyName),
  ),
  PutUserPolicy: operation({ ...user, ...document }, (account, { UserName, PolicyName, PolicyDocument }) =>
    put(account, { kind: 'user', name: UserName }, { name: PolicyName, document: PolicyDocument }),
  ),
  DeleteUserPolicy: operation(user, (account, { UserName, PolicyName }) =>
    remove(account, { kind: 'user', name: UserName }, PolicyName),
  ),
  PutRolePolicy: operation({ ...role, ...document }, (account, { RoleName, PolicyName, PolicyDocument }) =>
    put(account, { kind: 'role', name: RoleName }, { name: PolicyName, document: PolicyDocument }),
  ),
  DeleteRolePolicy: operation(role, (account, { RoleName, PolicyName }) =>
    remove(account, { kind: 'role', name: RoleName }, PolicyName),
  ),
} as const

/**
 * Adds a policy, or overwrites the one of the same name without asking, as AWS does. Names of inline policies are compared
 * exactly: AWS lists what is unique ignoring case ("IAM and AWS STS quotas"), and they are not in that list.
 */
function put(account: Account, ref: HolderRef, policy: InlinePolicy): Outcome<NoOutput> {
  const holder = findHolder(account, ref)
  if (!holder) return noSuchHolder(ref)
  const { name, inlinePolicies } = holder
  const old = inlinePolicies.find((other) => other.name === policy.name)
  const others = inlinePolicies.filter((other) => other !== old)
  const refused = refusedInlineDocument(policy.document, { kind: ref.kind, name }, others)
  if (refused) return refused
  if (old?.document === policy.document) return done(account)
  const changed = old ? exchange(inlinePolicies, old, policy) : [...inlinePolicies, policy]
  return done(withPolicies(account, { kind: ref.kind, name }, { inlinePolicies: changed }))
}

function remove(account: Account, ref: HolderRef, policyName: string): Outcome<NoOutput> {
  const holder = findHolder(account, ref)
  if (!holder) return noSuchHolder(ref)
  const inlinePolicies = holder.inlinePolicies.filter(({ name }) => name !== policyName)
  if (inlinePolicies.length === holder.inlinePolicies.length) return noSuchInlinePolicy(ref.kind, policyName)
  return done(withPolicies(account, { kind: ref.kind, name: holder.name }, { inlinePolicies }))
}
