import type { Found, Shelf, Wanted } from './shelf'

/** Keeps records until the page is closed, and copies them in and out as IndexedDB does. */
export function memoryShelf(): Shelf {
  const records = new Map<string, unknown>()
  const under = (prefix: string) => [...records.keys()].filter((key) => key.startsWith(prefix)).sort()
  const look = ({ keys = [], under: prefixes = [] }: Wanted): Found =>
    new Map(
      [...keys.filter((key) => records.has(key)), ...prefixes.flatMap(under)].map((key) => [
        key,
        structuredClone(records.get(key)),
      ]),
    )
  return {
    read: (wanted) => Promise.resolve(look(wanted)),
    keys: (prefix) => Promise.resolve(under(prefix)),
    change: async (wanted, revise) => {
      const { answer, drop = [], dropUnder = [], put = new Map<string, unknown>() } = revise(look(wanted))
      const copies = structuredClone(put)
      for (const key of [...drop, ...dropUnder.flatMap(under)]) records.delete(key)
      for (const [key, value] of copies) records.set(key, value)
      return Promise.resolve(answer)
    },
  }
}
