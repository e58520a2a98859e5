import { refusal, type Refusal } from '../../account/errors'

const invalidInput = (message: string): Refusal => refusal('InvalidInput', message)

/** Of an ARN that is no user's, group's or role's. */
export const unclearEntity = (arn: string): Refusal =>
  invalidInput(`Invalid Entity Arn: ${arn} does not clearly define entity type and name.`)
export const noCaller = (): Refusal => invalidInput('Invalid caller - Caller cannot be null or empty.')
export const invalidCaller = (): Refusal =>
  invalidInput('Invalid caller - Caller must be an IAM user in this context.')
export const invalidOwner = (owner: string): Refusal =>
  invalidInput(`'${owner}' is not a valid as a Resource Owner.`)
export const actionWithoutColon = (): Refusal =>
  invalidInput('The action is invalid since it is missing names')
export const invalidResource = (name: string): Refusal =>
  invalidInput(`ResourceNames are not in a valid ARN format: ${name}.`)

export const invalidPolicy = (): Refusal => invalidInput('Syntax errors in policy.')
export const invalidListedPolicy = (position: number): Refusal =>
  invalidInput(`Policy input list item ${position} has invalid content`)
export const tooManyBoundaries = (): Refusal =>
  invalidInput('The list of Permissions Boundary policies cannot exceed 1 items.')
export const emptyLevel = (position: number): Refusal =>
  invalidInput(`Organization policy at index ${position} must contain at least one service control policy`)
/** AWS documents that there may be one, and not in which words it refuses a second. */
export const tooManyStars = (text: string): Refusal =>
  invalidInput(`Invalid policy identifier: ${text} has more than one *.`)

export const duplicateKey = (name: string): Refusal => invalidInput(`Duplicate context key: ${name}.`)
export const keyWithoutName = (): Refusal => invalidInput('ContextKeyName cannot be null or empty.')
export const keyWithoutType = (name: string): Refusal =>
  invalidInput(`Context key ${name} has invalid type null.`)
export const keyWithoutValues = (name: string): Refusal =>
  invalidInput(`Context values for context key ${name} cannot be null or empty.`)
/** AWS names the type here, and not the key. */
export const severalValues = (type: string, count: number): Refusal =>
  invalidInput(`Context key ${type} expected a single value, but received ${count}.`)
export const invalidValue = (name: string, format: string): Refusal =>
  invalidInput(`Invalid context value for key ${name}: expected ${format}.`)
