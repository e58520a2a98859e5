import type { Challenge } from '../challenge/challenge'
import { describeGoal } from '../challenge/describe-goal'
import type { Goal } from '../challenge/goal'
import { fingerprint } from '../challenge/fingerprint'
import { canonical } from '../document/canonical'
import { grade } from '../grading/grade'
import { guessOptions } from '../grading/guess'
import { perform } from '../grading/perform'
import type { Counterexample, Grade } from '../grading/result'
import type { ChallengeHeat, GoalHeat, GradedRow } from './book'
import { group } from '../document/group'

/** What a class got wrong, challenge by challenge and goal by goal. */
export function heatOf(rows: readonly GradedRow[]): readonly ChallengeHeat[] {
  const counted = rows.filter(({ repeats }) => !repeats)
  return [...group(counted, ({ challenge }) => fingerprint(challenge)).values()].flatMap((same) => {
    const [first] = same
    if (!first) return []
    const { challenge } = first
    return {
      challenge,
      submissions: same.length,
      solved: same.filter(({ solved }) => solved).length,
      goals: challenge.goals.map((goal, index) => goalHeat(goal, index, same)),
      wrongWays: wrongWaysTaken(challenge, same),
    }
  })
}

function goalHeat(goal: Goal, index: number, rows: readonly GradedRow[]): GoalHeat {
  const missed = rows.flatMap((row) => {
    const counterexample = row.grade.goals[index]?.counterexample ?? null
    return counterexample === null ? [] : [{ row: row.index, counterexample }]
  })
  const [most = []] = byFrequency(missed, ({ counterexample }) => counterexample.sentence)
  return {
    id: goal.id,
    sentence: describeGoal(goal),
    missed: missed.length,
    share: rows.length === 0 ? 0 : missed.length / rows.length,
    answers: goal.kind === 'guess' ? answersTo(goal, rows) : [],
    example: most[0] ?? null,
  }
}

function answersTo(goal: Extract<Goal, { kind: 'guess' }>, rows: readonly GradedRow[]): GoalHeat['answers'] {
  const options = guessOptions(goal)
  const said = rows.map(({ answers }) =>
    Object.hasOwn(answers, goal.id) ? (answers[goal.id] ?? null) : null,
  )
  return byFrequency(said, String).flatMap((same) => {
    const [id] = same
    if (id === undefined) return []
    // Whoever wrote a submission by hand can say anything.
    const text = options.find((option) => option.id === id)?.text ?? id ?? ''
    return { id, text, count: same.length }
  })
}

/** A wrong way was taken by whoever misses the same goals in the same way. */
function wrongWaysTaken(
  { start, wrong, ...challenge }: Challenge,
  rows: readonly GradedRow[],
): ChallengeHeat['wrongWays'] {
  const titles = new Map(
    wrong.flatMap(({ title, calls, answers }) => {
      const performed = perform(start, calls)
      if (!performed.ok) return []
      return [[signature(grade({ ...challenge, start, wrong }, performed.scenario, answers)), title] as const]
    }),
  )
  const taken = rows.flatMap((row) => (row.grade.solved ? [] : (titles.get(signature(row.grade)) ?? [])))
  return byFrequency(taken, (title) => title).map((same) => ({ title: same[0] ?? '', count: same.length }))
}

const signature = ({ goals }: Grade): string =>
  canonical(goals.map(({ counterexample }) => bare(counterexample)))

/** What a counterexample says, without the words. */
const bare = (counterexample: Counterexample | null): unknown =>
  counterexample && { ...counterexample, sentence: '' }

function byFrequency<Item>(
  items: readonly Item[],
  key: (item: Item) => string,
): readonly (readonly Item[])[] {
  return [...group(items, key).values()].sort((a, b) => b.length - a.length)
}
