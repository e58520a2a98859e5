import { refusal, type Refusal } from '../account/errors'

/** Credentials of somebody who does not exist, or no longer does. */
export const invalidCaller = (): Refusal =>
  refusal('InvalidClientTokenId', 'The security token included in the request is invalid.')
/** Only users have a user to be asked about without saying whom. */
export const userNameMissing = (): Refusal =>
  refusal('ValidationError', 'Must specify userName when calling with non-User credentials')
export const noBucketPolicy = (): Refusal => refusal('NoSuchBucketPolicy', 'The bucket policy does not exist')
export const accessDenied = (message: string): Refusal => refusal('AccessDenied', message)

// AssumeRole

export const rootCannotAssume = (): Refusal => accessDenied('Roles may not be assumed by root accounts.')
export const notAnArn = (text: string): Refusal => refusal('ValidationError', `${text} is invalid`)
export const notARole = (): Refusal => refusal('ValidationError', 'Request ARN is invalid')
export const sessionTooLong = (): Refusal =>
  refusal(
    'ValidationError',
    'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
  )
export const chainedSessionTooLong = (): Refusal =>
  refusal(
    'ValidationError',
    'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
  )

export const duplicateSessionTags = (): Refusal =>
  refusal(
    'InvalidParameterValue',
    'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
  )
export const transitiveKeyWithoutTag = (): Refusal =>
  refusal('InvalidParameterValue', 'The specified transitive tag key must be included in the requested tags.')
export const inheritedTagKey = (): Refusal =>
  refusal(
    'InvalidParameterValue',
    "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session.",
  )
export const sessionPolicyNotJson = (): Refusal =>
  refusal('MalformedPolicyDocument', 'The policy is not in the valid JSON format.')
export const malformedSessionPolicy = (message: string): Refusal =>
  refusal('MalformedPolicyDocument', message)
export const policiesTooLarge = (percent: number): Refusal =>
  refusal(
    'PackedPolicyTooLarge',
    `Packed policy consumes ${percent}% of allotted space, please use smaller policy.`,
  )
export const sessionTagsTooLarge = (percent: number): Refusal =>
  refusal('PackedPolicyTooLarge', `Packed size of session tags consumes ${percent}% of allotted space.`)

const mfaFailed = (reason: string): Refusal => accessDenied(`MultiFactorAuthentication failed${reason}`)
export const mfaIncomplete = (): Refusal =>
  mfaFailed(', must provide both MFA serial number and one time pass code.')
export const mfaDeviceUnknown = (): Refusal =>
  mfaFailed(
    ', unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.',
  )
export const mfaCodeWrong = (): Refusal => mfaFailed(' with invalid MFA one time pass code. ')
