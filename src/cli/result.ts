import type { Account, ApiCall, Query } from '../iam'
import type { ShellState } from './session/shell-state'

/** A call that AWS refused, or botocore before it was sent. */
export interface RefusedCall {
  readonly call: ApiCall | Query
  /** Who made it, as `--profile` calls them; `null`: the root user. */
  readonly profile: string | null
  readonly code: string
  readonly message: string
}

/** What a command did. */
export interface CommandResult {
  /** The very same object if nothing changed, as after every failure. */
  readonly account: Account
  readonly stdout: string
  readonly stderr: string
  /** As the AWS CLI's: 0, or why it failed ("AWS CLI return codes"). */
  readonly exitCode: number
  /** The calls that changed the account, or could have: those that succeeded, in their order. */
  readonly calls: readonly ApiCall[]
  /** The calls that only read it, likewise. */
  readonly queries: readonly Query[]
  /** The calls that were made in vain. */
  readonly refused: readonly RefusedCall[]
  /** To be handed to the next line. */
  readonly shell: ShellState
}

/** A command that succeeded without doing or saying anything: what all others begin with. */
export const nothingDone = (account: Account, shell: ShellState): CommandResult => ({
  account,
  stdout: '',
  stderr: '',
  exitCode: 0,
  calls: [],
  queries: [],
  refused: [],
  shell,
})
