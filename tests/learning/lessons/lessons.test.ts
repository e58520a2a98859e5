import { describe, expect, it } from 'vitest'
import { challenges, perform, rightAnswer } from '../../../src/learning'
import type { Answers, Grade } from '../../../src/learning'
import { withAdministrators, withNothing, withNothingGranted } from '../../../src/learning/grading/lazy-ways'
import {
  gradeStep,
  hasStrayed,
  lessons,
  preparing,
  stepChallenge,
  stepStart,
  wayToBeginning,
  wayToEnd,
} from '../../../src/learning/lessons'
import type { Lesson } from '../../../src/learning/lessons'
import type { ApiCall } from '../../../src/iam'
import type { Scenario } from '../../../src/scenario'
import { reworded } from '../challenges/reworded'
import { untruth } from '../truth'

/** Where calls lead. Every one of them has to be one that AWS takes. */
function after(scenario: Scenario, calls: readonly ApiCall[]): Scenario {
  const performed = perform(scenario, calls)
  expect(performed).toMatchObject({ ok: true })
  return performed.ok ? performed.scenario : scenario
}

const missed = ({ goals }: Grade) => goals.flatMap(({ goal, met }) => (met ? [] : [goal.id]))

/** Ids of the goals that are missed, after it was made sure that every counterexample is true, and that what is met has none. */
function trulyMissed(lesson: Lesson, index: number, scenario: Scenario, answers: Answers): readonly string[] {
  const result = gradeStep(lesson, index, scenario, answers)
  expect(result.solved).toBe(missed(result).length === 0)
  for (const { goal, met, counterexample } of result.goals) {
    expect(counterexample === null).toBe(met)
    if (counterexample === null) continue
    const lie = untruth(stepChallenge(lesson, index), goal, scenario, answers, counterexample)
    expect(lie, `${goal.id}: ${counterexample.sentence}`).toBeNull()
  }
  return missed(result)
}

const steps = lessons.flatMap((lesson) =>
  lesson.steps.map((step, index) => [`${lesson.id}: ${step.id}`, lesson, index, step] as const),
)
const asking = steps.filter(([, , , { kind }]) => kind !== 'watch')
const changing = steps.filter(([, , , { solution }]) => solution.calls.length > 0)

describe.each(asking)('%s', (_, lesson, index, step) => {
  const { solution, wrong, goals } = step
  const begun = stepStart(lesson, index)
  const end = after(begun, solution.calls)

  it('is not met at its beginning, whatever one answers', () => {
    expect(trulyMissed(lesson, index, begun, {})).not.toEqual([])
    if (solution.calls.length > 0) expect(trulyMissed(lesson, index, begun, solution.answers)).not.toEqual([])
  })

  it('is met by its solution, in other words as well', () => {
    expect(trulyMissed(lesson, index, end, solution.answers)).toEqual([])
    expect(trulyMissed(lesson, index, reworded(begun, end), solution.answers)).toEqual([])
  })

  it('knows the right answers', () => {
    const challenge = stepChallenge(lesson, index)
    for (const goal of goals)
      if (goal.kind === 'guess') expect(solution.answers[goal.id]).toBe(rightAnswer(challenge, goal))
  })

  it.each(wrong.map((way) => [way.title, way] as const))('is not met so: %s', (_, way) => {
    expect(trulyMissed(lesson, index, after(begun, way.calls), way.answers)).toContain(way.fails)
  })

  it('is not met by AdministratorAccess for everybody, nor by removing everything', () => {
    if (solution.calls.length === 0) return
    for (const lazy of [withAdministrators(begun), withNothing(begun)])
      expect(trulyMissed(lesson, index, lazy, solution.answers)).not.toEqual([])
  })

  it('asks as its kind does', () => {
    const kinds = new Set(goals.map(({ kind }) => kind))
    expect(goals.length).toBeGreaterThan(0)
    if (step.kind === 'predict') {
      expect([...kinds]).toEqual(['guess'])
      expect(solution.calls).toEqual([])
    } else {
      // What is asked of the beginning is not to be answered in the midst of changing it.
      expect(goals.filter((goal) => goal.kind === 'guess' && goal.guess.ask === 'decision')).toEqual([])
      expect(solution.calls.length).toBeGreaterThan(0)
    }
  })

  it('has a ladder of hints and a way to go wrong', () => {
    expect(step.hints.length).toBeGreaterThanOrEqual(2)
    expect(step.hints.length).toBeLessThanOrEqual(3)
    expect(wrong.length).toBeGreaterThanOrEqual(1)
  })
})

describe.each(changing)('%s, from elsewhere', (_, lesson, index, step) => {
  const begun = stepStart(lesson, index)
  const { answers } = step.solution
  const astray: readonly Scenario[] = [
    ...step.wrong.map(({ calls }) => after(begun, calls)),
    withAdministrators(begun),
    withNothingGranted(begun),
    withNothing(begun),
  ]

  it('is done for one by its own calls where one is as it expects', () => {
    expect(wayToEnd(lesson, index, begun)).toEqual(step.solution.calls)
    expect(hasStrayed(lesson, index, begun)).toBe(false)
    expect(wayToBeginning(lesson, index, begun)).toEqual([])
    expect(preparing(lesson, index, lesson.start)).toEqual(step.prepare)
  })

  it('goes on from the midst of it', () => {
    const [first, ...rest] = step.solution.calls
    if (first === undefined || rest.length === 0) return
    const midst = after(begun, [first])
    expect(hasStrayed(lesson, index, midst)).toBe(false)
    expect(wayToEnd(lesson, index, midst)).toEqual(rest)
  })

  it('has nothing left to do where it is done', () => {
    const end = after(begun, step.solution.calls)
    expect(wayToEnd(lesson, index, end)).toEqual([])
    expect(hasStrayed(lesson, index, end)).toBe(false)
  })

  it('can be finished or begun anew from anywhere', () => {
    for (const scenario of astray) {
      const end = after(scenario, wayToEnd(lesson, index, scenario))
      expect(trulyMissed(lesson, index, end, answers)).toEqual([])
      const anew = after(scenario, wayToBeginning(lesson, index, scenario))
      expect(hasStrayed(lesson, index, anew)).toBe(false)
      expect(trulyMissed(lesson, index, anew, answers)).toEqual(trulyMissed(lesson, index, begun, answers))
    }
  })

  it('notices that nothing is there any more', () => {
    expect(hasStrayed(lesson, index, withNothing(begun))).toBe(true)
  })
})

describe.each(lessons.map((lesson) => [lesson.id, lesson] as const))('%s', (_, lesson) => {
  it('climbs: first one predicts, in the end one builds', () => {
    const kinds = lesson.steps.map(({ kind }) => kind)
    expect(kinds.length).toBeGreaterThanOrEqual(4)
    expect(kinds.length).toBeLessThanOrEqual(7)
    expect(kinds.filter((kind) => kind === 'watch').length).toBeLessThanOrEqual(1)
    expect(kinds.find((kind) => kind !== 'watch')).toBe('predict')
    expect(kinds.at(-1)).toBe('build')
  })

  it('has ids of its own for steps and goals', () => {
    const goals = lesson.steps.flatMap((step) => step.goals.map(({ id }) => id))
    for (const ids of [goals, lesson.steps.map(({ id }) => id)]) expect(new Set(ids).size).toBe(ids.length)
  })

  it('stands solved where there is only something to watch, and shows it', () => {
    for (const [index, { kind, goals, show }] of lesson.steps.entries()) {
      if (kind !== 'watch') continue
      expect(goals).toEqual([])
      expect(show?.request).not.toBeNull()
      expect(gradeStep(lesson, index, lesson.start)).toEqual({ solved: true, goals: [] })
    }
  })

  it('names challenges that practise it', () => {
    const known = challenges.map(({ id }) => id)
    expect(lesson.practise.length).toBeGreaterThan(0)
    for (const id of lesson.practise) expect(known).toContain(id)
  })
})

describe('the lessons', () => {
  it('have ids of their own, and lead to every challenge', () => {
    expect(new Set(lessons.map(({ id }) => id)).size).toBe(lessons.length)
    const practised = new Set(lessons.flatMap(({ practise }) => practise))
    expect(challenges.map(({ id }) => id).filter((id) => !practised.has(id))).toEqual([])
  })
})
