import type { Account } from './account'
import type { Refusal } from './errors'
import type { ParametersOf, ParameterTable } from './parameter'

/** What a call knows besides the account and its parameters. */
export interface CallContext {
  /** ISO 8601 in UTC, to the second: what AWS stamps a new entity with. */
  readonly at: string
}

/** What an operation without output answers. */
export type NoOutput = Readonly<Record<string, never>>

export interface Done<Response> {
  readonly ok: true
  /** The very same object if the call changed nothing. */
  readonly account: Account
  /** As AWS's API answers, members in its order. */
  readonly response: Response
}

export type Outcome<Response> = Done<Response> | Refusal

/** The APIs, and so the commands of the AWS CLI: `iam`, `s3` (there `s3api`), `sts`. */
export type Service = 'iam' | 's3' | 'sts'

/** One API operation: its parameters as data, and what it does to an account. */
export interface Operation<Table extends ParameterTable = ParameterTable, Response = unknown> {
  /** The API it belongs to. */
  readonly service: Service
  readonly parameters: Table
  /** Pure. The parameters have been checked against the table; everything else is checked here. */
  run(account: Account, parameters: ParametersOf<Table>, context: CallContext): Outcome<Response>
}

export function operation<const Table extends ParameterTable, Response>(
  parameters: Table,
  run: (account: Account, parameters: ParametersOf<Table>, context: CallContext) => Outcome<Response>,
  service: Service = 'iam',
): Operation<Table, Response> {
  return { service, parameters, run }
}

export function done(account: Account): Done<NoOutput>
export function done<Response>(account: Account, response: Response): Done<Response>
export function done(account: Account, response: unknown = {}): Done<unknown> {
  return { ok: true, account, response }
}
