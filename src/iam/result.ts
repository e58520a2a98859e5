/**
 * What can fail on bad input returns a `Result` and does not throw: either the value, or every issue found.
 */
export type Result<Value, I extends Issue = Issue> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly issues: readonly I[] }

/** One thing that is wrong: a code for programs, a sentence for people, and where it is. */
export interface Issue {
  readonly code: string
  readonly message: string
  /** The way from the root of the document to the place, as in `['account', 'users', 0, 'name']`. */
  readonly path: readonly (string | number)[]
}
