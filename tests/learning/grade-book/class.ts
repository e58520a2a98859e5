import { challenges, encodeSubmission, perform } from '../../../src/learning'
import type { Answers, Challenge, Work } from '../../../src/learning'

export function challengeOf(id: string): Challenge {
  const found = challenges.find((challenge) => challenge.id === id)
  if (!found) throw new Error(`There is no challenge ${id}.`)
  return found
}

/** What somebody hands in who took a way: the first solution, a wrong one, or none at all. */
export function workBy(
  name: string,
  challenge: Challenge,
  way: { readonly calls: Challenge['solutions'][number]['calls']; readonly answers: Answers } | null,
): Work {
  const calls = way?.calls ?? []
  const performed = perform(challenge.start, calls)
  if (!performed.ok) throw new Error(performed.error.message)
  return { challenge, name, calls, scenario: performed.scenario, answers: way?.answers ?? {}, seconds: 90 }
}

export function solvedBy(name: string, challenge: Challenge): Work {
  const [solution] = challenge.solutions
  if (!solution) throw new Error(`${challenge.id} has no solution.`)
  return workBy(name, challenge, solution)
}

export const codeOf = (work: Work): string => encodeSubmission(work)
