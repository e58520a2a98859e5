import type { Shelf } from './shelf'

/** Keeps records until the page is closed, and copies them in and out as IndexedDB does. */
export function memoryShelf(): Shelf {
  const records = new Map<string, unknown>()
  return {
    read: (key) => Promise.resolve(structuredClone(records.get(key))),
    readAll: (prefix) =>
      Promise.resolve(
        [...records].filter(([key]) => key.startsWith(prefix)).map(([, value]) => structuredClone(value)),
      ),
    change: async (key, revise) => {
      const changes = structuredClone(revise(structuredClone(records.get(key))))
      for (const [changed, value] of changes) {
        if (value === undefined) records.delete(changed)
        else records.set(changed, value)
      }
      await Promise.resolve()
    },
  }
}
