import type { Scenario } from '../../scenario'
import type { Challenge } from '../challenge/challenge'
import type { Answers } from '../challenge/goal'
import { grade } from '../grading/grade'
import type { Grade } from '../grading/result'
import type { Lesson } from './lesson'
import { stepStart } from './step-start'

const known = new WeakMap<Lesson, Map<number, Challenge>>()

/**
 * A step (counted from 0) as a challenge that begins where the step before ended, for everything that takes one. The very same
 * each time. It goes by the lesson's id and the step's, parted by a hyphen.
 */
export function stepChallenge(lesson: Lesson, index: number): Challenge {
  const ofLesson = known.get(lesson) ?? new Map<number, Challenge>()
  known.set(lesson, ofLesson)
  const kept = ofLesson.get(index)
  if (kept !== undefined) return kept
  const step = lesson.steps[index]
  const challenge: Challenge = {
    id: `${lesson.id}-${step?.id ?? index}`,
    version: 1,
    title: step?.title ?? lesson.title,
    story: step?.text ?? '',
    misconception: '',
    start: stepStart(lesson, index),
    goals: step?.goals ?? [],
    hints: step?.hints ?? [],
    questions: [],
    solutions: step ? [{ title: '', ...step.solution }] : [],
    wrong: step?.wrong ?? [],
    par: null,
    statements: step?.statements ?? null,
    variations: [],
    seed: 0,
    exam: false,
  }
  ofLesson.set(index, challenge)
  return challenge
}

/**
 * How a step stands in a workspace, as `grade` does it: by meaning, whatever way somebody went. `begun` is the workspace as the
 * learner left the step before, which is what guesses are about and what may have to stay as it is; without it, the lesson's own.
 * A step that is only watched stands solved.
 */
export function gradeStep(
  lesson: Lesson,
  index: number,
  scenario: Scenario,
  answers: Answers = {},
  begun?: Scenario,
): Grade {
  const challenge = stepChallenge(lesson, index)
  return grade(begun ? { ...challenge, start: begun } : challenge, scenario, answers)
}
