/** A row of the list of statements: one of them, or a gap that stands for several. Positions in the order of reading, from 0. */
export type StoryRow =
  | { readonly kind: 'statement'; readonly at: number }
  /** From the first to before the last; `applying` of them have been read and apply. */
  | { readonly kind: 'gap'; readonly from: number; readonly to: number; readonly applying: number }

interface Telling {
  readonly count: number
  /** Those before it have been read. */
  readonly filed: number
  /** Positions of those that apply, ascending. */
  readonly applying: readonly number[]
  /** Of those that decided or came closest, once that is out. */
  readonly deciding: readonly number[]
  /** Of those that somebody asked to see. */
  readonly wanted: Iterable<number>
}

/** So many are drawn whole: a story that is read from end to end. */
const WHOLE = 80
/** Of more, so many at a time around the one that is being read. */
const SCENE = 20
/** So many of those that apply, and of those that decide. */
const MOST = 60
/** A gap for fewer would take as much room as they do. */
const LEAST_GAP = 4

/**
 * What is drawn of a story of thousands of statements: where it is being read, what applied, what decided, what was asked for,
 * and how many there are between.
 */
export function storyRows(telling: Telling): readonly StoryRow[] {
  const { count, filed, applying, deciding, wanted } = telling
  if (count <= WHOLE) return range(0, count).map(statementAt)
  // By whole scenes, so that what is drawn changes once in a while and not with each step; at the end it is the first again.
  const scene = filed >= count ? 0 : filed - (filed % SCENE)
  const read = applying.filter((at) => at < filed)
  const drawn = new Set([
    ...range(Math.max(0, scene - SCENE / 2), Math.min(count, scene + SCENE * 1.5)),
    ...read.slice(0, MOST),
    ...deciding.slice(0, MOST),
    ...wanted,
  ])
  const rows: StoryRow[] = []
  let from = 0
  for (const at of [...[...drawn].sort((a, b) => a - b), count]) {
    if (at - from >= LEAST_GAP) rows.push(gap(from, at, read))
    else rows.push(...range(from, at).map(statementAt))
    if (at < count) rows.push(statementAt(at))
    from = at + 1
  }
  return rows
}

const statementAt = (at: number): StoryRow => ({ kind: 'statement', at })

function gap(from: number, to: number, read: readonly number[]): StoryRow {
  return { kind: 'gap', from, to, applying: read.filter((at) => at >= from && at < to).length }
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
}
