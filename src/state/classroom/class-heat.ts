import type { ChallengeHeat, GoalHeat, Regraded } from '../../learning'

/** How the class did, exercise by exercise: variants of one, which ask the same of everybody, are one. */
export function classHeat({ heat }: Regraded): readonly ChallengeHeat[] {
  const found = new Map<string, ChallengeHeat>()
  for (const one of heat) {
    const { id, version, goals } = one.challenge
    const key = `${id} ${version} ${goals.map((goal) => goal.id).join(' ')}`
    const known = found.get(key)
    found.set(key, known ? together(known, one) : one)
  }
  return [...found.values()]
}

/** Told in the words of the first. */
function together(first: ChallengeHeat, other: ChallengeHeat): ChallengeHeat {
  const submissions = first.submissions + other.submissions
  return {
    challenge: first.challenge,
    submissions,
    solved: first.solved + other.solved,
    goals: first.goals.map((goal, at) => goalsTogether(goal, other.goals[at], submissions)),
    wrongWays: counted([...first.wrongWays, ...other.wrongWays], ({ title }) => title),
  }
}

function goalsTogether(goal: GoalHeat, other: GoalHeat | undefined, submissions: number): GoalHeat {
  if (!other) return goal
  const missed = goal.missed + other.missed
  return {
    ...goal,
    missed,
    share: missed / submissions,
    answers: counted([...goal.answers, ...other.answers], ({ id }) => String(id)),
    example: goal.example ?? other.example,
  }
}

/** Those that are the same counted together, the most frequent first. */
function counted<Item extends { readonly count: number }>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly Item[] {
  const found = new Map<string, Item>()
  for (const item of items) {
    const known = found.get(keyOf(item))
    found.set(keyOf(item), known ? { ...known, count: known.count + item.count } : item)
  }
  return [...found.values()].sort((a, b) => b.count - a.count)
}
