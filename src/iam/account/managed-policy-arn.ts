import { awsManagedPolicy } from '../catalog/managed-policies'
import type { Account } from './account'
import { looksLikeArn, parseIamArn } from './arn'
import { invalidArn, noSuchBoundary, unparsableArn, type Refusal } from './errors'
import { findPolicy } from './lookup'
import { policyPath } from './names'
import { matches } from './parameter'

/** Why a text cannot be the ARN of any managed policy, or `null` if it can be one. */
export function refusedPolicyArn(arn: string): Refusal | null {
  if (!looksLikeArn(arn)) return unparsableArn()
  const parts = parseIamArn(arn)
  // Other paths may hold nearly anything, even an ARN.
  const isPolicy = parts?.kind === 'policy' && matches(policyPath.required, parts.path)
  return isPolicy ? null : invalidArn(arn)
}

/** Whether there is a managed policy with an ARN, be it the account's own or AWS's. */
export function managedPolicyExists(account: Account, arn: string): boolean {
  return findPolicy(account, arn) !== undefined || awsManagedPolicy(arn) !== undefined
}

/** Why a text cannot be the ARN of a permissions boundary, or `null` if it can be one. */
export function refusedBoundary(account: Account, arn: string): Refusal | null {
  return refusedPolicyArn(arn) ?? (managedPolicyExists(account, arn) ? null : noSuchBoundary(arn))
}
