import { nameInArn, type PolicyRef } from '../../iam'
import { bucketName } from '../../state/gesture'

/** What a policy is called on the screen. */
export function policyName(ref: PolicyRef): string {
  switch (ref.kind) {
    case 'managed':
      return nameInArn(ref.arn)
    case 'inline':
      return ref.name
    case 'resource':
      return `Bucket policy of ${bucketName(ref.arn)}`
  }
}
