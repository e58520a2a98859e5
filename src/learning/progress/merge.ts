import type { Answers } from '../challenge/goal'
import { canonical } from '../document/canonical'
import { better } from './changes'
import { limits } from './limits'
import type { Attempt, Progress } from './progress'

/**
 * What comes of progress that is imported where there is some already, or of two tabs: of each attempt all that was reached in
 * either, of each answer the later one. Which of the two was here first makes no difference, nor does it to do it twice.
 */
export function mergeProgress(mine: Progress, theirs: Progress): Progress {
  return {
    attempts: merge(mine.attempts, theirs.attempts, limits.attempts, joined, ({ begun }) => begun),
    reviewed: merge(
      mine.reviewed,
      theirs.reviewed,
      limits.reviewed,
      (a, b) => (a.at === b.at ? either(a, b) : b.at > a.at ? b : a),
      ({ at }) => at,
    ),
    lastVisit: later(mine.lastVisit, theirs.lastVisit),
    set: setOf(mine, theirs),
  }
}

/** The set that was in hand where somebody was last. */
function setOf(a: Progress, b: Progress): string | null {
  if (a.set === null || b.set === null) return a.set ?? b.set
  if (a.lastVisit === b.lastVisit) return either(a.set, b.set)
  return (b.lastVisit ?? '') > (a.lastVisit ?? '') ? b.set : a.set
}

/** Nothing that was reached is lost. */
function joined(a: Attempt, b: Attempt): Attempt {
  return {
    of: a.of,
    begun: earlier(a.begun, b.begun) ?? a.begun,
    seconds: Math.max(a.seconds, b.seconds),
    hints: Math.max(a.hints, b.hints),
    answers: answersOf(a, b, 'answers'),
    mistaken: answersOf(a, b, 'mistaken'),
    told: inEither(a.told, b.told),
    missed: inEither(a.missed, b.missed),
    step: Math.max(a.step, b.step),
    done: inEither(a.done, b.done),
    solved: earlier(a.solved, b.solved),
    best: better(a.best, b.best),
  }
}

/** Where a question was answered twice, the answer of the attempt counts that got further. */
function answersOf(a: Attempt, b: Attempt, which: 'answers' | 'mistaken'): Answers {
  const ahead = further(a, b)
  if (ahead !== null) return { ...a[which], ...b[which], ...ahead[which] }
  const both = new Map(Object.entries(a[which]))
  for (const [id, answer] of Object.entries(b[which])) both.set(id, either(both.get(id) ?? answer, answer))
  return Object.fromEntries(both)
}

/** `null` if both are as far. */
function further(a: Attempt, b: Attempt): Attempt | null {
  const rank = ({ solved, done, seconds }: Attempt) =>
    [solved === null ? 0 : 1, done.length, seconds] as const
  const [mine, theirs] = [rank(a), rank(b)]
  const first = mine.findIndex((value, index) => value !== theirs[index])
  if (first < 0) return null
  return (theirs[first] ?? 0) > (mine[first] ?? 0) ? b : a
}

/** One of two that are as good as each other: the same one, whichever comes first. */
const either = <Value>(a: Value, b: Value): Value => (canonical(b) > canonical(a) ? b : a)

function inEither(a: readonly string[], b: readonly string[]): readonly string[] {
  if (canonical(a) === canonical(b)) return a
  return [...new Set([...a, ...b])].sort(compare).slice(0, limits.list)
}

const later = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b > a) ? b : a

const earlier = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b < a) ? b : a

/** By key; of more than there may be, the latest stay. */
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
