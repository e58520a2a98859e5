import type { ChallengeDocument, GoalDocument } from '../challenge/document'
import { CHALLENGE_FORMAT, CHALLENGE_FORMAT_VERSION } from '../challenge/document'
import type { Option } from '../challenge/goal'
import type { ChallengeTexts } from '../texts/challenge-texts'
import type { Plan, PlannedGoal } from './plan'

/**
 * Plan and texts as the document of a challenge, to be opened by the decoder like everybody else's. A text that is missing is
 * empty here, and a test's business.
 */
export function compose(plan: Plan, texts: ChallengeTexts): ChallengeDocument {
  const { id, version, start, goals, solutions, wrong, statements, variations } = plan
  return {
    format: CHALLENGE_FORMAT,
    formatVersion: CHALLENGE_FORMAT_VERSION,
    id,
    version,
    title: texts.title,
    story: texts.story,
    misconception: texts.misconception,
    start: { format: 'iam-groups-playground', version: 1, title: texts.title, ...start },
    goals: goals.map((goal) => composeGoal(goal, texts)),
    hints: texts.hints,
    questions: Object.entries(texts.questions).map(([id, { options, ...question }]) => ({
      id,
      ...question,
      options: optionsOf(options),
    })),
    solutions: solutions.map(({ id, ...way }) => ({ title: texts.solutions[id] ?? '', ...way })),
    wrong: wrong.map(({ id, ...way }) => ({ title: texts.wrong[id] ?? '', ...way })),
    ...(statements && { statements }),
    ...(variations && { variations }),
  }
}

function composeGoal(goal: PlannedGoal, texts: ChallengeTexts): GoalDocument {
  const label = texts.goals[goal.id] ?? ''
  if (goal.kind !== 'guess') return { ...goal, label }
  const { because = '', options = {} } = texts.guesses?.[goal.id] ?? {}
  const { guess } = goal
  return {
    kind: 'guess',
    id: goal.id,
    prompt: label,
    because,
    guess: guess.ask === 'choice' ? { ...guess, options: optionsOf(options) } : guess,
  }
}

const optionsOf = (texts: Readonly<Record<string, string>>): readonly Option[] =>
  Object.entries(texts).map(([id, text]) => ({ id, text }))
