import type { Account } from '../account/account'
import { indexOf } from './account-index'

const NO_TAGS: Readonly<Record<string, string>> = {}

/**
 * Tags of exactly the thing the request is made on; a bucket's tags are not those of its objects. Groups have none: they
 * cannot be tagged ("Tags for AWS Identity and Access Management resources").
 */
export function tagsOf(account: Account, arn: string): Readonly<Record<string, string>> {
  const { users, roles, policies, resources } = indexOf(account)
  const listed = resources.get(arn) ?? users.get(arn) ?? roles.get(arn)?.role ?? policies.get(arn)
  return listed?.tags ?? NO_TAGS
}
