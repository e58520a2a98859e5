/** How long lists are made short enough to draw and to read: by a name that is typed, and by a first part of them. */

/** So many are seen at a glance. Of more, some can be looked for. */
export const GLANCE = 12

/** Those whose name has every word of the query in it, in any case; all of them while there is no word. */
export function matching<Item>(
  items: readonly Item[],
  query: string,
  nameOf: (item: Item) => string,
): readonly Item[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return items
  return items.filter((item) => {
    const name = nameOf(item).toLowerCase()
    return words.every((word) => name.includes(word))
  })
}

/** Whether a list is cut at a limit: only where more is left out than is shown, so that nobody has to ask for a last two. */
export function isCut(length: number, limit: number): boolean {
  return length > 2 * limit
}

/** As much of a list as is drawn: the first ones, then those of the others that must stay in sight. */
export function drawn<Item>(
  items: readonly Item[],
  limit: number,
  inSight: (item: Item) => boolean = () => false,
): readonly Item[] {
  if (!isCut(items.length, limit)) return items
  return [...items.slice(0, limit), ...items.slice(limit).filter(inSight)]
}

/** The most that is added at once, however much there is already. */
const MOST_AT_ONCE = 100

/** The limit after somebody asked for more, where so many are shown: high enough that more is shown indeed. */
export function raised(limit: number, shown: number): number {
  const higher = limit + Math.min(limit, MOST_AT_ONCE)
  return shown < higher ? higher : raised(higher, shown)
}

/** A number as it is read in a sentence: 5,000. */
export function counted(count: number): string {
  return count.toLocaleString('en-US')
}
