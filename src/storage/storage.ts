import type { Archive } from './archive'
import type { Learning } from './learning'
import type { StepRange, WorkspaceInfo } from './records'
import type { Note, Save, Saved } from './save'

/** What the browser keeps: workspaces, each with a scenario document and a history, and which of them is open. */
export interface Storage {
  /** `memory`: nothing outlives the page. */
  readonly kind: 'indexedDB' | 'memory'
  /** Why it is only memory, as a sentence. */
  readonly reason?: string
  /** This page among all that are open on the same storage. */
  readonly tab: string
  /** A text that neither another call nor another tab gets. */
  readonly stamp: () => string
  /** The workspace as it was saved; `undefined` if there is none. Rejects if the browser could not look. */
  load(id: string): Promise<Kept | undefined>
  /** What tells the state kept now from any other; `undefined` if there is none. */
  revision(id: string): Promise<string | undefined>
  /** The history's steps that belong to this revision, oldest first, those missing as `undefined`; `null` if there is another revision by now. */
  steps(id: string, revision: string): Promise<KeptSteps | null>
  /**
   * Makes a save at once and whole. It is not made, and nothing is changed, where something else is kept than it builds
   * upon. Rejects with a `StorageTrouble` if the browser could not keep it.
   */
  save(save: Save): Promise<Saved>
  /** Notes the save down before it returns, as far as the browser can, for the next page to make: for a page that is being closed. */
  saveAtOnce(save: Save): void
  /** The same with the whole document, where there is nothing yet to draw up a save with. */
  noteDown(note: Note): void
  /** A save noted down is not to be made after all, since what it says is kept elsewhere. */
  forget(save: Pick<Save, 'id' | 'revision'>): void
  /** All that can be told of without being read, those in the trash too, latest saved first. */
  list(): Promise<readonly WorkspaceInfo[]>
  /** Ids of the workspaces that were open lately, the latest first: in this tab, then in any. */
  current(): Promise<readonly string[]>
  setCurrent(id: string): Promise<void>
  /** It is not to be opened again by itself. */
  close(id: string): Promise<void>
  /** Whether the browser has thrown away what was kept here. Told once. */
  evicted(): Promise<boolean>
  /** Asks the browser not to throw anything away by itself. `unknown`: it does not say. */
  persist(): Promise<'granted' | 'denied' | 'unknown'>
  /** Whether saves were noted down that nobody has made yet: then `archive().rescue()` comes first. */
  readonly stranded: boolean
  /** What somebody has learned so far. */
  readonly learning: Learning
  /** What is done with workspaces as a whole, fetched when it is needed. */
  archive(): Promise<Archive>
}

/** A workspace as it was found. */
export interface Kept {
  readonly revision: string
  /** For `decodeScenario` to judge. What is no record of ours is handed on whole, so that nothing is hidden. */
  readonly document: unknown
  /** `null` if it cannot be read, or is of a time when none was kept. */
  readonly info: WorkspaceInfo | null
  readonly steps: StepRange | null
}

export interface KeptSteps {
  readonly range: StepRange
  readonly steps: readonly unknown[]
}
