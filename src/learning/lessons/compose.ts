import type { Challenge } from '../challenge/challenge'
import { decodeChallenge } from '../challenge/decode'
import type { ChallengeDocument } from '../challenge/document'
import { compose } from '../challenges/compose'
import type { ChallengeTexts } from '../texts/challenge-texts'
import type { LessonTexts } from '../texts/lesson-texts'
import type { LessonPlan } from './plan'

/**
 * The start and the goals of all steps, opened by the decoder of challenges: as one exercise, which a lesson is but for being
 * taken step by step. That it decodes is a test's business, so this throws only in a broken build.
 */
export function openAsChallenge(plan: LessonPlan, texts: LessonTexts): Challenge {
  const decoded = decodeChallenge(document(plan, texts))
  if (!decoded.ok) throw new Error(`The lesson ${plan.id} does not decode: ${JSON.stringify(decoded.issues)}`)
  return decoded.value
}

function document({ id, start, steps }: LessonPlan, texts: LessonTexts): ChallengeDocument {
  const said = Object.values(texts.steps)
  const challengeTexts: ChallengeTexts = {
    title: texts.title,
    story: '',
    misconception: '',
    goals: Object.fromEntries(said.flatMap(({ goals = {} }) => Object.entries(goals))),
    guesses: Object.fromEntries(said.flatMap(({ guesses = {} }) => Object.entries(guesses))),
    hints: [],
    questions: {},
    solutions: {},
    wrong: {},
  }
  const goals = steps.flatMap((step) => step.goals ?? [])
  return compose({ id, version: 1, start, goals, solutions: [], wrong: [] }, challengeTexts)
}
