import { createStore, entries, get } from 'idb-keyval'
import type { Changes, Shelf } from './shelf'

const DATABASE = 'iam-groups-playground'
const OBJECT_STORE = 'records'

/** Opens nothing yet: the first use does, and fails if the browser refuses. */
export function indexedDbShelf(): Shelf {
  const store = createStore(DATABASE, OBJECT_STORE)
  return {
    read: (key) => get<unknown>(key, store),
    readAll: async (prefix) =>
      (await entries<string, unknown>(store))
        .filter(([key]) => key.startsWith(prefix))
        .map(([, value]) => value),
    change: (key, revise) => store('readwrite', (records) => changeIn(records, key, revise)),
  }
}

/** All in the one transaction that `records` belongs to; settles when that is over. */
function changeIn(records: IDBObjectStore, key: string, revise: (before: unknown) => Changes): Promise<void> {
  const { transaction } = records
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('The browser broke off the saving.'))
    const reading = records.get(key)
    reading.onsuccess = () => {
      try {
        for (const [changed, value] of revise(reading.result)) {
          if (value === undefined) records.delete(changed)
          else records.put(value, changed)
        }
      } catch (error) {
        // A value that cannot be cloned: take back what has been written already, and say which error it was.
        reject(error instanceof Error ? error : new Error(String(error)))
        transaction.abort()
      }
    }
  })
}
