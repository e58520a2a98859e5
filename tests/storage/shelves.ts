import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { vi } from 'vitest'
import { indexedDbShelf } from '../../src/storage/indexed-db-shelf'
import { memoryShelf } from '../../src/storage/memory-shelf'
import type { Shelf } from '../../src/storage/shelf'

/** Gives the test a browser's database with nothing in it; `vi.unstubAllGlobals()` takes it away. */
export function stubDatabase(): void {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
}

/** Every kind of shelf, empty, by the kind of storage it makes. */
export const shelves = [
  [
    'indexedDB',
    () => {
      stubDatabase()
      return indexedDbShelf()
    },
  ],
  ['memory', memoryShelf],
] as const

/** Puts records there, past everything that would look at them. */
export function plant(shelf: Shelf, records: Readonly<Record<string, unknown>>): Promise<void> {
  return shelf.change({}, () => ({ answer: undefined, put: new Map(Object.entries(records)) }))
}

/** Whatever is kept under keys that begin so. */
export async function under(shelf: Shelf, prefix: string): Promise<readonly unknown[]> {
  return [...(await shelf.read({ under: [prefix] })).values()]
}

/** Each moment is a second later than the one before. */
export function clock(): () => Date {
  let seconds = 0
  return () => new Date(Date.UTC(2026, 0, 1, 0, 0, seconds++))
}
