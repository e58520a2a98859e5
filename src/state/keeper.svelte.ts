import type { SaveStatus } from '../machines/autosave'
import { openStarter, type Scenario } from '../scenario'
import { StorageTrouble, type Storage, type TroubleKind } from '../storage'
import { Autosave, fetchSaver } from './autosave.svelte'
import { fresh, type Beginning, type Moment } from './beginning'
import { Company } from './company'
import { findWorkspace, FIRST, lastOpen, type FoundWorkspace } from './finding'
import { emptyHistory, type History } from './history'
import { Notices, type Notice } from './notices.svelte'
import type { Opened } from './opened'
import { recalledBy } from './recalled'
import { noTabs, type Tabs } from './tabs'
import { fileOf, type TextFile } from './text-file'
import type { Workspace } from './workspace.svelte'

/** Why what is on the screen is not kept. */
export interface Trouble {
  readonly kind: 'memory' | TroubleKind
  readonly sentence: string
}

/** Keeps the workspace in hand in the browser's storage, and finds workspaces again. */
export class Keeper {
  readonly storage: Storage
  readonly tabs: Tabs
  readonly #notices = new Notices()
  readonly #autosaves = new Map<string, Autosave>()
  readonly #company: Company
  #workspace: Workspace | null = null
  #remark = $state<string | null>(null)
  #preview = $state<string | null>(null)
  #current = $state.raw<Autosave | null>(null)
  #persistence = $state<'unasked' | 'granted' | 'denied' | 'unknown'>('unasked')

  constructor(storage: Storage, tabs: Tabs = noTabs) {
    this.storage = storage
    this.tabs = tabs
    this.#company = new Company(storage, tabs, this.#notices, {
      inHand: () => this.#workspace,
      autosave: (id) => this.#autosaves.get(id),
      begin: (id, beginning) => this.#begin(id, beginning),
      forget: (id) => void this.#autosaves.delete(id),
      opened: (found) => this.#opened(found),
      turnedTo: (autosave) => this.#turnTo(autosave),
    })
    // So that it is there when the first change comes.
    fetchSaver().catch(() => undefined)
  }

  /** The workspace on the board: where other tabs' changes are taken up. */
  hold(workspace: Workspace): void {
    this.#workspace = workspace
  }

  /** Why nothing outlives the page; `null` where it does. */
  get memoryOnly(): string | null {
    return this.storage.kind === 'memory' ? (this.storage.reason ?? 'Nothing can be kept here.') : null
  }

  /** How far the saving of the workspace in hand has come. */
  get status(): SaveStatus {
    return this.#current?.status ?? 'saved'
  }

  /** Why the last attempt to save failed. */
  get error(): string | null {
    return this.#current?.error ?? null
  }

  /** Why what is on the screen is not kept; `null` while it is, or is about to be. */
  get trouble(): Trouble | null {
    if (this.memoryOnly !== null) return { kind: 'memory', sentence: this.memoryOnly }
    if (this.error === null) return null
    const cause = this.#current?.cause
    return { kind: cause instanceof StorageTrouble ? cause.kind : 'failed', sentence: this.error }
  }

  /** What had to be said about the workspace that was opened last. */
  get remark(): string | null {
    return this.#remark
  }

  /** What the workspace in hand was opened from, while it is somebody else's. */
  get preview(): string | null {
    return this.#preview
  }

  /** What the browser said when it was asked to clear nothing by itself. */
  get persistence(): 'unasked' | 'granted' | 'denied' | 'unknown' {
    return this.#persistence
  }

  get notices(): readonly Notice[] {
    return this.#notices.all
  }

  dismiss(notice: Notice): void {
    this.#notices.dismiss(notice)
  }

  changed(id: string, scenario: Scenario, history: History = emptyHistory): void {
    const autosave = this.#autosaves.get(id) ?? this.#begin(id, fresh)
    this.#current = autosave
    autosave.changed({ scenario, history, revision: this.storage.stamp() })
    // Only now is there something to lose.
    if (this.#persistence === 'unasked') void this.#askToPersist()
  }

  /** Saves everything at once: the page is about to go, and may not live to see IndexedDB's answer. */
  flush(): void {
    for (const autosave of this.#autosaves.values()) autosave.flush()
  }

  /** Saves everything at once, or a single workspace, and waits. @returns whether all of it is kept */
  async settled(id?: string): Promise<boolean> {
    const awaited = [...this.#autosaves].flatMap(([other, autosave]) =>
      id === undefined || other === id ? [autosave] : [],
    )
    const settled = await Promise.all(awaited.map((autosave) => autosave.settled()))
    return settled.every(Boolean)
  }

  /** What another tab has done meanwhile, for a page that is being looked at again. */
  look(): Promise<void> {
    return this.#company.look()
  }

  /** The workspace in hand as the text of a file, whatever the storage does. */
  offerFile(): TextFile {
    return fileOf(this.#workspace?.scenario ?? this.#current?.pending?.scenario ?? openStarter(FIRST))
  }

  /** The workspace that was open when the page was left; on the first visit the first starter. */
  async reopen(): Promise<Opened> {
    await this.#company.arrive()
    return this.open(await lastOpen(this.storage))
  }

  /** A workspace as it was left; a starter's, if there is none yet, fresh. Never rejects. */
  async open(id: string): Promise<Opened> {
    const unsaved = this.#autosaves.get(id)
    const opened = unsaved?.pending
      ? asPending(unsaved, unsaved.pending)
      : this.#opened(await findWorkspace(this.storage, id))
    this.#remark = opened.remark
    const autosave = this.#autosaves.get(opened.id)
    if (autosave) this.#turnTo(autosave)
    return opened
  }

  /** The scenario of a workspace, where it is on the board or not kept yet. */
  latest(id: string): Scenario | null {
    if (this.#workspace?.id === id) return this.#workspace.scenario
    return this.#autosaves.get(id)?.pending?.scenario ?? null
  }

  /** Gives the workspace another title if it is on the board. @returns whether it is */
  retitle(id: string, title: string): boolean {
    if (this.#workspace?.id !== id) return false
    this.#workspace.retitle(title)
    return true
  }

  /** A preview has become one's own. */
  adopted(id: string): void {
    const autosave = this.#autosaves.get(id)
    autosave?.adopted()
    if (autosave === this.#current) this.#preview = null
  }

  /** Begins a workspace with a scenario, which is saved at once and not opened. @returns whether it is kept; it can be opened anyway */
  make(id: string, scenario: Scenario, preview: string | null = null): Promise<boolean> {
    const autosave = this.#begin(id, { ...fresh, preview })
    autosave.changed({ scenario, history: emptyHistory, revision: this.storage.stamp() })
    return autosave.settled()
  }

  /** A workspace is being removed: what is not kept of it yet is kept first, if possible, and then no more. */
  async letGo(id: string): Promise<void> {
    const autosave = this.#autosaves.get(id)
    await autosave?.settled()
    this.#company.removing(id)
    if (autosave === this.#current) return
    autosave?.moved()
    this.#autosaves.delete(id)
  }

  #begin(id: string, beginning: Beginning): Autosave {
    const autosave = new Autosave(id, beginning, this.storage, this.#company)
    this.#autosaves.set(id, autosave)
    return autosave
  }

  #opened({ id, scenario, remark, beginning }: FoundWorkspace): Opened {
    const autosave = this.#begin(id, beginning)
    const recalled = beginning.steps && recalledBy(this.storage, autosave, scenario, this.#notices)
    return { id, scenario, remark, preview: beginning.preview, history: emptyHistory, recalled }
  }

  #turnTo(autosave: Autosave): void {
    const { id, preview } = autosave
    this.#current = autosave
    this.#preview = preview
    // Only where the page begins next time hangs on this.
    this.storage.setCurrent(id).catch(() => undefined)
  }

  async #askToPersist(): Promise<void> {
    this.#persistence = 'unknown'
    this.#persistence = await this.storage.persist()
  }
}

function asPending({ id, preview }: Autosave, { scenario, history }: Moment): Opened {
  return { id, scenario, history, remark: null, preview, recalled: null }
}
