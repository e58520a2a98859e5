import type { AnyCall } from '../cli'

/** What came of calls that left no step in the history. */
export interface LoggedCalls {
  readonly id: number
  /** When, ISO 8601 in UTC. */
  readonly at: string
  /** The workspace they were made in. */
  readonly workspace: string
  /** As they were made together: if one was refused, none was made. */
  readonly calls: readonly AnyCall[]
  readonly result: 'refused' | 'unchanged' | 'read'
  /** Why they were refused, in AWS's words. */
  readonly error?: { readonly code: string; readonly message: string }
  /** Who made them, as `--profile` calls them, where it was not the account's root user. */
  readonly profile?: string
}

/** More than anybody looks back at. */
const KEPT = 500

/**
 * Calls that changed nothing: refused, done before, or only questions. What changed something is in the history, which can be
 * gone back and forth in; these can only be looked at, as long as the page is open.
 */
export class CallLog {
  #entries = $state.raw<readonly LoggedCalls[]>([])
  #count = 0

  /** Oldest first. */
  get entries(): readonly LoggedCalls[] {
    return this.#entries
  }

  /** What is no call at all is left out. */
  add(entry: Omit<LoggedCalls, 'id'>): void {
    if (entry.calls.length === 0) return
    this.#entries = [...this.#entries, { id: (this.#count += 1), ...entry }].slice(-KEPT)
  }
}
