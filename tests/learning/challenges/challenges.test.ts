import { describe, expect, it } from 'vitest'
import {
  challenges,
  decodeChallenge,
  encodeChallenge,
  grade,
  perform,
  rightAnswer,
  strokes,
} from '../../../src/learning'
import type { Answers, Challenge, Grade } from '../../../src/learning'
import { withAdministrators, withNothing, withNothingGranted } from '../../../src/learning/grading/lazy-ways'
import type { Scenario } from '../../../src/scenario'
import { untruth } from '../truth'
import { lazyWays, widened } from './lazy'
import { reworded } from './reworded'

/** Where the calls of a solution or a wrong way lead. Every one of them has to be one that AWS takes. */
function after(challenge: Challenge, { calls }: Challenge['solutions'][number]): Scenario {
  const performed = perform(challenge.start, calls)
  expect(performed).toMatchObject({ ok: true })
  return performed.ok ? performed.scenario : challenge.start
}

const rightAnswers = (challenge: Challenge): Answers =>
  Object.fromEntries(
    challenge.goals.flatMap((goal) =>
      goal.kind === 'guess' ? [[goal.id, rightAnswer(challenge, goal)]] : [],
    ),
  )

const missed = ({ goals }: Grade) => goals.flatMap(({ goal, met }) => (met ? [] : [goal.id]))

/** The grade, after it was made sure that every counterexample in it is true, and that what is met has none. */
function trueGrade(challenge: Challenge, scenario: Scenario, answers: Answers): Grade {
  const result = grade(challenge, scenario, answers)
  expect(result.solved).toBe(missed(result).length === 0)
  for (const { goal, met, counterexample } of result.goals) {
    expect(counterexample === null).toBe(met)
    if (counterexample === null) continue
    expect(
      untruth(challenge, goal, scenario, answers, counterexample),
      `${goal.id}: ${counterexample.sentence}`,
    ).toBeNull()
  }
  return result
}

describe.each(challenges.map((challenge) => [challenge.id, challenge] as const))('%s', (_, challenge) => {
  const { start, solutions, wrong } = challenge
  const right = rightAnswers(challenge)
  const needsCalls = solutions.every(({ calls }) => calls.length > 0)

  it('goes round as a document', () => {
    const decoded = decodeChallenge(JSON.stringify(encodeChallenge(challenge)))
    expect(decoded).toEqual({ ok: true, value: challenge })
  })

  it('is not solved at its start', () => {
    expect(trueGrade(challenge, start, {}).solved).toBe(false)
    expect(trueGrade(challenge, start, right).solved).toBe(!needsCalls)
  })

  it.each(solutions.map((solution) => [solution.title, solution] as const))(
    'is solved so: %s',
    (_, solution) => {
      const scenario = after(challenge, solution)
      expect(missed(trueGrade(challenge, scenario, solution.answers))).toEqual([])
      expect(missed(trueGrade(challenge, reworded(start, scenario), solution.answers))).toEqual([])
    },
  )

  it.each(wrong.map((way) => [way.title, way] as const))('is not solved so: %s', (_, way) => {
    const result = trueGrade(challenge, after(challenge, way), way.answers)
    expect(missed(result)).toContain(way.fails)
  })

  it('is not solved by AdministratorAccess for everybody', () => {
    const lazy = withAdministrators(start)
    expect(trueGrade(challenge, lazy, right).solved).toBe(false)
    for (const { calls } of solutions) {
      const performed = perform(lazy, calls)
      if (performed.ok) expect(trueGrade(challenge, performed.scenario, right).solved).toBe(false)
    }
  })

  it('is not solved by removing everything', () => {
    expect(trueGrade(challenge, withNothing(start), right).solved).toBe(false)
    // Where nothing is given there is nothing to take.
    const { account } = withNothingGranted(start)
    const isBare = JSON.stringify(account) === JSON.stringify(start.account)
    expect(trueGrade(challenge, { ...start, account }, right).solved).toBe(isBare && !needsCalls)
  })

  it('is not solved by ready-made policies, by stars, or by taking a whole kind of thing away', () => {
    for (const [name, scenario] of lazyWays(start))
      expect(trueGrade(challenge, scenario, right).solved, name).toBe(false)
  })

  it('is not solved by a solution with stars in what it wrote', () => {
    for (const solution of solutions)
      for (const [name, scenario] of widened(start, after(challenge, solution)))
        expect(grade(challenge, scenario, right).solved, `${solution.title}: ${name}`).toBe(false)
  })

  it('has a par that its solutions reach', () => {
    const ways = solutions.map((solution) => strokes(after(challenge, solution), solution.calls))
    expect(challenge.par).toEqual({
      calls: Math.min(...ways.map(({ calls }) => calls)),
      characters: Math.min(...ways.map(({ characters }) => characters)),
    })
  })

  it('has a ladder of hints, a question, solutions and wrong ways', () => {
    expect(challenge.hints.length).toBeGreaterThanOrEqual(4)
    expect(challenge.questions.length).toBeGreaterThanOrEqual(1)
    expect(solutions.length).toBeGreaterThanOrEqual(1)
    expect(wrong.length).toBeGreaterThanOrEqual(2)
    expect(challenge.misconception).not.toBe('')
  })
})

describe('the challenges', () => {
  it('are the 26 of the syllabus, each with an id of its own', () => {
    expect(challenges).toHaveLength(26)
    expect(new Set(challenges.map(({ id }) => id)).size).toBe(26)
  })
})
