import {
  decodeProgress,
  emptyProgress,
  encodeProgress,
  mergeProgress,
  withVisit,
  type Progress,
} from '../../learning'
import type { Storage } from '../../storage'
import type { TextFile } from '../text-file'

const NOTHING = ''

/** What somebody has learned, kept in the browser. Every change is saved at once, or as soon as the one before it is. */
export class Learner {
  readonly #storage: Storage
  #progress = $state.raw<Progress>(emptyProgress)
  #trouble = $state<string | null>(null)
  /** What was last read or written here; anything else that is kept is another tab's. */
  #revision = NOTHING
  #saved: Progress = emptyProgress
  #saving: Promise<void> | null = null
  /** Settles once it is known what is kept. Never rejects. */
  readonly ready: Promise<void>

  constructor(storage: Storage) {
    this.#storage = storage
    this.ready = this.look()
  }

  get progress(): Progress {
    return this.#progress
  }

  /** Why progress is not kept; `null` while it is. */
  get trouble(): string | null {
    return this.#trouble
  }

  /** Takes up what another tab has saved meanwhile. Never rejects. */
  async look(): Promise<void> {
    try {
      const kept = await this.#storage.learning.load()
      if (kept === undefined || kept.revision === this.#revision) return
      const read = decodeProgress(kept.document)
      if (!read.ok) {
        await this.#storage.learning.putAside()
        this.#trouble = `What was kept of your progress cannot be read, so it was put aside. ${read.issues[0]?.message ?? ''}`
        return
      }
      const hasMore = this.#progress !== this.#saved
      this.#revision = kept.revision
      this.#saved = read.value
      this.#progress = hasMore ? mergeProgress(this.#progress, read.value) : read.value
      if (hasMore) this.#save()
    } catch {
      this.#trouble =
        'The browser could not look up your progress. It is kept only until this page is closed.'
    }
  }

  /** `make` is one of the changes of progress. */
  change(make: (progress: Progress) => Progress): void {
    const changed = make(this.#progress)
    if (changed === this.#progress) return
    this.#progress = changed
    this.#save()
  }

  /** Somebody is here, and learning. */
  visit(now: Date): void {
    this.change((progress) => withVisit(progress, now.toISOString()))
  }

  exportFile(): TextFile {
    const text = `${JSON.stringify(encodeProgress(this.#progress), null, 2)}\n`
    return { name: 'learning-progress.json', text }
  }

  /** Adds what a file says to what is known: of each attempt what got further. @returns why it could not be read, else `null` */
  importText(text: string): string | null {
    const read = decodeProgress(text)
    if (!read.ok) return read.issues[0]?.message ?? 'This is no progress.'
    this.change((progress) => mergeProgress(progress, read.value))
    return null
  }

  /** Forgets everything. @returns what was forgotten, for `restore` */
  erase(): Progress {
    const forgotten = this.#progress
    this.change(() => emptyProgress)
    return forgotten
  }

  restore(progress: Progress): void {
    this.change((now) => mergeProgress(progress, now))
  }

  /** Waits until everything is kept, or cannot be. */
  async settled(): Promise<void> {
    await this.ready
    while (this.#saving) await this.#saving
  }

  #save(): void {
    this.#saving ??= this.#saveAll().finally(() => {
      this.#saving = null
    })
  }

  async #saveAll(): Promise<void> {
    await this.ready
    while (this.#saved !== this.#progress) {
      const revision = this.#storage.stamp()
      let written = this.#progress
      const mine = written
      try {
        await this.#storage.learning.change((kept) => {
          const theirs = kept && kept.revision !== this.#revision ? decodeProgress(kept.document) : null
          written = theirs?.ok ? mergeProgress(mine, theirs.value) : mine
          return { revision, document: encodeProgress(written) }
        })
      } catch {
        this.#trouble = 'The browser could not keep your progress. Export it as a file to be sure.'
        return
      }
      this.#trouble = null
      this.#revision = revision
      this.#saved = written
      if (written !== mine) {
        this.#progress = this.#progress === mine ? written : mergeProgress(this.#progress, written)
      }
    }
  }
}

const known = new WeakMap<Storage, Learner>()

/** One for a page. */
export function learnerOn(storage: Storage): Learner {
  const learner = known.get(storage) ?? new Learner(storage)
  known.set(storage, learner)
  return learner
}
