import type { Counts, InfoRecord, StepRange, WorkspaceInfo } from './records'

/** What stands for the revision of a workspace of which nothing is kept. */
export const NOTHING = ''

/** The revision of what cannot be read: no save may build upon it, so that none can overwrite it. */
export const UNREADABLE = 'unreadable'

/** A request to bring what is kept of a workspace up to a later state: plain JSON, and only what has changed. */
export interface Save {
  readonly record: 1
  readonly id: string
  readonly title: string
  readonly counts: Counts
  /** What it brings the workspace to. */
  readonly revision: string
  /** What it may be made from: one of these must be what is kept, or it would undo somebody else's saving. */
  readonly bases: readonly string[]
  /** Names of all the parts of the document. */
  readonly parts: readonly string[]
  /** Those that are not kept yet, by name. */
  readonly written: Readonly<Record<string, unknown>>
  /** All the steps of the history. */
  readonly steps: StepRange
  /** Those that are not kept yet, by number. */
  readonly taken: Readonly<Record<number, unknown>>
  /** Of a workspace that is made by it: from what it was opened, if it is a preview. */
  readonly preview: string | null
}

export type Saved =
  | { readonly ok: true }
  /** Nothing was changed. `there`: what is kept instead of what was expected; `null` if it is nothing. */
  | { readonly ok: false; readonly there: Met | null }

/** What a save met instead of what it builds upon: `lineage` has the revisions that led there. */
export type Met = WorkspaceInfo & Pick<InfoRecord, 'lineage'>

export const NO_STEPS: StepRange = { first: 0, done: 0, end: 0 }

/** A state that was noted down before there was anything to save it with: the whole document. */
export interface Note extends Pick<Save, 'record' | 'id' | 'revision'> {
  /** The revision it was made from. */
  readonly base: string
  readonly document: unknown
}
