import { parameter, structures } from './parameter'

/** Names, paths and texts that calls carry: patterns and lengths of AWS's service model, AWS's sentences about them. */

const NAME = /^[\w+=,.@-]+$/
const NAME_MUST = 'It must contain only alphanumeric characters and/or the following: +=,.@_-'
const PATH_MUST = 'It must begin and end with / and contain only alphanumeric characters and/or / characters.'

const name = (maxLength: number) =>
  parameter('string', { minLength: 1, maxLength, pattern: NAME, must: NAME_MUST })

export const groupName = name(128)
/** For a new user. */
export const userName = name(64)
/** For one that exists: AWS's model allows more characters here than in a new name. */
export const existingUserName = name(128)
export const roleName = name(64)
export const policyName = name(128)

/** Of users, groups and roles. */
export const path = parameter('string', {
  minLength: 1,
  maxLength: 512,
  pattern: /^(\/|\/[!-~]+\/)$/,
  must: PATH_MUST,
})
/** Of managed policies: fewer characters are allowed than in other paths. */
export const policyPath = parameter('string', {
  minLength: 1,
  maxLength: 512,
  pattern: /^((\/[A-Za-z0-9.,+@=_-]+)*)\/$/,
  must: PATH_MUST,
})

export const arn = parameter('string', { minLength: 20, maxLength: 2048 })
export const versionId = parameter('string', { pattern: /^v[1-9][0-9]*(\.[A-Za-z0-9-]*)?$/ })
export const policyDocument = parameter('string', {
  minLength: 1,
  maxLength: 131_072,
  pattern: /^[\t\n\r -\u00FF]+$/,
  must: 'It must contain only printable ASCII characters.',
})
/** Of a managed policy. */
export const description = parameter('string', { maxLength: 1000 })
export const roleDescription = parameter('string', {
  maxLength: 1000,
  pattern: /^[\t\n\r -~\u00A1-\u00FF]*$/,
})
/** In seconds. */
export const maxSessionDuration = parameter('integer', { minimum: 3600, maximum: 43_200 })
export const flag = parameter('boolean')

const tagKeyRules = { minLength: 1, maxLength: 128, pattern: /^[\p{L}\p{Z}\p{N}_.:/=+\-@]+$/u } as const

/** The members of one tag. */
export const tag = {
  Key: parameter('string', tagKeyRules).required,
  Value: parameter('string', { maxLength: 256, pattern: /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u }).required,
} as const
export const tags = structures(tag, { maxLength: 50 })
export const tagKeys = parameter('strings', { maxLength: 50, items: tagKeyRules })

/** S3 looks at a bucket's name itself (see `isBucketName`), not by a pattern of its service model. */
export const bucketName = parameter('string')
export const bucketPolicy = parameter('string')

const BUCKET_NAME = /^[a-z0-9](?:[a-z0-9.-]{1,61})[a-z0-9]$/
const RESERVED_PREFIXES = ['xn--', 'sthree-', 'amzn-s3-demo-']
const RESERVED_SUFFIXES = ['-s3alias', '--ol-s3', '.mrap', '--x-s3', '--table-s3']

/** "General purpose bucket naming rules". */
export function isBucketName(text: string): boolean {
  return (
    BUCKET_NAME.test(text) &&
    !text.includes('..') &&
    !/^\d+\.\d+\.\d+\.\d+$/.test(text) &&
    !RESERVED_PREFIXES.some((prefix) => text.startsWith(prefix)) &&
    !RESERVED_SUFFIXES.some((suffix) => text.endsWith(suffix))
  )
}
