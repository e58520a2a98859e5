import type { Account } from '../account/account'
import type { Refusal } from '../account/errors'
import type { Service } from '../account/operation'
import type { ParametersOf, ParameterTable } from '../account/parameter'
import type { Asker } from './asker'

/** What a reading knows besides the account and its parameters. */
export interface ReadingContext {
  /** Who asks. */
  readonly asker: Asker
  /** ISO 8601 in UTC, to the second. */
  readonly at: string
}

export interface Answered<Response> {
  readonly ok: true
  /** As AWS's API answers, members in its order; policy documents are text as stored. */
  readonly response: Response
}

/** One API operation that only reads: like `Operation`, but that it gives no account back. */
export interface Reading<Table extends ParameterTable = ParameterTable, Response = unknown> {
  readonly service: Service
  readonly parameters: Table
  /** Pure. The parameters have been checked against the table; everything else is checked here. */
  run(
    account: Account,
    parameters: ParametersOf<Table>,
    context: ReadingContext,
  ): Answered<Response> | Refusal
}

export function reading<const Table extends ParameterTable, Response>(
  parameters: Table,
  run: (
    account: Account,
    parameters: ParametersOf<Table>,
    context: ReadingContext,
  ) => Answered<Response> | Refusal,
  service: Service = 'iam',
): Reading<Table, Response> {
  return { service, parameters, run }
}

export function answer<Response>(response: Response): Answered<Response> {
  return { ok: true, response }
}
