import type { Challenge, GradedRow, Regraded } from '../../learning'

/** A challenge that was answered, in whatever variants, with everybody's answers. */
export interface AnsweredChallenge {
  readonly key: string
  readonly challenge: Challenge
  readonly rows: readonly GradedRow[]
}

/** Variants have the same goals and so the same columns; another version may have others. */
export function answeredChallenges({ rows }: Regraded): readonly AnsweredChallenge[] {
  const found = new Map<string, { readonly challenge: Challenge; readonly rows: GradedRow[] }>()
  for (const row of rows) {
    const { challenge } = row
    const key = `${challenge.id} ${challenge.version} ${challenge.goals.map(({ id }) => id).join(' ')}`
    const known = found.get(key)
    if (known) known.rows.push(row)
    else found.set(key, { challenge, rows: [row] })
  }
  return [...found].map(([key, answered]) => ({ key, ...answered }))
}

export type Column = 'order' | 'name' | 'solved' | 'met' | 'seconds' | 'calls' | 'characters'

export interface Sorting {
  readonly by: Column
  readonly descending: boolean
}

/** Which rows are shown; `missed …` are those that miss the goal with this id. */
export type Shown = 'all' | 'solved' | 'unsolved' | 'remarked' | `missed ${string}`

function isShown(row: GradedRow, shown: Shown): boolean {
  switch (shown) {
    case 'all':
      return true
    case 'solved':
      return row.solved
    case 'unsolved':
      return !row.solved
    case 'remarked':
      return row.remarks.length > 0
    default:
      return row.grade.goals.some(({ goal, met }) => !met && shown === `missed ${goal.id}`)
  }
}

const values: Readonly<Record<Exclude<Column, 'name'>, (row: GradedRow) => number>> = {
  order: ({ index }) => index,
  solved: ({ solved }) => Number(solved),
  met: ({ met }) => met,
  seconds: ({ seconds }) => seconds ?? -1,
  calls: ({ calls }) => calls.length,
  characters: ({ strokes }) => strokes.characters,
}

/** The rows as they are to be shown. Those that are equal stay in the order in which they were found. */
export function arranged(
  rows: readonly GradedRow[],
  { shown, sorting }: { readonly shown: Shown; readonly sorting: Sorting },
): readonly GradedRow[] {
  const { by, descending } = sorting
  const order =
    by === 'name'
      ? (a: GradedRow, b: GradedRow) => a.name.localeCompare(b.name, undefined, { numeric: true })
      : (a: GradedRow, b: GradedRow) => values[by](a) - values[by](b)
  return rows.filter((row) => isShown(row, shown)).sort((a, b) => (descending ? order(b, a) : order(a, b)))
}
