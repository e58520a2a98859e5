import type { Result } from '../../iam'
import type { Scenario } from '../../scenario'
import type { Challenge } from '../challenge/challenge'
import { decodeChallenge } from '../challenge/decode'
import { encodeChallenge } from '../challenge/encode'
import type { Goal } from '../challenge/goal'

/**
 * What an exercise is without what gives it away. Whoever made it keeps the rest, and grades by it. The description is that of
 * the workspace it was made of, and says what to try there.
 */
const withoutAnswers = (challenge: Challenge): Challenge => ({
  ...challenge,
  start: { ...challenge.start, description: '' },
  solutions: [],
  wrong: [],
  variations: [],
})

/** An exam: nothing that helps, before or after. It has the same fingerprint as the exercise. */
export const forExam = (challenge: Challenge): Challenge => ({
  ...withoutAnswers(challenge),
  misconception: '',
  hints: [],
  questions: [],
  par: null,
  goals: challenge.goals.map((goal): Goal => (goal.kind === 'guess' ? { ...goal, because: '' } : goal)),
  exam: true,
})

/**
 * An exercise as an ordinary scenario, to be sent as a link or a file: the start, with the exercise in it, but without its
 * solutions and wrong ways.
 */
export function handOut(
  challenge: Challenge,
  { exam = challenge.exam }: { readonly exam?: boolean } = {},
): Scenario {
  const handed = exam ? forExam(challenge) : withoutAnswers(challenge)
  return { ...handed.start, title: challenge.title, challenge: encodeChallenge(handed) }
}

/** The exercise in a scenario; `null` if it is an ordinary one. Whoever made it is not trusted. */
export function challengeIn({ challenge }: Pick<Scenario, 'challenge'>): Result<Challenge> | null {
  if (challenge === undefined) return null
  const known = opened.get(challenge)
  if (known) return known
  const fresh = decodeChallenge(challenge)
  opened.set(challenge, fresh)
  return fresh
}

/** A scenario is asked for its exercise at every change, and the exercise stays the same. */
const opened = new WeakMap<object, Result<Challenge>>()
