import type { Account, HolderRef } from '../account/account'
import { managedPolicyName, parseIamArn } from '../account/arn'
import { noSuchHolder, type Refusal } from '../account/errors'
import { findHolder } from '../account/lookup'
import { groupName, roleName, userName } from '../account/names'
import { policyPathPrefix } from './names'
import { answer, reading, type Answered } from './reading'

const prefix = { PathPrefix: policyPathPrefix.optional } as const

export const attachedPolicyReadings = {
  ListAttachedUserPolicies: reading(
    { UserName: userName.required, ...prefix },
    (account, { UserName, PathPrefix }) => list(account, { kind: 'user', name: UserName }, PathPrefix),
  ),
  ListAttachedGroupPolicies: reading(
    { GroupName: groupName.required, ...prefix },
    (account, { GroupName, PathPrefix }) => list(account, { kind: 'group', name: GroupName }, PathPrefix),
  ),
  ListAttachedRolePolicies: reading(
    { RoleName: roleName.required, ...prefix },
    (account, { RoleName, PathPrefix }) => list(account, { kind: 'role', name: RoleName }, PathPrefix),
  ),
} as const

function list(
  account: Account,
  ref: HolderRef,
  pathPrefix = '/',
): Answered<{ readonly AttachedPolicies: readonly AttachedPolicy[] }> | Refusal {
  const holder = findHolder(account, ref)
  if (!holder) return noSuchHolder(ref)
  const arns = holder.attachedPolicies.filter((arn) => parseIamArn(arn)?.path.startsWith(pathPrefix) ?? true)
  return answer({ AttachedPolicies: attachedPolicies(arns) })
}

interface AttachedPolicy {
  readonly PolicyName: string
  readonly PolicyArn: string
}

/** Attachments as answers have them. Of a policy that is not here, the ARN tells the name. */
export function attachedPolicies(arns: readonly string[]): readonly AttachedPolicy[] {
  return arns.map((arn) => ({ PolicyName: managedPolicyName(arn), PolicyArn: arn }))
}
