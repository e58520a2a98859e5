import { nameInArn, parsePolicyKey, type PolicyKey } from '../../../iam'

/** How a policy is called over what it is put together of. */
export function policyTitle(key: PolicyKey): string {
  const ref = parsePolicyKey(key)
  switch (ref?.kind) {
    case 'managed':
      return `The policy ${nameInArn(ref.arn)}`
    case 'inline':
      return `The inline policy ${ref.name} of ${ref.holder.name}`
    case 'resource':
      return `The policy of ${ref.arn.replace(/^arn:aws:s3:::/, '')}`
    default:
      return 'The policy'
  }
}
