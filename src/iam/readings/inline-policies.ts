import type { Account, HolderRef, PolicyHolder } from '../account/account'
import { noSuchHolder, noSuchInlinePolicy, type Refusal } from '../account/errors'
import { findHolder } from '../account/lookup'
import { existingUserName, groupName, policyName, roleName } from '../account/names'
import { answer, reading, type Answered } from './reading'

const user = { UserName: existingUserName.required } as const
const group = { GroupName: groupName.required } as const
const role = { RoleName: roleName.required } as const
const named = { PolicyName: policyName.required } as const

export const inlinePolicyReadings = {
  GetUserPolicy: reading({ ...user, ...named }, (account, { UserName, PolicyName }) =>
    get(account, { kind: 'user', name: UserName }, PolicyName, (name) => ({ UserName: name })),
  ),
  ListUserPolicies: reading(user, (account, { UserName }) => list(account, { kind: 'user', name: UserName })),
  GetGroupPolicy: reading({ ...group, ...named }, (account, { GroupName, PolicyName }) =>
    get(account, { kind: 'group', name: GroupName }, PolicyName, (name) => ({ GroupName: name })),
  ),
  ListGroupPolicies: reading(group, (account, { GroupName }) =>
    list(account, { kind: 'group', name: GroupName }),
  ),
  GetRolePolicy: reading({ ...role, ...named }, (account, { RoleName, PolicyName }) =>
    get(account, { kind: 'role', name: RoleName }, PolicyName, (name) => ({ RoleName: name })),
  ),
  ListRolePolicies: reading(role, (account, { RoleName }) => list(account, { kind: 'role', name: RoleName })),
} as const

function get<Head extends object>(
  account: Account,
  ref: HolderRef,
  policyName: string,
  head: (holderName: string) => Head,
): Answered<Head & { readonly PolicyName: string; readonly PolicyDocument: string }> | Refusal {
  const holder = findHolder(account, ref)
  if (!holder) return noSuchHolder(ref)
  const policy = holder.inlinePolicies.find(({ name }) => name === policyName)
  if (!policy) return noSuchInlinePolicy(ref.kind, policyName)
  return answer({ ...head(holder.name), PolicyName: policy.name, PolicyDocument: policy.document })
}

function list(
  account: Account,
  ref: HolderRef,
): Answered<{ readonly PolicyNames: readonly string[] }> | Refusal {
  const holder: PolicyHolder | undefined = findHolder(account, ref)
  return holder ? answer({ PolicyNames: holder.inlinePolicies.map(({ name }) => name) }) : noSuchHolder(ref)
}
