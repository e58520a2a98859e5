import type { Scenario } from '../../scenario'
import { perform } from '../grading/perform'
import type { Lesson } from './lesson'

/**
 * The workspace at the beginning of a step (counted from 0) if every step before was done as its solution does it; what a step
 * prepares is made. Behind the last step it is where the lesson ends.
 */
export function stepStart(lesson: Lesson, index: number): Scenario {
  const { start, steps } = lesson
  const calls = steps.slice(0, index).flatMap(({ prepare, solution }) => [...prepare, ...solution.calls])
  const performed = perform(start, [...calls, ...(steps[index]?.prepare ?? [])])
  return performed.ok ? performed.scenario : start
}
