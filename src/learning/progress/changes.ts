import type { Par } from '../challenge/challenge'
import type { Answers } from '../challenge/goal'
import { limits } from './limits'
import { attemptIn, type Attempt, type Progress, type Task } from './progress'

/**
 * Everything that may happen to progress, each as a function from what was to what is. Where nothing changes the very same
 * object comes back. What happens in a workspace where no attempt has begun is passed over.
 */

/** Begins an attempt, or goes on with the one that is there. */
export function withAttempt(progress: Progress, workspace: string, of: Task, now: string): Progress {
  if (attemptIn(progress, workspace)) return progress
  const fresh: Attempt = {
    of,
    begun: now,
    seconds: 0,
    hints: 0,
    answers: {},
    mistaken: {},
    told: [],
    missed: [],
    step: 0,
    done: [],
    solved: null,
    best: null,
  }
  const attempts = latest({ ...progress.attempts, [workspace]: fresh })
  return { ...progress, attempts }
}

/** As if it had never begun. */
export function withoutAttempt(progress: Progress, workspace: string): Progress {
  if (!attemptIn(progress, workspace)) return progress
  const kept = Object.entries(progress.attempts).filter(([id]) => id !== workspace)
  return { ...progress, attempts: Object.fromEntries(kept) }
}

export const withSeconds = (progress: Progress, workspace: string, seconds: number): Progress =>
  change(progress, workspace, (attempt) => {
    const all = Math.min(attempt.seconds + Math.max(0, Math.round(seconds)), limits.seconds)
    return all === attempt.seconds ? attempt : { ...attempt, seconds: all }
  })

/** `shown`: how many steps of the ladder have been read by now. */
export const withHint = (progress: Progress, workspace: string, shown: number): Progress =>
  change(progress, workspace, (attempt) =>
    shown <= attempt.hints ? attempt : { ...attempt, hints: Math.min(shown, limits.list) },
  )

export const withAnswer = (progress: Progress, workspace: string, goal: string, answer: string): Progress =>
  change(progress, workspace, (attempt) =>
    attempt.answers[goal] === answer
      ? attempt
      : { ...attempt, answers: { ...attempt.answers, [goal]: answer } satisfies Answers },
  )

/** What was said first, and was wrong. Only the first time counts. */
export const withMistaken = (progress: Progress, workspace: string, goal: string, answer: string): Progress =>
  change(progress, workspace, (attempt) =>
    Object.hasOwn(attempt.mistaken, goal)
      ? attempt
      : { ...attempt, mistaken: { ...attempt.mistaken, [goal]: answer } satisfies Answers },
  )

/** The answer is told. Of whoever has answered before, nothing is changed. */
export const withTold = (progress: Progress, workspace: string, goal: string): Progress =>
  change(progress, workspace, (attempt) => {
    if (Object.hasOwn(attempt.answers, goal)) return attempt
    const told = union(attempt.told, [goal])
    return told === attempt.told ? attempt : { ...attempt, told }
  })

export const withMissed = (progress: Progress, workspace: string, goals: readonly string[]): Progress =>
  change(progress, workspace, (attempt) => {
    const missed = union(attempt.missed, goals)
    return missed === attempt.missed ? attempt : { ...attempt, missed }
  })

/** Goes to a step of a lesson, from 0. */
export const withStep = (progress: Progress, workspace: string, step: number): Progress =>
  change(progress, workspace, (attempt) => (attempt.step === step ? attempt : { ...attempt, step }))

export const withStepDone = (progress: Progress, workspace: string, step: string): Progress =>
  change(progress, workspace, (attempt) => {
    const done = union(attempt.done, [step])
    return done === attempt.done ? attempt : { ...attempt, done }
  })

/** Solved, once more or for the first time. `strokes` are compared with par; a lesson has none. */
export const withSolved = (
  progress: Progress,
  workspace: string,
  now: string,
  strokes: Par | null,
): Progress =>
  change(progress, workspace, (attempt) => {
    const best = better(attempt.best, strokes)
    const solved = attempt.solved ?? now
    return solved === attempt.solved && best === attempt.best ? attempt : { ...attempt, solved, best }
  })

export function withAnswerToReview(
  progress: Progress,
  question: string,
  right: boolean,
  now: string,
): Progress {
  const reviewed = Object.entries({ ...progress.reviewed, [question]: { at: now, right } })
  const kept = reviewed.sort(([, a], [, b]) => (a.at < b.at ? 1 : -1)).slice(0, limits.reviewed)
  return { ...progress, reviewed: Object.fromEntries(kept) }
}

export const withVisit = (progress: Progress, now: string): Progress => ({ ...progress, lastVisit: now })

/** Takes a set of challenges in hand, by its link. */
export const withSet = (progress: Progress, link: string): Progress =>
  progress.set === link || link.length > limits.set ? progress : { ...progress, set: link }

function change(progress: Progress, workspace: string, make: (attempt: Attempt) => Attempt): Progress {
  const before = attemptIn(progress, workspace)
  const after = before && make(before)
  if (after === null || after === before) return progress
  return { ...progress, attempts: { ...progress.attempts, [workspace]: after } }
}

function union(list: readonly string[], more: readonly string[]): readonly string[] {
  const all = new Set([...list, ...more])
  return all.size === list.length ? list : [...all].slice(0, limits.list)
}

/** The fewest calls and the fewest characters of either. */
export function better(best: Par | null, now: Par | null): Par | null {
  if (best === null || now === null) return best ?? now
  const calls = Math.min(best.calls, now.calls)
  const characters = Math.min(best.characters, now.characters)
  return calls === best.calls && characters === best.characters ? best : { calls, characters }
}

function latest(attempts: Progress['attempts']): Progress['attempts'] {
  const entries = Object.entries(attempts)
  if (entries.length <= limits.attempts) return attempts
  return Object.fromEntries(
    entries.sort(([, a], [, b]) => (a.begun < b.begun ? 1 : -1)).slice(0, limits.attempts),
  )
}
