/** At most so many. */
const COUNT = 3
const CUTOFF = 0.8

/** The names most like a mistyped one, best first: Python's `difflib.get_close_matches`, by which the CLI suggests. */
export function closeMatches(typed: string, names: readonly string[]): readonly string[] {
  return names
    .map((name) => ({ name, likeness: likeness(name, typed) }))
    .filter(({ likeness }) => likeness >= CUTOFF)
    .sort((a, b) => b.likeness - a.likeness || (a.name < b.name ? 1 : -1))
    .slice(0, COUNT)
    .map(({ name }) => name)
}

/** Ratcliff and Obershelp's: twice the characters in common, by the characters of both. */
function likeness(a: string, b: string): number {
  return a.length + b.length === 0 ? 1 : (2 * inCommon(a, b)) / (a.length + b.length)
}

/** The longest common run, and what the texts before it and behind it have in common. */
function inCommon(a: string, b: string): number {
  const { startA, startB, length } = longestRun(a, b)
  if (length === 0) return 0
  const before = inCommon(a.slice(0, startA), b.slice(0, startB))
  return before + length + inCommon(a.slice(startA + length), b.slice(startB + length))
}

function longestRun(a: string, b: string) {
  let best = { startA: 0, startB: 0, length: 0 }
  let previous: readonly number[] = []
  for (let i = 0; i < a.length; i += 1) {
    const current: number[] = []
    for (let j = 0; j < b.length; j += 1) {
      const length = a[i] === b[j] ? (previous[j - 1] ?? 0) + 1 : 0
      current.push(length)
      if (length > best.length) best = { startA: i - length + 1, startB: j - length + 1, length }
    }
    previous = current
  }
  return best
}
