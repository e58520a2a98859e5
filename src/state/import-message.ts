import type { Issue } from '../iam'
import type { Imported, Progress } from '../interchange'

export type ImportOutcome =
  { readonly ok: true; readonly value: Imported } | { readonly ok: false; readonly issues: readonly Issue[] }

/** What the worker says. */
export type ImportMessage =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly outcome: ImportOutcome }
