import type { StepRange, WorkspaceInfo } from './records'

/** What is done with workspaces as a whole. Everything rejects with a sentence if the browser could not do it. */
export interface Archive {
  /** A copy under another id and title, history and all. */
  duplicate(id: string, copy: string, title: string): Promise<void>
  rename(id: string, title: string): Promise<void>
  /** A preview is one's own workspace from now on. */
  adopt(id: string): Promise<void>
  /** Puts it into the trash, which holds the last ten. `as`: it gives its id up, and goes there under this one. */
  remove(id: string, as?: string): Promise<void>
  restore(id: string): Promise<void>
  /** Deletes workspaces for good, which makes room. */
  purge(ids: readonly string[]): Promise<void>
  /** Moves whatever is kept of a workspace out of the way, untouched and for good. */
  setAside(id: string, reason: string): Promise<void>
  /** The same with the steps of a revision's history beyond those that could be read. */
  setStepsAside(id: string, revision: string, read: StepRange): Promise<void>
  /** What was set aside, the latest first, and what lies in its place and cannot be read. */
  asides(): Promise<readonly Aside[]>
  /** One of them as the text of a file: the document, if one can be told, else all its records. */
  readAside(key: string): Promise<string | undefined>
  /** Makes the saves that pages could only note down while they were being closed. */
  rescue(): Promise<readonly Rescued[]>
  /** Clears away what nobody misses, and gives what an older version of this page saved besides a place of its own. */
  tidy(): Promise<void>
}

export interface Aside {
  readonly key: string
  readonly id: string
  /** ISO 8601, UTC; `null` if it lies in its place: another version of this page may be using it. */
  readonly at: string | null
  readonly reason: string | null
}

/** What became of a save that was noted down: made, kept as a workspace of its own, or set aside unread. */
export interface Rescued {
  readonly id: string
  readonly became: 'saved' | 'own' | 'aside'
  /** Where it is own, the new workspace. */
  readonly own: Pick<WorkspaceInfo, 'id' | 'title'> | null
}
