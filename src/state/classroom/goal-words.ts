import type { Asked, Goal } from '../../learning'

/** What tells one request from another, whatever the order in which its parts were written. */
export function sameKey({ action, resource, context = {}, ...rest }: Asked): string {
  const keys = Object.entries(context).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([action, resource, keys, rest.resourceAccount ?? null, rest.sessionPolicies ?? null])
}

/** Goals with the words that their author had given to those that say the same. */
export function keepingWords(goals: readonly Goal[], before: readonly Goal[]): readonly Goal[] {
  const labels = new Map(before.flatMap((goal) => (goal.label ? [[meaning(goal), goal.label] as const] : [])))
  return goals.map((goal) => {
    const label = labels.get(meaning(goal))
    return label === undefined ? goal : { ...goal, label }
  })
}

function meaning({ id: _, label: __, ...goal }: Goal): string {
  return JSON.stringify(Object.entries(goal).sort(([a], [b]) => (a < b ? -1 : 1)))
}
