import {
  ask,
  authorize,
  call,
  operations,
  type Account,
  type ApiCall,
  type ApiError,
  type Query,
} from '../../iam'
import { validationError, type CliError } from '../errors/cli-error'
import type { RefusedCall } from '../result'
import type { Caller } from '../session/caller'

export type ApiAnswer =
  | {
      readonly ok: true
      readonly account: Account
      readonly response: unknown
      /** What was done, in one of the two. */
      readonly calls: readonly ApiCall[]
      readonly queries: readonly Query[]
    }
  | { readonly ok: false; readonly error: CliError; readonly refused: RefusedCall }

/** Sends a command's input to the API, in its caller's name. The root user is not asked whether it may. */
export function send(
  account: Account,
  operation: string,
  parameters: Readonly<Record<string, unknown>>,
  { arn, isRoot, profile, grant }: Caller,
  at: string,
): ApiAnswer {
  const options = { caller: arn, at, ...(grant && { grant }) }
  // The tables say which of the two it is, and check the parameters themselves.
  const apiCall = { operation, parameters } as ApiCall | Query
  const denied = isRoot ? null : authorize(account, apiCall, options)
  const refuse = (refusal: ApiError): ApiAnswer => ({
    ok: false,
    error: apiError(refusal),
    refused: { call: apiCall, profile, code: refusal.code, message: refusal.message },
  })
  if (denied) return refuse(denied)
  if (isChange(apiCall)) {
    const outcome = call(account, apiCall, options)
    return outcome.ok
      ? { ok: true, account: outcome.account, response: outcome.response, calls: [apiCall], queries: [] }
      : refuse(outcome)
  }
  const outcome = ask(account, apiCall, options)
  return outcome.ok
    ? { ok: true, account, response: outcome.response, calls: [], queries: [apiCall] }
    : refuse(outcome)
}

const isChange = (apiCall: ApiCall | Query): apiCall is ApiCall =>
  Object.hasOwn(operations, apiCall.operation)

/** What botocore finds before it sends anything comes without an operation. */
const apiError = ({ code, operation, message }: ApiError): CliError =>
  code === 'ParamValidation' ? validationError(message) : { kind: 'api', code, operation, message }
