import type { Refusal } from '../account/errors'
import type { ParametersOf } from '../account/parameter'
import { accountSummaryReadings } from './account-summary'
import { attachedPolicyReadings } from './attached-policies'
import { authorizationDetailReadings } from './authorization-details'
import { bucketReadings } from './buckets'
import { contextKeyReadings } from './context-keys'
import { groupReadings } from './groups'
import { inlinePolicyReadings } from './inline-policies'
import { managedPolicyReadings } from './managed-policies'
import { policyEntityReadings } from './policy-entities'
import { roleReadings } from './roles'
import { simulationReadings } from './simulations'
import { stsReadings } from './sts'
import { userReadings } from './users'

/** Every operation that only reads an account, by AWS's name. What changes one is in `operations`. */
export const readings = {
  ...userReadings,
  ...groupReadings,
  ...roleReadings,
  ...inlinePolicyReadings,
  ...attachedPolicyReadings,
  ...managedPolicyReadings,
  ...policyEntityReadings,
  ...authorizationDetailReadings,
  ...accountSummaryReadings,
  ...contextKeyReadings,
  ...simulationReadings,
  ...stsReadings,
  ...bucketReadings,
} as const

type Readings = typeof readings

export type ReadingName = keyof Readings

/** What a reading answers when it succeeds. */
export type AnswerOf<Name extends ReadingName> = Name extends ReadingName
  ? Exclude<ReturnType<Readings[Name]['run']>, Refusal>['response']
  : never

/** One API call that only reads: `{ operation: 'GetGroup', parameters: { GroupName: 'Developers' } }`. */
export type Query = {
  [Name in ReadingName]: {
    readonly operation: Name
    readonly parameters: ParametersOf<Readings[Name]['parameters']>
  }
}[ReadingName]
