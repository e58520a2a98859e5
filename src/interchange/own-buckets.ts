import { bucketArn, type Account, type Resource } from '../iam'

export interface OwnBucket {
  readonly name: string
  readonly resource: Resource
}

/** Among an account's resources, the buckets that are its own. */
export function ownBuckets(account: Account): readonly OwnBucket[] {
  const prefix = bucketArn('')
  return account.resources.flatMap((resource) => {
    const name = resource.arn.slice(prefix.length)
    const isOwn = resource.account === account.id && resource.arn.startsWith(prefix)
    return isOwn && /^[^/*?]+$/.test(name) ? [{ name, resource }] : []
  })
}
