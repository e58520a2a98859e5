import type { Account } from '../account/account'
import type { ApiError, CallOptions } from '../account/call'
import { operationName, readMoment } from '../account/envelope'
import { invalidAction, invalidMoment, type Refusal } from '../account/errors'
import { checkParameters } from '../account/parameter-check'
import { askerOf } from './asker'
import { invalidCaller } from './errors'
import type { Answered, Reading } from './reading'
import type { SessionGrant } from './session-grant'
import { readings, type AnswerOf, type Query, type ReadingName } from './readings'

export interface AskOptions extends CallOptions {
  /** ARN of who asks: a user, or a session of a role or of a federated user; by default the account's root. */
  readonly caller?: string
  /** What the caller's session was made with, if it is one of a role: see `grantOf`. */
  readonly grant?: SessionGrant
}

/**
 * Asks an account something, as `call` changes one: pure, and never throws, whatever the query holds. Except for AssumeRole,
 * whether the caller may ask is another question, which `authorize` answers.
 */
export function ask<Q extends Query>(
  account: Account,
  query: Q,
  options: AskOptions = {},
): Answered<AnswerOf<Q['operation']>> | ApiError {
  const name = operationName(query)
  const outcome = run(account, name, query, options)
  // The table of readings pairs each name with its answer; following that through the look-up is beyond the compiler.
  return outcome.ok ? (outcome as Answered<AnswerOf<Q['operation']>>) : { ...outcome, operation: name }
}

function run(
  account: Account,
  name: string,
  query: Query,
  options: AskOptions | null,
): Answered<unknown> | Refusal {
  if (!isReadingName(name)) return invalidAction(name)
  const reading: Reading = readings[name]
  const at = readMoment(options?.at)
  if (at === null) return invalidMoment()
  const checked = checkParameters(reading.parameters, query)
  if (!checked.ok) return checked
  const asker = askerOf(account, options?.caller, options?.grant)
  return asker === null ? invalidCaller() : reading.run(account, checked.value, { asker, at })
}

const isReadingName = (name: string): name is ReadingName => Object.hasOwn(readings, name)
