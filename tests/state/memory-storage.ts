import type { ScenarioDocument } from '../../src/scenario'
import type { Storage } from '../../src/storage'
import { memoryShelf } from '../../src/storage/memory-shelf'
import { storageOn } from '../../src/storage/storage'

interface Facts {
  readonly kind: Storage['kind']
  readonly reason?: string
}

/** A storage like the browser's that outlives no test, and that a test can look into and let fail. */
export function memoryStorage(facts: Facts = { kind: 'indexedDB' }) {
  const shelf = memoryShelf()
  const storage = storageOn(shelf, facts)
  const saved: string[] = []
  const atOnce: [id: string, document: ScenarioDocument][] = []
  return {
    ...storage,
    /** What `save` rejects with, while it is set. */
    failWith: null as string | null,
    /** Whose saving was tried, in order. */
    saved,
    atOnce,
    async save(id: string, document: ScenarioDocument) {
      saved.push(id)
      if (this.failWith !== null) throw new Error(this.failWith)
      await storage.save(id, document)
    },
    saveAtOnce(id: string, document: ScenarioDocument) {
      atOnce.push([id, document])
    },
    /** Puts a record there as some other version of the page might have. */
    put(id: string, document: unknown) {
      return shelf.change(`workspace:${id}`, () => new Map([[`workspace:${id}`, record(id, document)]]))
    },
    /** What was put aside, in no order. */
    setAsides: () => shelf.readAll('set-aside:'),
  }
}

function record(id: string, document: unknown) {
  return { id, title: '', savedAt: '2026-01-01T00:00:00.000Z', document }
}
