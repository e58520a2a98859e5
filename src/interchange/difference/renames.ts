import type { Pair } from './pairs'

interface Named {
  readonly name: string
  readonly path: string
}

/** One step of a renaming; `path` only where it changes. */
export interface Renaming {
  readonly from: string
  readonly to: string
  readonly path?: string
}

const fold = (name: string): string => name.toLowerCase()

/**
 * Renames in an order in which each name is free when it is taken, and no more of them than needed. Names are unique
 * ignoring case. Those that change names in a circle go by way of a name that nobody has.
 *
 * @param pairs everybody there is at that moment, renamed or not
 */
export function renamings(pairs: readonly Pair<Named>[]): readonly Renaming[] {
  const taken = new Set(pairs.map(({ before }) => fold(before.name)))
  const wanted = new Set(pairs.map(({ after }) => fold(after.name)))
  const waiting = pairs
    .filter(({ before, after }) => before.name !== after.name || before.path !== after.path)
    .map(({ before, after }) => ({ now: before.name, before, after }))
  const steps: Renaming[] = []
  const rename = (from: string, to: string, path?: string) => {
    taken.delete(fold(from))
    taken.add(fold(to))
    steps.push({ from, to, ...(path !== undefined && { path }) })
  }
  while (waiting.length > 0) {
    const free = waiting.findIndex(
      ({ now, after }) => fold(now) === fold(after.name) || !taken.has(fold(after.name)),
    )
    const [next] = waiting.splice(Math.max(free, 0), 1)
    if (!next) break
    const { now, before, after } = next
    if (free >= 0) rename(now, after.name, before.path === after.path ? undefined : after.path)
    else {
      const between = unusedName([...taken, ...wanted])
      rename(now, between)
      waiting.push({ ...next, now: between })
    }
  }
  return steps
}

function unusedName(used: readonly string[]): string {
  let number = 1
  while (used.includes(`renaming-${number}`)) number += 1
  return `renaming-${number}`
}
