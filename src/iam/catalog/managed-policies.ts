import { policyFacts } from './generated/managed-policies'

/**
 * A policy that AWS wrote and keeps up to date; it belongs to nobody's account and cannot be changed. Its text is apart,
 * in managed-documents, so that what only names policies need not carry the documents.
 */
export interface AwsManagedPolicy {
  readonly name: string
  readonly arn: string
  /** `/`, or `/job-function/`. */
  readonly path: string
  readonly description: string
  readonly defaultVersionId: string
  /** ISO 8601, UTC. */
  readonly createDate: string
}

/** The AWS managed policies that the playground knows, as AWS publishes them. */
export const awsManagedPolicies: readonly AwsManagedPolicy[] = policyFacts.map((facts) => ({
  ...facts,
  arn: `arn:aws:iam::aws:policy${facts.path}${facts.name}`,
}))

const byArn = new Map(awsManagedPolicies.map((policy) => [policy.arn, policy]))

export function awsManagedPolicy(arn: string): AwsManagedPolicy | undefined {
  return byArn.get(arn)
}
