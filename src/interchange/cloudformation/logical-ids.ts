import {
  groupArn,
  policyArn,
  roleArn,
  userArn,
  type Account,
  type Group,
  type ManagedPolicy,
  type Role,
  type User,
} from '../../iam'
import { ownBuckets } from '../own-buckets'
import { uniqueLabels } from '../unique-labels'

/** What the template calls things, by their ARNs. Letters and digits, unique in the template. */
export interface LogicalIds {
  of(arn: string): string | undefined
  /** For what has no ARN of its own, such as a bucket's policy. */
  unique(wanted: string): string
}

export function logicalIds(account: Account): LogicalIds {
  const unique = uniqueLabels()
  const ids = new Map<string, string>()
  const name = <Named extends { readonly name: string }>(
    prefix: string,
    entities: readonly Named[],
    arnOf: (account: Account, entity: Named) => string,
  ) => {
    for (const entity of entities) ids.set(arnOf(account, entity), unique(prefix + alphanumeric(entity.name)))
  }
  name<ManagedPolicy>('Policy', account.policies, policyArn)
  name<Group>('Group', account.groups, groupArn)
  name<User>('User', account.users, userArn)
  name<Role>('Role', account.roles, roleArn)
  name('Bucket', ownBuckets(account), (_, { resource }) => resource.arn)
  return { of: (arn) => ids.get(arn), unique: (wanted) => unique(wanted) }
}

/** Parts of a name each with a capital: `read-buckets` is `ReadBuckets`. */
const alphanumeric = (name: string): string =>
  name
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')
