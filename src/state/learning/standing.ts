import { attemptIn, type Lesson, type Par, type Progress } from '../../learning'
import { challengeWorkspace, lessonWorkspace } from './ids'
import type { ChallengeChoice } from './open-learning'

/** How far somebody has come with a lesson or a challenge. */
export interface Standing {
  readonly state: 'new' | 'begun' | 'done'
  /** Of a lesson: steps that were met. */
  readonly steps: number
  /** Of a challenge that was solved: the fewest strokes. */
  readonly best: Par | null
}

const NEW: Standing = { state: 'new', steps: 0, best: null }

export function lessonStanding({ id, steps }: Lesson, progress: Progress): Standing {
  const attempt = attemptIn(progress, lessonWorkspace(id))
  if (!attempt) return NEW
  const done = new Set(attempt.done)
  const met = steps.filter((step) => done.has(step.id)).length
  return { state: attempt.solved === null ? 'begun' : 'done', steps: met, best: null }
}

export function challengeStanding(
  { id, seed = 0, exam = false }: ChallengeChoice,
  progress: Progress,
): Standing {
  const attempt = attemptIn(progress, challengeWorkspace({ id, seed, exam }))
  if (!attempt) return NEW
  return { state: attempt.solved === null ? 'begun' : 'done', steps: 0, best: attempt.best }
}

/** The lesson to take next: the first that is under way, else the first that is not done; `null` when all are. */
export function nextLesson(lessons: readonly Lesson[], progress: Progress): Lesson | null {
  const at = (state: Standing['state']) =>
    lessons.find((lesson) => lessonStanding(lesson, progress).state === state)
  return at('begun') ?? at('new') ?? null
}
