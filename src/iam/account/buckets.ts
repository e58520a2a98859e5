import type { PolicyDocument } from '../policy/document'
import { readPolicy } from '../policy/read'
import { saveError } from '../policy/save-error'
import type { Account, Resource } from './account'
import { bucketArn } from './arn'
import {
  bucketAccessDenied,
  bucketIsTaken,
  bucketIsYours,
  bucketNotEmpty,
  bucketPolicyTooLarge,
  invalidBucketName,
  malformedBucketPolicy,
  noSuchBucket,
  type Refusal,
} from './errors'
import { exchange } from './holders'
import { findBucket } from './lookup'
import { bucketName, bucketPolicy, isBucketName } from './names'
import { done, operation } from './operation'
import { invalidPrincipal } from './principals'
import { BUCKET_POLICY_SIZE } from './quotas'

const bucket = { Bucket: bucketName.required } as const

/** Amazon S3's operations on buckets, the resources of the playground: as much of them as policies need. */
export const bucketOperations = {
  CreateBucket: operation(
    bucket,
    (account, { Bucket }) => {
      if (!isBucketName(Bucket)) return invalidBucketName()
      const existing = findBucket(account, Bucket)
      // In us-east-1 alone S3 answers a second creation by the owner with success, for old programs' sake.
      if (existing) return existing.account === account.id ? bucketIsYours() : bucketIsTaken()
      const resource: Resource = { arn: bucketArn(Bucket), account: account.id, policy: null, tags: {} }
      return done({ ...account, resources: [...account.resources, resource] }, { Location: `/${Bucket}` })
    },
    's3',
  ),

  DeleteBucket: operation(
    bucket,
    (account, { Bucket }) => {
      const resource = ownBucket(account, Bucket)
      if ('code' in resource) return resource
      if (account.resources.some(({ arn }) => arn.startsWith(`${resource.arn}/`))) return bucketNotEmpty()
      return done({ ...account, resources: account.resources.filter((other) => other !== resource) })
    },
    's3',
  ),

  PutBucketPolicy: operation(
    { ...bucket, Policy: bucketPolicy.required },
    (account, { Bucket, Policy }) => {
      const resource = ownBucket(account, Bucket)
      if ('code' in resource) return resource
      if (new TextEncoder().encode(Policy).length > BUCKET_POLICY_SIZE) return bucketPolicyTooLarge()
      const reading = readPolicy(Policy, 'resource')
      const message =
        saveError(Policy, 'resource', 'resource') ??
        (reading.ok ? bucketPolicyError(account, resource, reading.value) : 'Syntax errors in policy.')
      if (message !== null) return malformedBucketPolicy(message)
      return done(withBucketPolicy(account, resource, Policy))
    },
    's3',
  ),

  DeleteBucketPolicy: operation(
    bucket,
    (account, { Bucket }) => {
      const resource = ownBucket(account, Bucket)
      return 'code' in resource ? resource : done(withBucketPolicy(account, resource, null))
    },
    's3',
  ),
} as const

function ownBucket(account: Account, name: string): Resource | Refusal {
  const resource = findBucket(account, name)
  if (!resource) return noSuchBucket()
  return resource.account === account.id ? resource : bucketAccessDenied()
}

function withBucketPolicy(account: Account, resource: Resource, policy: string | null): Account {
  if (resource.policy === policy) return account
  return { ...account, resources: exchange(account.resources, resource, { ...resource, policy }) }
}

/** What S3 finds wrong with a policy that is well formed; whom and what it names, S3 checks itself. */
function bucketPolicyError(account: Account, bucket: Resource, document: PolicyDocument): string | null {
  if (invalidPrincipal(account, document)) return 'Invalid principal in policy'
  const entries = document.statements.flatMap(({ resource }) => resource?.entries ?? [])
  return entries.every(({ value }) => isWithin(bucket.arn, value)) ? null : 'Policy has invalid resource'
}

/** A bucket's policy speaks of this bucket and its objects only: S3 refuses even `*`. */
function isWithin(bucketArn: string, resource: string): boolean {
  return resource.startsWith(bucketArn) && /^($|[/*?])/.test(resource.slice(bucketArn.length))
}
