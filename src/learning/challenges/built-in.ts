import type { Challenge } from '../challenge/challenge'
import { decodeChallenge } from '../challenge/decode'
import { parOf } from '../grading/par'
import { rightAnswers } from '../grading/guess'
import { challengeTexts } from '../texts/en/challenges'
import { compose } from './compose'
import type { Plan } from './plan'
import { plans } from './plans'

/** The challenges that come with the playground, in the order of the syllabus. */
export const challenges: readonly Challenge[] = plans.map(open)

/** That all of them decode is a test's business, so it throws only in a broken build. */
function open(plan: Plan): Challenge {
  const texts = challengeTexts[plan.id]
  if (!texts) throw new Error(`The challenge ${plan.id} has no texts.`)
  const decoded = decodeChallenge(compose(plan, texts))
  if (!decoded.ok)
    throw new Error(`The challenge ${plan.id} does not decode: ${JSON.stringify(decoded.issues)}`)
  const right = rightAnswers(decoded.value)
  const answered = <Way extends Challenge['solutions'][number]>(way: Way): Way => ({
    ...way,
    answers: { ...right, ...way.answers },
  })
  const challenge: Challenge = {
    ...decoded.value,
    solutions: decoded.value.solutions.map(answered),
    wrong: decoded.value.wrong.map(answered),
  }
  return { ...challenge, par: parOf(challenge) }
}
