import { describeGoal, type Challenge } from '../../../learning'
import type { ChallengeRound } from '../../../state/learning/challenge-round.svelte'

/** What to do now, in one line: nobody should have to wonder. */
export function whatNow({ challenge, grade, answers, stirred }: ChallengeRound): string {
  const guesses = challenge.goals.filter(({ kind }) => kind === 'guess')
  const open = guesses.filter(({ id }) => answers[id] === undefined)
  const isOnlyAsked = guesses.length === challenge.goals.length
  if (challenge.exam) {
    if (open.length > 0 && isOnlyAsked) return 'Answer the questions, then hand in.'
    return open.length > 0
      ? 'Answer the questions and work on the board, then hand in.'
      : 'Work on the board until you are content, then hand in.'
  }
  if (grade.solved)
    return hasOtherWays(challenge)
      ? 'Solved. Look at what others did, or go on.'
      : 'Solved. Hand it in, if somebody is waiting for it.'
  if (open.length > 0 && !stirred) return 'Say what you expect first, above. Or skip it, and go to the board.'
  const missed = grade.goals.flatMap(({ met, goal }) => (met ? [] : [goal]))
  const left = missed.find(({ kind }) => kind !== 'guess') ?? missed[0]
  if (left?.kind === 'guess') return 'One question is still open, above.'
  if (!stirred) return 'Now change things on the board. The goals tick themselves off.'
  return left ? `Still to do: ${describeGoal(left)}` : ''
}

/** Whether others did anything that can be looked at. */
export const hasOtherWays = ({ solutions }: Challenge): boolean =>
  solutions.some(({ calls }) => calls.length > 0)

const number = (count: number): string => count.toLocaleString('en')

/** `1 call`, `3 calls`. */
export const callsTold = (calls: number): string => (calls === 1 ? '1 call' : `${number(calls)} calls`)

const characters = (many: number): string => (many === 1 ? '1 character' : `${number(many)} characters`)

/** What the words in which strokes are told mean, for whoever wonders. */
export const callsExplained =
  'A call is one order to AWS, such as adding a user to a group. Characters are those of all policies, without white space. Par is what the best known solution takes.'

/** What it took so far, beside par. */
export function strokesTold({
  strokes,
  challenge: { par },
}: Pick<ChallengeRound, 'strokes' | 'challenge'>): string {
  const taken = `${callsTold(strokes.calls)}, ${characters(strokes.characters)} of policy.`
  return par ? `${taken} Par, as in golf: ${callsTold(par.calls)} and ${characters(par.characters)}.` : taken
}

/** What came of checking, for eye and ear. */
export function checkTold({ grade }: Pick<ChallengeRound, 'grade'>): string {
  if (grade.solved) return 'Every goal is met.'
  const met = grade.goals.filter((result) => result.met).length
  const hasCase = grade.goals.some(({ counterexample }) => counterexample?.kind === 'decision')
  return `${met} of ${grade.goals.length} met.${hasCase ? ' Watch the case above to see what is missing.' : ''}`
}
