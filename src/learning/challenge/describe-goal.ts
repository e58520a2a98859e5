import { words } from '../texts/en/words'
import type { Goal } from './goal'

/** What a goal asks for, in a sentence: its author's, or one made of what it says. */
export function describeGoal(goal: Goal): string {
  if (goal.kind === 'guess') return goal.prompt
  if (goal.label) return goal.label
  switch (goal.kind) {
    case 'decision':
      return words.goal.decision(goal, goal.expect)
    case 'unchanged':
      return words.goal.unchanged(goal)
    case 'shape':
      return words.goal.shape(goal.fact)
    case 'touch':
      return words.goal.touch(goal.operations, goal.users, goal.groups, goal.policies)
  }
}
