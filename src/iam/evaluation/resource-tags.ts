import type { Account } from '../account/account'
import { indexOf } from './account-index'

const NO_TAGS: Readonly<Record<string, string>> = {}

/**
 * Tags of exactly the thing the request is made on; a bucket's tags are not those of its objects. Groups have none: they
 * cannot be tagged ("Tags for AWS Identity and Access Management resources").
 */
export function tagsOf(account: Account, arn: string): Readonly<Record<string, string>> {
  const index = indexOf(account)
  const resource = index.resources.get(arn)
  // Most requests are not about IAM's own entities, and then need no look at them.
  if (resource !== undefined || !arn.startsWith('arn:aws:iam:')) return resource?.tags ?? NO_TAGS
  const entity = index.users.get(arn) ?? index.roles.get(arn)?.role ?? index.policies.get(arn)
  return entity?.tags ?? NO_TAGS
}
