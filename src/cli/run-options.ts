import type { ShellState } from './session/shell-state'
import type { Files } from './values/param-file'

export interface RunOptions {
  /** The moment, ISO 8601 in UTC: what AWS stamps on what is made. */
  readonly at?: string
  /** What `file://NAME` finds. */
  readonly files?: Files
  /** Who acts where the line does not say: the name of a user or `ROLE/SESSION`. `null`: the account's root user. */
  readonly profile?: string | null
  /** How wide the terminal is, for tables and help; 80 by default. */
  readonly columns?: number
  /** What earlier lines have left behind: `shell` of the last result. */
  readonly shell?: ShellState
}

export const DEFAULT_COLUMNS = 80
