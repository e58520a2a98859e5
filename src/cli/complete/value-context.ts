/** What is known at the cursor besides the account. */
export interface ValueContext {
  readonly operation: string
  /** What other options have been given, by member. */
  readonly given: ReadonlyMap<string, string>
  /** Names of files that `file://` finds. */
  readonly files: readonly string[]
}
