import type { Account, ManagedPolicy } from './account'
import { isAwsManaged } from './arn'
import { awsManagedPolicy, policyNotFound, type Refusal } from './errors'
import { exchange } from './holders'
import { findPolicy } from './lookup'
import { refusedPolicyArn } from './managed-policy-arn'

/** The customer managed policy with an ARN, or why it cannot be changed. */
export function changeablePolicy(
  account: Account,
  arn: string,
  operationName: string,
): ManagedPolicy | Refusal {
  const refused = refusedPolicyArn(arn)
  if (refused) return refused
  if (isAwsManaged(arn)) return awsManagedPolicy(operationName, arn)
  return findPolicy(account, arn) ?? policyNotFound(arn)
}

export function withPolicy(account: Account, old: ManagedPolicy, replacement: ManagedPolicy): Account {
  return { ...account, policies: exchange(account.policies, old, replacement) }
}
