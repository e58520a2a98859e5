import { attachmentOperations } from './attachments'
import { boundaryOperations } from './boundaries'
import { bucketOperations } from './buckets'
import { groupOperations } from './groups'
import { inlinePolicyOperations } from './inline-policies'
import { managedPolicyOperations } from './managed-policies'
import { membershipOperations } from './membership'
import type { ParametersOf } from './parameter'
import { roleOperations } from './roles'
import { taggingOperations } from './tagging'
import { userOperations } from './users'

/** Every operation that changes an account, by AWS's name. What only reads is in `readings`. */
export const operations = {
  ...userOperations,
  ...groupOperations,
  ...membershipOperations,
  ...roleOperations,
  ...managedPolicyOperations,
  ...attachmentOperations,
  ...inlinePolicyOperations,
  ...boundaryOperations,
  ...taggingOperations,
  ...bucketOperations,
} as const

type Operations = typeof operations

export type OperationName = keyof Operations

/** What an operation takes. */
export type InputOf<Name extends OperationName> = ParametersOf<Operations[Name]['parameters']>

/** What an operation answers when it succeeds. */
export type ResponseOf<Name extends OperationName> = Name extends OperationName
  ? Extract<ReturnType<Operations[Name]['run']>, { readonly ok: true }>['response']
  : never

/** One IAM (or S3) API call, with AWS's own names: `{ operation: 'CreateGroup', parameters: { GroupName: 'Developers' } }`. */
export type ApiCall = {
  [Name in OperationName]: { readonly operation: Name; readonly parameters: InputOf<Name> }
}[OperationName]
