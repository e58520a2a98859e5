import { error } from '../report'
import { opening } from '../json'
import { arnReports } from './arn'
import { nameRange, type StatementCheck, type StatementUnderCheck } from './check'

export const resourceChecks: readonly StatementCheck[] = [present, notInTrustPolicy, notEmpty, eachArn]

function present({ statement, policy, node }: StatementUnderCheck): ReturnType<StatementCheck> {
  if (policy.kind !== 'resource' || statement.resource !== null) return []
  const message =
    'A statement needs a Resource: the ARN of the resource that this policy is for, or of what is in it.'
  return [error('MISSING_RESOURCE', opening(node), message)]
}

function notInTrustPolicy({
  statement: { resource },
  policy,
}: StatementUnderCheck): ReturnType<StatementCheck> {
  if (policy.kind !== 'trust' || resource === null) return []
  const message = `A trust policy has no ${resource.element}: what it is about is always the role it belongs to. Remove it.`
  return [error('ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE', nameRange(resource), message)]
}

function notEmpty({ statement: { resource } }: StatementUnderCheck): ReturnType<StatementCheck> {
  if (resource === null || resource.entries.length > 0) return []
  const message = `${resource.element} is an empty list, and IAM does not save a statement without resources. Add an ARN, or "*".`
  return [error('EMPTY_ARRAY_RESOURCE', nameRange(resource), message)]
}

function eachArn({ statement: { resource } }: StatementUnderCheck): ReturnType<StatementCheck> {
  return (resource?.entries ?? []).flatMap(arnReports)
}
