import { groupArn, policyArn, roleArn, userArn, type Account } from '../../iam'
import { ownBuckets } from '../own-buckets'
import { uniqueLabels } from '../unique-labels'

/** What the configuration calls things. */
export interface Labels {
  /** By ARN: as in `aws_iam_user.alice`. */
  of(arn: string): string | undefined
  /** A label that no other resource of its type has. */
  unique(type: string, wanted: string): string
}

export function labels(account: Account): Labels {
  const perType = new Map<string, (wanted: string) => string>()
  const unique = (type: string, wanted: string) => {
    const ofType = perType.get(type) ?? uniqueLabels()
    perType.set(type, ofType)
    return ofType(wanted)
  }
  const addresses = new Map<string, string>()
  const name = <Named extends { readonly name: string }>(
    type: string,
    entities: readonly Named[],
    arnOf: (entity: Named) => string,
  ) => {
    for (const entity of entities)
      addresses.set(arnOf(entity), `${type}.${unique(type, snakeCase(entity.name))}`)
  }
  name('aws_iam_policy', account.policies, (policy) => policyArn(account, policy))
  name('aws_iam_group', account.groups, (group) => groupArn(account, group))
  name('aws_iam_user', account.users, (user) => userArn(account, user))
  name('aws_iam_role', account.roles, (role) => roleArn(account, role))
  name('aws_s3_bucket', ownBuckets(account), ({ resource }) => resource.arn)
  return { of: (arn) => addresses.get(arn), unique }
}

/** `ReadBuckets` is `read_buckets`, and `IAMReadOnly` is `iam_read_only`. A label begins with a letter. */
export function snakeCase(name: string): string {
  const words = name
    .replace(/([a-z0-9])(?=[A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$2_')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join('_')
  return /^[a-z]/.test(words) ? words : `_${words}`
}
