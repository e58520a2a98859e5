import type { Save, Saved, Storage } from '../../src/storage'
import { memoryShelf } from '../../src/storage/memory-shelf'
import { storageOn } from '../../src/storage/storage-on'

interface Facts {
  readonly kind: Storage['kind']
  readonly reason?: string
}

/** A storage like the browser's that outlives no test, and that a test can look into and let fail. */
export function memoryStorage(
  facts: Facts = { kind: 'indexedDB' },
  {
    shelf = memoryShelf(),
    tab = 'tab',
    persist = (): ReturnType<Storage['persist']> => Promise.resolve('granted'),
  } = {},
) {
  const storage = storageOn(shelf, { ...facts, tab }, { persist })
  const saved: string[] = []
  const atOnce: [id: string, save: Save][] = []
  return {
    ...storage,
    /** What `save` rejects with, while it is set. */
    failWith: null as string | Error | null,
    /** Whose saving was tried, in order. */
    saved,
    atOnce,
    async save(save: Save): Promise<Saved> {
      saved.push(save.id)
      if (this.failWith !== null)
        throw typeof this.failWith === 'string' ? new Error(this.failWith) : this.failWith
      return storage.save(save)
    },
    saveAtOnce(save: Save) {
      atOnce.push([save.id, save])
    },
    /** Another tab on the same storage. */
    beside: (name: string) => memoryStorage(facts, { shelf, tab: name, persist }),
    /** Puts a record there as the first release did. */
    put: (id: string, document: unknown) => plant(`workspace:${id}`, record(id, document)),
    /** Puts any record there. */
    plant,
    /** Whatever is kept under keys that begin so. */
    under: async (prefix: string) => [...(await shelf.read({ under: [prefix] })).values()],
    keys: (prefix: string) => shelf.keys(prefix),
    /** As if the browser had cleared all of it. */
    clear: () => shelf.change({}, () => ({ answer: undefined, dropUnder: [''] })),
  }

  function plant(key: string, value: unknown): Promise<void> {
    return shelf.change({}, () => ({ answer: undefined, put: new Map([[key, value]]) }))
  }
}

function record(id: string, document: unknown) {
  return { id, title: '', savedAt: '2026-01-01T00:00:00.000Z', document }
}
