import { canonical } from '../document/canonical'
import { limits } from './limits'
import type { Attempt, Progress } from './progress'

/**
 * What comes of progress that is imported where there is some already, or of two tabs: of each attempt the one that got further,
 * of each answer the later one. Which of the two was here first makes no difference, nor does it to do it twice.
 */
export function mergeProgress(mine: Progress, theirs: Progress): Progress {
  return {
    attempts: merge(mine.attempts, theirs.attempts, limits.attempts, further, ({ begun }) => begun),
    reviewed: merge(
      mine.reviewed,
      theirs.reviewed,
      limits.reviewed,
      (a, b) => (a.at === b.at ? either(a, b) : b.at > a.at ? b : a),
      ({ at }) => at,
    ),
    lastVisit: later(mine.lastVisit, theirs.lastVisit),
  }
}

function further(a: Attempt, b: Attempt): Attempt {
  const rank = ({ solved, done, seconds }: Attempt) =>
    [solved === null ? 0 : 1, done.length, seconds] as const
  const [mine, theirs] = [rank(a), rank(b)]
  const first = mine.findIndex((value, index) => value !== theirs[index])
  if (first < 0) return either(a, b)
  return (theirs[first] ?? 0) > (mine[first] ?? 0) ? b : a
}

/** One of two that are as good as each other: the same one, whichever comes first. */
const either = <Value>(a: Value, b: Value): Value => (canonical(b) > canonical(a) ? b : a)

const later = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b > a) ? b : a

function merge<Value>(
  mine: Readonly<Record<string, Value>>,
  theirs: Readonly<Record<string, Value>>,
  most: number,
  choose: (a: Value, b: Value) => Value,
  moment: (value: Value) => string,
): Readonly<Record<string, Value>> {
  const all = new Map(Object.entries(mine))
  for (const [key, value] of Object.entries(theirs)) {
    const known = all.get(key)
    all.set(key, known === undefined ? value : choose(known, value))
  }
  const entries = [...all].sort(
    ([keyA, a], [keyB, b]) => compare(moment(b), moment(a)) || compare(keyA, keyB),
  )
  return Object.fromEntries(entries.slice(0, most))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
