/** From where to where in a text, the end not included. */
export type Interval = readonly [start: number, end: number]

/** A tree of characters: fragments that begin alike share the way to where they part. */
interface Node {
  readonly next: Map<string, Node>
  isEnd: boolean
}

/**
 * Parts of names that policies compare: of `arn:aws:iam::*:role/dev-*` it is `dev-`. A name that holds one keeps it, so that
 * the same patterns match it afterwards. Compared ignoring case, as some names are.
 */
export class Fragments {
  readonly #root: Node = { next: new Map(), isEnd: false }
  readonly #all = new Set<string>()

  add(fragment: string): void {
    const small = fragment.toLowerCase()
    if (small === '' || this.#all.has(small)) return
    this.#all.add(small)
    let node = this.#root
    for (const character of small) {
      const next = node.next.get(character) ?? { next: new Map<string, Node>(), isEnd: false }
      node.next.set(character, next)
      node = next
    }
    node.isEnd = true
  }

  /** In small letters. */
  all(): readonly string[] {
    return [...this.#all]
  }

  /** Where a text holds fragments, those that touch as one. */
  within(text: string): readonly Interval[] {
    const small = text.toLowerCase()
    const intervals: Interval[] = []
    for (let start = 0; start < small.length; start += 1) {
      const end = this.#longestAt(small, start)
      if (end > start) add(intervals, start, end)
    }
    return intervals
  }

  #longestAt(small: string, start: number): number {
    let longest = start
    let node: Node | undefined = this.#root
    for (let at = start; node !== undefined; at += 1) {
      if (node.isEnd) longest = at
      node = node.next.get(small.charAt(at))
    }
    return longest
  }
}

function add(intervals: Interval[], start: number, end: number): void {
  const last = intervals.at(-1)
  if (last === undefined || last[1] < start) intervals.push([start, end])
  else if (last[1] < end) intervals[intervals.length - 1] = [last[0], end]
}
