import { findPolicy, formatPolicy, nameInArn, parseIamArn, parsePolicyKey, type ApiCall } from '../../iam'
import type { Scenario } from '../../scenario'
import type { Challenge, Parsons } from '../challenge/challenge'

/** The policy that these cards make, in this order. Cards that there are not are passed over. */
export function assemble({ cards }: Parsons, chosen: readonly string[]): string {
  const statements = chosen.flatMap((id) => cards.find((card) => card.id === id)?.text ?? [])
  return formatPolicy(`{"Version":"2012-10-17","Statement":[${statements.join(',')}]}`)
}

/**
 * The call that saves what the cards make as the policy they are about; `null` if the challenge has no cards, or a policy that no
 * call saves. It makes a new version of a managed policy that is there, and makes one that is not.
 */
export function assembledCall(
  { statements }: Pick<Challenge, 'statements'>,
  { account }: Scenario,
  chosen: readonly string[],
): ApiCall | null {
  const ref = statements && parsePolicyKey(statements.policy)
  if (!ref) return null
  const PolicyDocument = assemble(statements, chosen)
  if (ref.kind === 'managed') {
    if (findPolicy(account, ref.arn)) {
      const parameters = { PolicyArn: ref.arn, PolicyDocument, SetAsDefault: true }
      return { operation: 'CreatePolicyVersion', parameters }
    }
    const Path = parseIamArn(ref.arn)?.path ?? '/'
    const parameters = { PolicyName: nameInArn(ref.arn), ...(Path !== '/' && { Path }), PolicyDocument }
    return { operation: 'CreatePolicy', parameters }
  }
  if (ref.kind === 'inline') {
    const { kind, name } = ref.holder
    const rest = { PolicyName: ref.name, PolicyDocument }
    switch (kind) {
      case 'user':
        return { operation: 'PutUserPolicy', parameters: { UserName: name, ...rest } }
      case 'group':
        return { operation: 'PutGroupPolicy', parameters: { GroupName: name, ...rest } }
      case 'role':
        return { operation: 'PutRolePolicy', parameters: { RoleName: name, ...rest } }
    }
  }
  const bucket = ref.kind === 'resource' ? /^arn:aws:s3:::([^/]+)$/.exec(ref.arn)?.[1] : undefined
  return bucket === undefined
    ? null
    : { operation: 'PutBucketPolicy', parameters: { Bucket: bucket, Policy: PolicyDocument } }
}
