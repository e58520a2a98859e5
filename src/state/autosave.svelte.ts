import type { SaveStatus } from '../machines/autosave'
import { encodeScenario } from '../scenario'
import type { Met, Storage } from '../storage'
import type { Beginning, Moment } from './beginning'
import type { Change } from './history'
import type { Saver } from './saver'

/** What an autosave cannot settle by itself. */
export interface AutosaveEvents {
  readonly made: (id: string, revision: string) => void
  /** Nothing is kept any more of what was; the whole is being saved anew. */
  readonly lost: (id: string) => void
  /** Something else is kept by now than this builds upon. It saves nothing more until it is told that this is `moved`. */
  readonly overtaken: (autosave: Autosave, there: Met) => void
}

export const fetchSaver = () => import('./saver')

const UNFETCHED =
  'The part of this page that keeps things could not be fetched. Is there a connection? It is tried again.'
const AGAIN_MS = 3_000

/**
 * Saves one workspace, so that the troubles of one are not forgotten over another. What does the saving is heavy, and is
 * fetched while the page is being looked at: what changes before it has come waits here.
 */
export class Autosave {
  readonly id: string
  readonly #beginning: Beginning
  readonly #storage: Storage
  readonly #events: AutosaveEvents
  #preview: string | null
  #recalled: ReadonlyMap<Change, number> = new Map()
  #saver = $state.raw<Saver | null>(null)
  #waiting = $state.raw<Moment | null>(null)
  #unfetched = $state(false)

  constructor(id: string, beginning: Beginning, storage: Storage, events: AutosaveEvents) {
    this.id = id
    this.#beginning = beginning
    this.#preview = beginning.preview
    this.#storage = storage
    this.#events = events
  }

  get status(): SaveStatus {
    if (this.#saver) return this.#saver.status
    if (this.#waiting === null) return 'saved'
    return this.#unfetched ? 'failed' : 'dirty'
  }

  /** Why the last attempt failed. */
  get error(): string | null {
    if (this.#saver) return this.#saver.error
    return this.#unfetched ? UNFETCHED : null
  }

  /** What it failed with. */
  get cause(): unknown {
    return this.#saver?.cause
  }

  /** The latest state, while it is not known to be kept. */
  get pending(): Moment | null {
    return this.#saver ? this.#saver.pending : this.#waiting
  }

  /** The revision that is kept, as far as this page knows. */
  get revision(): string {
    return this.#saver?.ledger.revision ?? this.#beginning.revision
  }

  /** What the workspace was opened from, while it is somebody else's. */
  get preview(): string | null {
    return this.#preview
  }

  /** A preview has become one's own. */
  adopted(): void {
    this.#preview = null
    this.#saver?.ledger.adopted()
  }

  /** The steps that were kept have been found again, under these numbers. */
  recalled(numbers: ReadonlyMap<Change, number>): void {
    this.#recalled = numbers
    this.#saver?.ledger.recalled(numbers)
  }

  changed(moment: Moment): void {
    if (this.#saver) this.#saver.changed(moment)
    else {
      const first = this.#waiting === null
      this.#waiting = moment
      if (first) void this.#start()
    }
  }

  /** Saves at once: the page is about to go, and may not live to see IndexedDB's answer. */
  flush(): void {
    if (this.#saver) this.#saver.flush()
    else if (this.#waiting) {
      const { scenario, revision } = this.#waiting
      const document = encodeScenario(scenario)
      this.#storage.noteDown({ record: 1, id: this.id, base: this.revision, revision, document })
    }
  }

  /** What is pending is in another workspace's care from now on. */
  moved(): void {
    this.#waiting = null
    this.#saver?.moved()
  }

  /** Saves at once what is pending, and waits. @returns whether it is kept */
  async settled(): Promise<boolean> {
    if (this.#waiting && !this.#saver) await this.#start(false)
    return this.#saver ? this.#saver.settled() : this.#waiting === null
  }

  async #start(patient = true): Promise<void> {
    try {
      const { Ledger, Saver } = await fetchSaver()
      if (this.#saver) return
      const ledger = new Ledger(this.id, { ...this.#beginning, preview: this.#preview })
      ledger.recalled(this.#recalled)
      this.#saver = new Saver(ledger, this.#storage, {
        made: (revision) => this.#events.made(this.id, revision),
        lost: () => this.#events.lost(this.id),
        overtaken: (there) => this.#events.overtaken(this, there),
      })
      if (this.#waiting) this.#saver.changed(this.#waiting)
      this.#waiting = null
      this.#unfetched = false
    } catch {
      this.#unfetched = true
      if (patient) setTimeout(() => this.#waiting && void this.#start(), AGAIN_MS)
    }
  }
}
