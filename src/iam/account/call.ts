import type { Account } from './account'
import { invalidAction, paramValidation, type Refusal } from './errors'
import type { Done, Operation } from './operation'
import { operations, type ApiCall, type OperationName, type ResponseOf } from './operations'
import { checkParameters } from './parameter-check'

/** A call that was refused, with AWS's code and, where it is known, AWS's message. */
export interface ApiError extends Refusal {
  /** The operation that was asked for, be there one or not. */
  readonly operation: string
}

export interface CallOptions {
  /** The moment of the call, ISO 8601 in UTC. */
  readonly at?: string
}

/** When calls happen that do not say when: so that equal calls make equal accounts. */
export const DEFAULT_MOMENT = '2026-01-01T00:00:00Z'

const MOMENT = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.\d+)?(?:Z|\+00:00)$/

/**
 * The one door: makes an API call on an account. Pure; nothing that is passed in is changed. It never throws, whatever the
 * call holds. A call that fails changes nothing; one that succeeds without changing anything gives the same account object.
 */
export function call<Call extends ApiCall>(
  account: Account,
  apiCall: Call,
  options: CallOptions = {},
): Done<ResponseOf<Call['operation']>> | ApiError {
  const name = operationName(apiCall)
  const outcome = run(account, name, apiCall, options)
  // The table of operations pairs each name with its response; following that through the look-up is beyond the compiler.
  return outcome.ok ? (outcome as Done<ResponseOf<Call['operation']>>) : { ...outcome, operation: name }
}

function run(
  account: Account,
  name: string,
  apiCall: ApiCall,
  options: CallOptions,
): Done<unknown> | Refusal {
  if (!isOperationName(name)) return invalidAction(name)
  const operation: Operation = operations[name]
  const at = moment(options)
  if (at === null) return paramValidation(['The moment of a call must be ISO 8601 in UTC.'])
  const checked = checkParameters(operation.parameters, apiCall)
  return checked.ok ? operation.run(account, checked.value, { at }) : checked
}

const isOperationName = (name: string): name is OperationName => Object.hasOwn(operations, name)

/** Reading from what is no plain object may throw: from a proxy, from a getter. Then it has no name. */
function operationName(apiCall: unknown): string {
  try {
    const name = (apiCall as { readonly operation?: unknown } | null | undefined)?.operation
    return typeof name === 'string' ? name : ''
  } catch {
    return ''
  }
}

/** IAM keeps whole seconds. */
function moment(options: CallOptions | null): string | null {
  const at: unknown = options?.at ?? DEFAULT_MOMENT
  if (typeof at !== 'string' || Number.isNaN(Date.parse(at))) return null
  const seconds = MOMENT.exec(at)?.[1]
  return seconds === undefined ? null : `${seconds}Z`
}
