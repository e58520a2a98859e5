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
