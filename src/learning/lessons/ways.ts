import type { ApiCall } from '../../iam'
import { difference } from '../../interchange'
import type { Scenario } from '../../scenario'
import type { GuessGoal } from '../challenge/goal'
import { rightAnswer } from '../grading/guess'
import { goThrough } from './go-through'
import { gradeStep, stepChallenge } from './grade-step'
import type { Lesson } from './lesson'
import { stepStart } from './step-start'

/** What of a step's preparation is still to be made in a workspace. */
export function preparing(lesson: Lesson, index: number, scenario: Scenario): readonly ApiCall[] {
  return goThrough(scenario, lesson.steps[index]?.prepare ?? []).calls
}

/**
 * The calls that do a step for somebody, from wherever they are: those of the solution that are still to be made, if they are
 * enough, else whatever leads to where the lesson would be after it. None where everything is done but the answers.
 */
export function wayToEnd(lesson: Lesson, index: number, scenario: Scenario): readonly ApiCall[] {
  const { calls, answers } = lesson.steps[index]?.solution ?? { calls: [], answers: {} }
  if (isDone(scenario)) return []
  const way = goThrough(scenario, calls)
  if (isDone(way.scenario)) return way.calls
  const end = goThrough(stepStart(lesson, index), calls).scenario
  return difference(scenario.account, end.account)

  function isDone(one: Scenario): boolean {
    return gradeStep(lesson, index, one, answers).solved
  }
}

/** The calls that put a workspace as a step expects it at its beginning. None if it is so. */
export function wayToBeginning(lesson: Lesson, index: number, scenario: Scenario): readonly ApiCall[] {
  const { account } = stepStart(lesson, index)
  return scenario.account === account ? [] : difference(scenario.account, account)
}

const making: ReadonlySet<string> = new Set([
  'CreateUser',
  'CreateGroup',
  'CreateRole',
  'CreatePolicy',
  'CreateBucket',
])

/**
 * Whether something is gone altogether that a step begins with, or a question of it would come out otherwise: then it cannot be
 * done from here. What somebody merely changed may be a try that went wrong.
 */
export function isLost(lesson: Lesson, index: number, scenario: Scenario): boolean {
  return (
    asksOfAnother(lesson, index, scenario) ||
    wayToBeginning(lesson, index, scenario).some(({ operation }) => making.has(operation))
  )
}

/**
 * Whether a workspace is no longer one that a step's words fit, which takes undoing what was done in earlier ones: something that
 * is asked about would come out otherwise, or what the hints say does not lead to the goals.
 */
export function hasStrayed(lesson: Lesson, index: number, scenario: Scenario): boolean {
  const { solution } = lesson.steps[index] ?? { solution: { calls: [], answers: {} } }
  if (gradeStep(lesson, index, scenario, solution.answers).solved && solution.calls.length > 0) return false
  if (asksOfAnother(lesson, index, scenario)) return true
  const { scenario: end } = goThrough(scenario, solution.calls)
  return !gradeStep(lesson, index, end, solution.answers).solved
}

/** Whether what is asked would come out otherwise than where the step is meant to be. */
function asksOfAnother(lesson: Lesson, index: number, scenario: Scenario): boolean {
  const here = { start: scenario }
  const isOther = (goal: GuessGoal): boolean =>
    rightAnswer(here, goal) !== rightAnswer(stepChallenge(lesson, index), goal)
  return lesson.steps[index]?.goals.some((goal) => goal.kind === 'guess' && isOther(goal)) ?? false
}
