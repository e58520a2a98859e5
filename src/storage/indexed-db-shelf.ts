import { createStore } from 'idb-keyval'
import type { Found, Revised, Shelf, Wanted } from './shelf'

const DATABASE = 'iam-groups-playground'
const OBJECT_STORE = 'records'

type Access = ReturnType<typeof createStore>

/** Opens nothing yet: the first use does, and fails if the browser refuses. */
export function indexedDbShelf(): Shelf {
  let access: Access = createStore(DATABASE, OBJECT_STORE)
  /** A connection that the browser has closed, as when a site's data is cleared, is opened anew. */
  const within: Access = async (mode, act) => {
    try {
      return await access(mode, act)
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error
      access = createStore(DATABASE, OBJECT_STORE)
      return access(mode, act)
    }
  }
  return {
    read: (wanted) =>
      within('readonly', (records) => whole(records.transaction, (settle) => look(records, wanted, settle))),
    keys: (prefix) =>
      within('readonly', (records) =>
        whole<readonly string[]>(records.transaction, (settle) => {
          const reading = records.getAllKeys(startingWith(prefix))
          reading.onsuccess = () => settle(reading.result.map(String))
        }),
      ),
    change: (wanted, revise) =>
      within('readwrite', (records) =>
        whole(records.transaction, (settle, fail) => {
          look(records, wanted, (found) => {
            try {
              settle(write(records, revise(found)))
              // Nothing more will be asked: a page that is about to go need not be there to say so.
              records.transaction.commit()
            } catch (error) {
              // A value that cannot be cloned: take back what has been written already, and say which error it was.
              fail(error)
            }
          })
        }),
      ),
  }
}

/** What `act` settles on, once the transaction it is done in is over and kept. */
function whole<Answer>(
  transaction: IDBTransaction,
  act: (settle: (answer: Answer) => void, fail: (error: unknown) => void) => void,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    transaction.onabort = () => reject(transaction.error ?? new Error('The browser broke off the saving.'))
    act(
      (answer) => {
        transaction.oncomplete = () => resolve(answer)
      },
      (error) => {
        reject(error instanceof Error ? error : new Error(String(error)))
        transaction.abort()
      },
    )
  })
}

/** Asks for everything at once, and tells when the last has come. */
function look(
  records: IDBObjectStore,
  { keys = [], under = [] }: Wanted,
  tell: (found: Found) => void,
): void {
  const found = new Map<string, unknown>()
  let awaited = 1
  const arrive = () => {
    awaited -= 1
    if (awaited === 0) tell(found)
  }
  for (const key of keys) {
    awaited += 1
    const reading = records.get(key)
    reading.onsuccess = () => {
      if (reading.result !== undefined) found.set(key, reading.result)
      arrive()
    }
  }
  for (const prefix of under) {
    awaited += 1
    const names = records.getAllKeys(startingWith(prefix))
    const values = records.getAll(startingWith(prefix))
    // Requests of a transaction are answered in the order in which they were made.
    values.onsuccess = () => {
      for (const [index, key] of names.result.entries())
        if (typeof key === 'string') found.set(key, values.result[index])
      arrive()
    }
  }
  arrive()
}

function write<Answer>(
  records: IDBObjectStore,
  { answer, drop = [], dropUnder = [], put = new Map<string, unknown>() }: Revised<Answer>,
): Answer {
  for (const key of drop) records.delete(key)
  for (const prefix of dropUnder) records.delete(startingWith(prefix))
  for (const [key, value] of put) records.put(value, key)
  return answer
}

const startingWith = (prefix: string) => IDBKeyRange.bound(prefix, `${prefix}\uffff`)
