import { bucketArn, type Account, type ApiCall } from '../../iam'
import { ownBuckets } from '../own-buckets'
import { pairUp, type Pairs } from './pairs'

interface Bucket {
  readonly name: string
  readonly policy: string | null
}

interface BucketChanges {
  readonly deletions: readonly ApiCall[]
  readonly creations: readonly ApiCall[]
  /** Last of all: a policy may only name users and roles that are there. */
  readonly policies: readonly ApiCall[]
}

export function bucketChanges(from: Account, to: Account): BucketChanges {
  const pairs: Pairs<Bucket> = pairUp(bucketsOf(from), bucketsOf(to), ({ name }) => name)
  const fresh = pairs.fresh.map((after) => ({ before: null, after }))
  return {
    deletions: pairs.gone
      .filter(({ name }) => !hasObjects(from, name))
      .map(({ name }) => ({ operation: 'DeleteBucket', parameters: { Bucket: name } })),
    creations: pairs.fresh.map(({ name }) => ({ operation: 'CreateBucket', parameters: { Bucket: name } })),
    policies: [...pairs.kept, ...fresh].flatMap(({ before, after }): readonly ApiCall[] => {
      const { name: Bucket, policy } = after
      if (policy === (before?.policy ?? null)) return []
      return policy === null
        ? [{ operation: 'DeleteBucketPolicy', parameters: { Bucket } }]
        : [{ operation: 'PutBucketPolicy', parameters: { Bucket, Policy: policy } }]
    }),
  }
}

const bucketsOf = (account: Account): readonly Bucket[] =>
  ownBuckets(account).map(({ name, resource }) => ({ name, policy: resource.policy }))

/** Only an empty bucket can be deleted, and no call here deletes an object. */
const hasObjects = ({ resources }: Account, name: string): boolean =>
  resources.some(({ arn }) => arn.startsWith(`${bucketArn(name)}/`))
