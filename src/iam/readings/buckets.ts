import { bucketAccessDenied, noSuchBucket } from '../account/errors'
import { findBucket } from '../account/lookup'
import { bucketName } from '../account/names'
import { madeUp } from '../account/unique-id'
import { noBucketPolicy } from './errors'
import { answer, reading } from './reading'

const BUCKET = /^arn:aws:s3:::([^/]+)$/

export const bucketReadings = {
  GetBucketPolicy: reading(
    { Bucket: bucketName.required },
    (account, { Bucket }) => {
      const bucket = findBucket(account, Bucket)
      if (!bucket) return noSuchBucket()
      if (bucket.account !== account.id) return bucketAccessDenied()
      return bucket.policy === null ? noBucketPolicy() : answer({ Policy: bucket.policy })
    },
    's3',
  ),

  /** The account's own. When each was made is not kept, so there is no CreationDate. */
  ListBuckets: reading(
    {},
    (account) => {
      const own = account.resources.filter((resource) => resource.account === account.id)
      return answer({
        Buckets: own.flatMap(({ arn }) => {
          const name = BUCKET.exec(arn)?.[1]
          return name === undefined ? [] : { Name: name }
        }),
        // The account's canonical user id, made up like all ids here.
        Owner: { ID: madeUp(`${account.id}/canonical`, '0123456789abcdef', 64) },
      })
    },
    's3',
  ),
} as const
