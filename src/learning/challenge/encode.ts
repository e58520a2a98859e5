import { encodeScenario } from '../../scenario'
import type { Challenge } from './challenge'
import {
  CHALLENGE_FORMAT,
  CHALLENGE_FORMAT_VERSION,
  type ChallengeDocument,
  type GoalDocument,
} from './document'
import type { Goal } from './goal'

/** A challenge as plain JSON that `decodeChallenge` reads back as an equal one. What is at its default is left out. */
export function encodeChallenge(challenge: Challenge): ChallengeDocument {
  const { id, version, title, story, misconception, start, goals, seed, exam, par, statements } = challenge
  const { hints, questions, solutions, wrong, variations } = challenge
  return {
    format: CHALLENGE_FORMAT,
    formatVersion: CHALLENGE_FORMAT_VERSION,
    id,
    ...(version !== 1 && { version }),
    title,
    ...(story && { story }),
    ...(misconception && { misconception }),
    start: encodeScenario(start),
    goals: goals.map(encodeGoal),
    ...(hints.length > 0 && { hints }),
    ...(questions.length > 0 && { questions }),
    ...(solutions.length > 0 && { solutions: solutions.map(withoutNothing) }),
    ...(wrong.length > 0 && { wrong: wrong.map(withoutNothing) }),
    ...(par && { par }),
    ...(statements && { statements }),
    ...(variations.length > 0 && { variations }),
    ...(seed !== 0 && { seed }),
    ...(exam && { exam }),
  }
}

function encodeGoal(goal: Goal): GoalDocument {
  if (goal.kind === 'unchanged') {
    const { except, ...rest } = goal
    return except.length > 0 ? goal : rest
  }
  if (goal.kind !== 'guess' || goal.guess.ask === 'choice') return goal
  const { after, choice, ...rest } = goal.guess
  return {
    ...goal,
    guess: { ...rest, ...(after.length > 0 && { after }), ...(choice !== 'yesNo' && { choice }) },
  }
}

type Way = Challenge['solutions'][number]

function withoutNothing<W extends Way>({ calls, answers, ...rest }: W) {
  return {
    ...rest,
    ...(calls.length > 0 && { calls }),
    ...(Object.keys(answers).length > 0 && { answers }),
  }
}
