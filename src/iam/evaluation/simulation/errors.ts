import type { Refusal } from '../../account/errors'

const invalidInput = (message: string): Refusal => ({
  ok: false,
  code: 'InvalidInput',
  message,
  httpStatus: 400,
})

/** Of an ARN that is no user's, group's or role's. */
export const unclearEntity = (arn: string): Refusal =>
  invalidInput(`Invalid Entity Arn: ${arn} does not clearly define entity type and name.`)
export const invalidCaller = (): Refusal =>
  invalidInput('Invalid caller - Caller must be an IAM user in this context.')
export const invalidOwner = (owner: string): Refusal =>
  invalidInput(`'${owner}' is not a valid as a Resource Owner.`)
/** AWS documents that it takes no wildcards, and not in which words it says so. */
export const invalidAction = (action: string): Refusal =>
  invalidInput(`Invalid Action Name: ${action} must be one action, without wildcards.`)
export const invalidPolicy = (): Refusal => invalidInput('Syntax errors in policy.')
