import type { Account } from './account'
import { operationName, readMoment } from './envelope'
import { invalidAction, invalidMoment, type Refusal } from './errors'
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
  options: CallOptions | null,
): Done<unknown> | Refusal {
  if (!isOperationName(name)) return invalidAction(name)
  const operation: Operation = operations[name]
  const at = readMoment(options?.at)
  if (at === null) return invalidMoment()
  const checked = checkParameters(operation.parameters, apiCall)
  return checked.ok ? operation.run(account, checked.value, { at }) : checked
}

const isOperationName = (name: string): name is OperationName => Object.hasOwn(operations, name)
