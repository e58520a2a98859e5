import { guessOptions, type Work } from '../../learning'
import type { Playground } from '../playground.svelte'
import type { TextFile } from '../text-file'
import { callsMade } from './calls-made'
import type { ChallengeRound } from './challenge-round.svelte'

/** What would be handed in now, all of it as the page knows it. */
export function workOn(
  round: ChallengeRound,
  { workspace }: Playground,
  seconds: number,
  name: string,
): Work {
  const { challenge, answers } = round
  return {
    challenge,
    scenario: workspace.scenario,
    answers: asked(answers, round),
    calls: callsMade(workspace.history),
    seconds,
    name,
  }
}

/** Without what was answered to questions that are not asked any more. */
function asked(
  answers: NonNullable<Work['answers']>,
  { challenge }: ChallengeRound,
): NonNullable<Work['answers']> {
  const ids = new Set(challenge.goals.flatMap(({ kind, id }) => (kind === 'guess' ? [id] : [])))
  return Object.fromEntries(Object.entries(answers).filter(([id]) => ids.has(id)))
}

/** A guess that was made, in words. */
export interface GuessMade {
  readonly prompt: string
  /** `null`: there is none. */
  readonly answer: string | null
}

export function guessesIn({
  challenge,
  answers = {},
}: Pick<Work, 'challenge' | 'answers'>): readonly GuessMade[] {
  return challenge.goals.flatMap((goal) =>
    goal.kind === 'guess'
      ? [
          {
            prompt: goal.prompt,
            answer: guessOptions(goal).find(({ id }) => id === answers[goal.id])?.text ?? null,
          },
        ]
      : [],
  )
}

/** How many of the questions are answered, in words; `null` where nothing is asked. */
export function answeredTold(guesses: readonly GuessMade[]): string | null {
  if (guesses.length === 0) return null
  const answered = guesses.filter(({ answer }) => answer !== null).length
  return `${answered.toLocaleString('en')} of ${guesses.length.toLocaleString('en')} answered`
}

/** A warning before something is handed in with questions left open; `null` if there are none. */
export function openQuestionsTold(guesses: readonly GuessMade[]): string | null {
  const open = guesses.filter(({ answer }) => answer === null).length
  if (open === 0) return null
  if (guesses.length === 1)
    return 'The question is not answered yet. It would be handed in without an answer.'
  return open === 1
    ? `1 of ${guesses.length.toLocaleString('en')} questions is not answered yet. It would be handed in without an answer.`
    : `${open.toLocaleString('en')} of ${guesses.length.toLocaleString('en')} questions are not answered yet. They would be handed in without an answer.`
}

/** A submission as a file; the name says whose it is, where they said so. */
export function submissionFile(
  { challenge, name = '' }: Pick<Work, 'challenge' | 'name'>,
  link: string,
): TextFile {
  const whose = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 40)
  return {
    name: ['answer', challenge.id, whose].filter((part) => part !== '').join('-') + '.txt',
    text: `${link}\n`,
  }
}
