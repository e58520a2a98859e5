import type { Challenge, Question } from '../challenge/challenge'
import { challenges } from '../challenges/built-in'
import { lessons } from '../lessons/lessons'
import { questionKey, type Attempt, type Progress } from '../progress/progress'

/** A question to come back with. */
export interface ReviewQuestion {
  /** By which `withAnswerToReview` notes the answer. */
  readonly key: string
  readonly challenge: Challenge
  readonly question: Question
}

/** More would be homework. */
const MOST = 3
const DAY_MS = 86_400_000
/** Whoever was here yesterday has forgotten nothing yet. */
const AWAY_DAYS = 2
/** What was known is asked again after so many days, what was not as soon as one comes back. */
const RESTING_DAYS = 21

/**
 * Up to three questions for somebody who was away for days: first about what they once got wrong or had to be shown, then about what
 * they solved. None about anything they have not met.
 *
 * @param now ISO 8601
 */
export function reviewQuestions(progress: Progress, now: string): readonly ReviewQuestion[] {
  if (progress.lastVisit === null || daysBetween(progress.lastVisit, now) < AWAY_DAYS) return []
  const shaky = new Set<string>()
  const met = new Set<string>()
  for (const attempt of Object.values(progress.attempts)) {
    const into = attempt.missed.length > 0 || attempt.hints > 0 ? shaky : attempt.solved === null ? null : met
    for (const id of challengesOf(attempt)) into?.add(id)
  }
  const asked = [shaky, met].flatMap((ids) =>
    challenges.filter(({ id }) => ids.has(id)).flatMap((challenge) => askable(challenge, progress, now)),
  )
  // One of each challenge before the second of any.
  const unlike = [...new Map(asked.toReversed().map((one) => [one.challenge.id, one])).values()].toReversed()
  return [...new Set([...unlike, ...asked])].slice(0, MOST)
}

/** What an attempt was about; of a lesson, what it leads to. */
function challengesOf({ of }: Attempt): readonly string[] {
  if (of.kind === 'challenge') return [of.id]
  return lessons.find(({ id }) => id === of.id)?.practise ?? []
}

/** Those that are due, the ones that were answered wrong before the ones that were never asked. */
function askable(challenge: Challenge, { reviewed }: Progress, now: string): readonly ReviewQuestion[] {
  return challenge.questions
    .map((question) => {
      const key = questionKey(challenge.id, question.id)
      const last = Object.hasOwn(reviewed, key) ? (reviewed[key] ?? null) : null
      return { key, challenge, question, last }
    })
    .filter(({ last }) => last?.right !== true || daysBetween(last.at, now) >= RESTING_DAYS)
    .sort((a, b) => Number(b.last?.right === false) - Number(a.last?.right === false))
    .map(({ key, question }) => ({ key, challenge, question }))
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS
