import * as v from 'valibot'
import { operations, type ApiCall, type OperationName } from '../../iam'
import { fieldsOf, listOf } from '../../scenario'
import { limits } from './limits'
import { choose } from './schema-parts'

const names = Object.keys(operations) as OperationName[]

/** What goes into a call, `call` itself checks, in AWS's own words; here it only may not be boundless. */
const parameters = v.custom<ApiCall['parameters']>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    JSON.stringify(value).length <= limits.parameters,
  'must be the parameters of a call',
)

const callSchema = v.pipe(
  fieldsOf({ operation: choose(...names), parameters }),
  // The pair is as good as any that somebody typed: whether the two go together is found out by making the call.
  v.transform((pair) => pair as ApiCall),
)

export const callsOfAtMost = (most: number) => listOf(callSchema, most)

export const callsSchema = callsOfAtMost(limits.calls)
