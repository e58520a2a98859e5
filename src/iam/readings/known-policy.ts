import { emptyAccount, type Account, type ManagedPolicy, type PolicyVersion } from '../account/account'
import { isAwsManaged, policyArn } from '../account/arn'
import { describePolicy, type PolicyUse } from '../account/answers'
import { policyNotFound, type Refusal } from '../account/errors'
import { findPolicy } from '../account/lookup'
import { refusedPolicyArn } from '../account/managed-policy-arn'
import { uniqueId } from '../account/unique-id'
import { awsManagedDocument } from '../catalog/managed-documents'
import { awsManagedPolicies, awsManagedPolicy, type AwsManagedPolicy } from '../catalog/managed-policies'

/** A managed policy of anybody's, with its ARN. */
export interface KnownPolicy {
  readonly arn: string
  readonly policy: ManagedPolicy
}

/** The managed policy with an ARN, be it the account's own or AWS's, or AWS's error. */
export function knownPolicy(account: Account, arn: string): KnownPolicy | Refusal {
  const refused = refusedPolicyArn(arn)
  if (refused) return refused
  if (!isAwsManaged(arn)) {
    const policy = findPolicy(account, arn)
    return policy ? { arn, policy } : policyNotFound(arn)
  }
  const facts = awsManagedPolicy(arn)
  return facts ? ofAws(facts) : policyNotFound(arn)
}

export function ownPolicies(account: Account): readonly KnownPolicy[] {
  return account.policies.map((policy) => ({ arn: policyArn(account, policy), policy }))
}

export const awsPolicies = (): readonly KnownPolicy[] => awsManagedPolicies.map(ofAws)

/**
 * An AWS managed policy as if it were one of an account's: with its version in force alone, since the catalog has no other,
 * and with the date of its creation for that of its change. Its unique id is made up, and the same in every account.
 */
function ofAws({
  arn,
  name,
  path,
  description,
  defaultVersionId,
  createDate,
}: AwsManagedPolicy): KnownPolicy {
  const date = createDate.replace(/\.\d+Z$/, 'Z')
  const document = awsManagedDocument(arn) ?? ''
  const policy: ManagedPolicy = {
    name,
    path,
    id: uniqueId(emptyAccount('aws'), 'policy', name),
    createDate: date,
    updateDate: date,
    description,
    tags: {},
    document,
    versions: [{ id: defaultVersionId, document, createDate: date }],
    defaultVersionId,
    lastVersion: Number(defaultVersionId.slice(1)),
  }
  return { arn, policy }
}

/** As GetPolicy tells it, and the account's authorization details. */
export function describeWithDescription({ arn, policy }: KnownPolicy, use: PolicyUse) {
  const { description } = policy
  return describePolicy(arn, policy, use, description ? { Description: description } : {})
}

export function describeVersion({ defaultVersionId }: ManagedPolicy, { id, createDate }: PolicyVersion) {
  return { VersionId: id, IsDefaultVersion: id === defaultVersionId, CreateDate: createDate }
}

/** AWS lists the newest first. */
export const newestFirst = ({ versions }: ManagedPolicy): readonly PolicyVersion[] => [...versions].reverse()
