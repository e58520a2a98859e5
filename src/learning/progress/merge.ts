import { limits } from './limits'
import type { Attempt, Progress } from './progress'

/**
 * What comes of progress that is imported where there is some already: of each attempt the one that got further, of each
 * answer the later one.
 */
export function mergeProgress(mine: Progress, theirs: Progress): Progress {
  return {
    attempts: merge(mine.attempts, theirs.attempts, limits.attempts, further, ({ begun }) => begun),
    reviewed: merge(
      mine.reviewed,
      theirs.reviewed,
      limits.reviewed,
      (a, b) => (b.at > a.at ? b : a),
      ({ at }) => at,
    ),
    lastVisit: later(mine.lastVisit, theirs.lastVisit),
    set: mine.set ?? theirs.set,
  }
}

function further(a: Attempt, b: Attempt): Attempt {
  const rank = ({ solved, done, seconds }: Attempt) =>
    [solved === null ? 0 : 1, done.length, seconds] as const
  const [mine, theirs] = [rank(a), rank(b)]
  const first = mine.findIndex((value, index) => value !== theirs[index])
  return first >= 0 && (theirs[first] ?? 0) > (mine[first] ?? 0) ? b : a
}

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
  const entries = [...all].sort(([, a], [, b]) => (moment(a) < moment(b) ? 1 : -1))
  return Object.fromEntries(entries.slice(0, most))
}
