import type { HolderKind, HolderRef } from './account'
import {
  ENTITIES_PER_ACCOUNT,
  GROUPS_PER_USER,
  INLINE_POLICIES_SIZE,
  MANAGED_POLICY_SIZE,
  POLICIES_PER_ACCOUNT,
  POLICIES_PER_HOLDER,
  TAGS_PER_ENTITY,
  TRUST_POLICY_SIZE,
  VERSIONS_PER_POLICY,
} from './quotas'

/** Error codes as AWS sends them, with the HTTP status it sends them under. `ParamValidation` never leaves the client. */
const HTTP_STATUS = {
  NoSuchEntity: 404,
  EntityAlreadyExists: 409,
  DeleteConflict: 409,
  LimitExceeded: 409,
  MalformedPolicyDocument: 400,
  ValidationError: 400,
  InvalidInput: 400,
  ParamValidation: 400,
  InvalidAction: 400,
  AccessDenied: 403,
  MalformedPolicy: 400,
  PolicyTooLarge: 400,
  InvalidBucketName: 400,
  NoSuchBucket: 404,
  BucketAlreadyExists: 409,
  BucketAlreadyOwnedByYou: 409,
  BucketNotEmpty: 409,
  NoSuchBucketPolicy: 404,
  InvalidClientTokenId: 403,
  InvalidParameterValue: 400,
  PackedPolicyTooLarge: 400,
} as const

export type ErrorCode = keyof typeof HTTP_STATUS

/** Why a call was refused. The account stays as it was. */
export interface Refusal {
  readonly ok: false
  readonly code: ErrorCode
  /** AWS's own words where they are known. */
  readonly message: string
  readonly httpStatus: number
}

export function refusal(code: ErrorCode, message: string): Refusal {
  return { ok: false, code, message, httpStatus: HTTP_STATUS[code] }
}

const TITLE = { user: 'User', group: 'Group', role: 'Role' } as const satisfies Record<HolderKind, string>

// The call itself

export const invalidAction = (operation: string): Refusal =>
  refusal('InvalidAction', `Could not find operation ${operation} for version 2010-05-08`)
/** What botocore says before it sends anything: one line for each thing it found. */
export const paramValidation = (report: readonly string[]): Refusal =>
  refusal('ParamValidation', `Parameter validation failed:\n${report.join('\n')}`)
export const invalidMoment = (): Refusal => paramValidation(['The moment of a call must be ISO 8601 in UTC.'])
/** What the server says of values outside the service model's lengths and patterns, all in one. */
export const constraintsFailed = (failures: readonly string[]): Refusal =>
  refusal(
    'ValidationError',
    `${failures.length} validation ${failures.length === 1 ? 'error' : 'errors'} detected: ${failures.join('; ')}`,
  )
export const invalidValue = (field: string, must: string): Refusal =>
  refusal('ValidationError', `The specified value for ${field} is invalid. ${must}`)
export const duplicateTagKeys = (): Refusal =>
  refusal('InvalidInput', 'Duplicate tag keys found. Please note that Tag keys are case insensitive.')
/** AWS documents the quota, not the words; these follow the pattern of the other quotas. */
export const tooManyTags = (kind: 'user' | 'role' | 'policy'): Refusal =>
  refusal(
    'LimitExceeded',
    `Cannot exceed quota for TagsPer${kind === 'policy' ? 'Policy' : TITLE[kind]}: ${TAGS_PER_ENTITY}`,
  )

// Users, groups and roles

export const noSuchHolder = ({ kind, name }: HolderRef): Refusal =>
  refusal('NoSuchEntity', `The ${kind} with name ${name} cannot be found.`)
export const holderExists = ({ kind, name }: HolderRef): Refusal =>
  refusal('EntityAlreadyExists', `${TITLE[kind]} with name ${name} already exists.`)
export const tooManyEntities = (kind: HolderKind): Refusal =>
  refusal('LimitExceeded', `Cannot exceed quota for ${TITLE[kind]}sPerAccount: ${ENTITIES_PER_ACCOUNT[kind]}`)
export const tooManyGroups = (): Refusal =>
  refusal('LimitExceeded', `Cannot exceed quota for GroupsPerUser: ${GROUPS_PER_USER}`)

const deleteConflict = (message: string): Refusal => refusal('DeleteConflict', message)
export const hasMembership = (): Refusal =>
  deleteConflict('Cannot delete entity, must remove users from group first.')
export const hasInlinePolicies = (): Refusal =>
  deleteConflict('Cannot delete entity, must delete policies first.')
export const hasAttachedPolicies = (): Refusal =>
  deleteConflict('Cannot delete entity, must detach all policies first.')

// Policies

export const malformedDocument = (message: string): Refusal => refusal('MalformedPolicyDocument', message)
export const unparsableArn = (): Refusal => refusal('ValidationError', 'Invalid ARN:  Could not be parsed!')
export const invalidArn = (arn: string): Refusal => refusal('InvalidInput', `ARN ${arn} is not valid.`)
export const policyExists = (name: string): Refusal =>
  refusal('EntityAlreadyExists', `A policy called ${name} already exists. Duplicate names are not allowed.`)
/** Also for a policy that is there and is not attached. */
export const policyNotFound = (arn: string): Refusal =>
  refusal('NoSuchEntity', `Policy ${arn} was not found.`)
export const notAttachable = (arn: string): Refusal =>
  refusal('NoSuchEntity', `Policy ${arn} does not exist or is not attachable.`)
export const noSuchVersion = (arn: string, version: string): Refusal =>
  refusal('NoSuchEntity', `Policy ${arn} version ${version} does not exist or is not attachable.`)
export const noSuchBoundary = (arn: string): Refusal =>
  refusal('NoSuchEntity', `Scope ARN: ${arn} does not exist or is not attachable.`)
export const noSuchInlinePolicy = (kind: HolderKind, name: string): Refusal =>
  refusal('NoSuchEntity', `The ${kind} policy with name ${name} cannot be found.`)
export const trustPolicyTooLarge = (): Refusal =>
  refusal('LimitExceeded', `Cannot exceed quota for ACLSizePerRole: ${TRUST_POLICY_SIZE}`)
export const policyInUse = (): Refusal => deleteConflict('Cannot delete a policy attached to entities.')
export const policyHasVersions = (): Refusal =>
  deleteConflict(
    "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. " +
      'The default version is deleted with the policy.',
  )
export const defaultVersion = (): Refusal => deleteConflict('Cannot delete the default version of a policy.')
export const tooManyPolicies = (): Refusal =>
  refusal('LimitExceeded', `Cannot exceed quota for PoliciesPerAccount: ${POLICIES_PER_ACCOUNT}`)
export const tooManyAttached = (kind: HolderKind): Refusal =>
  refusal('LimitExceeded', `Cannot exceed quota for PoliciesPer${TITLE[kind]}: ${POLICIES_PER_HOLDER[kind]}`)
export const tooManyVersions = (): Refusal =>
  refusal(
    'LimitExceeded',
    `A managed policy can have up to ${VERSIONS_PER_POLICY} versions. ` +
      'Before you create a new version, you must delete an existing version.',
  )
export const managedPolicyTooLarge = (): Refusal =>
  refusal('LimitExceeded', `Cannot exceed quota for PolicySize: ${MANAGED_POLICY_SIZE}`)
export const inlinePoliciesTooLarge = ({ kind, name }: HolderRef): Refusal =>
  refusal(
    'LimitExceeded',
    `Maximum policy size of ${INLINE_POLICIES_SIZE[kind]} bytes exceeded for ${kind} ${name}`,
  )
/**
 * Changing what AWS manages is denied to every caller (rule 57). AWS's message names the caller, and a call here has
 * none, so the sentence is the playground's own, in the shape of AWS's.
 */
export const awsManagedPolicy = (operation: string, arn: string): Refusal =>
  refusal(
    'AccessDenied',
    `Not authorized to perform: iam:${operation} on resource: policy ${arn} because only AWS changes AWS managed policies`,
  )

// Buckets

export const invalidBucketName = (): Refusal =>
  refusal('InvalidBucketName', 'The specified bucket is not valid.')
export const noSuchBucket = (): Refusal => refusal('NoSuchBucket', 'The specified bucket does not exist')
export const bucketIsYours = (): Refusal =>
  refusal(
    'BucketAlreadyOwnedByYou',
    'Your previous request to create the named bucket succeeded and you already own it.',
  )
export const bucketIsTaken = (): Refusal =>
  refusal(
    'BucketAlreadyExists',
    'The requested bucket name is not available. The bucket namespace is shared by all users of the system. ' +
      'Please select a different name and try again.',
  )
export const bucketNotEmpty = (): Refusal =>
  refusal('BucketNotEmpty', 'The bucket you tried to delete is not empty')
export const bucketAccessDenied = (): Refusal => refusal('AccessDenied', 'Access Denied')
export const malformedBucketPolicy = (message: string): Refusal => refusal('MalformedPolicy', message)
export const bucketPolicyTooLarge = (): Refusal =>
  refusal('PolicyTooLarge', 'Policy exceeds the maximum allowed document size.')
