import type { Scenario } from '../../scenario'
import type { Challenge } from '../challenge/challenge'
import type { Answers, Goal } from '../challenge/goal'
import { missedDecision } from './decision'
import { missedGuess } from './guess'
import type { Counterexample, Grade } from './result'
import { missedShape } from './shape'
import { missedTouch } from './touch'
import { missedUnchanged } from './unchanged'

/**
 * How a challenge stands in a scenario: each goal met, or missed with a case that shows it. Only meaning counts, never text: the
 * decisions, the account's shape, and what differs from the start. `answers` are the guesses made so far. Pure, and never
 * throws, whatever the scenario holds.
 */
export function grade(challenge: Challenge, scenario: Scenario, answers: Answers = {}): Grade {
  const goals = challenge.goals.map((goal) => {
    const counterexample = missed(challenge, goal, scenario, answers)
    return { goal, met: counterexample === null, counterexample }
  })
  return { solved: goals.every(({ met }) => met), goals }
}

function missed(
  challenge: Challenge,
  goal: Goal,
  scenario: Scenario,
  answers: Answers,
): Counterexample | null {
  const { start } = challenge
  switch (goal.kind) {
    case 'decision':
      return missedDecision(goal, start, scenario)
    case 'unchanged':
      return missedUnchanged(goal, challenge, scenario)
    case 'shape':
      return missedShape(goal.fact, scenario.account)
    case 'touch':
      return missedTouch(goal, start, scenario)
    case 'guess':
      return missedGuess(goal, challenge, Object.hasOwn(answers, goal.id) ? answers[goal.id] : undefined)
  }
}
