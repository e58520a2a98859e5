import { policyText } from './policy-text'
import { bucketArn, objectArn } from './starter'

/** The ten developers whom two of the starters are about. */
export const developerNames = ['ana', 'bo', 'cy', 'dee', 'eli', 'fay', 'gus', 'hal', 'ivy', 'jo'] as const

/** The buckets they work with. */
export const teamBuckets = ['app-assets', 'app-config', 'app-logs'] as const

/** What they may do there. `objects` is what the second statement is about: the buckets' objects, if it is right. */
export function teamPolicy(objects: readonly string[] = teamBuckets.map((name) => objectArn(name))): string {
  return policyText(
    {
      Sid: 'ListTheBuckets',
      Effect: 'Allow',
      Action: ['s3:ListBucket'],
      Resource: teamBuckets.map(bucketArn),
    },
    {
      Sid: 'ReadAndWriteObjects',
      Effect: 'Allow',
      Action: ['s3:GetObject', 's3:PutObject'],
      Resource: objects,
    },
  )
}
