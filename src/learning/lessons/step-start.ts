import type { ApiCall } from '../../iam'
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

/** Makes those of the calls that AWS takes here and that change something, one after the other. */
export function goThrough(
  scenario: Scenario,
  calls: readonly ApiCall[],
): { readonly scenario: Scenario; readonly calls: readonly ApiCall[] } {
  const taken: ApiCall[] = []
  let reached = scenario
  for (const call of calls) {
    const performed = perform(reached, [call])
    if (!performed.ok || performed.scenario === reached) continue
    taken.push(call)
    reached = performed.scenario
  }
  return { scenario: reached, calls: taken }
}
