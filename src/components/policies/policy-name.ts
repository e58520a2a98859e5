import { nameInArn, policyKindOf, type PolicyRef } from '../../iam'
import { bucketName } from '../../state/gesture'

/** What a policy is called on the screen. */
export function policyName(ref: PolicyRef): string {
  switch (ref.kind) {
    case 'managed':
      return nameInArn(ref.arn)
    case 'inline':
    case 'scp':
    case 'rcp':
      return ref.name
    case 'resource':
      return policyKindOf(ref) === 'trust'
        ? `Trust policy of ${nameInArn(ref.arn)}`
        : `Bucket policy of ${bucketName(ref.arn)}`
  }
}

/** What a policy is found by: an inline one also by who has it, since many may have one of the same name. */
export function soughtName(ref: PolicyRef): string {
  return ref.kind === 'inline' ? `${ref.name} ${ref.holder.name}` : policyName(ref)
}
