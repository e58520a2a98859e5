import { decide, type Decision } from '../../iam'
import type { Scenario } from '../../scenario'
import type { Challenge } from '../challenge/challenge'
import type { Answers, DecisionGuess, GuessGoal, Option } from '../challenge/goal'
import { words } from '../texts/en/words'
import { perform } from './perform'
import type { AnswerCounterexample } from './result'

const DECISIONS = ['allowed', 'explicitDeny', 'implicitDeny'] as const
const YES_OR_NO = ['allowed', 'denied'] as const

/** What there is to choose from. */
export function guessOptions({ guess }: GuessGoal): readonly Option[] {
  if (guess.ask === 'choice') return guess.options
  const ids = guess.choice === 'three' ? DECISIONS : YES_OR_NO
  return ids.map((id) => ({ id, text: words.decisionOption[id] }))
}

/** The id of the option that is right: of a decision it is worked out, so that no author can err. */
export function rightAnswer({ start }: Pick<Challenge, 'start'>, { guess }: GuessGoal): string {
  if (guess.ask === 'choice') return guess.answer
  const decision = truth(guess, start)
  return guess.choice === 'yesNo' && decision !== 'allowed' ? 'denied' : decision
}

/** To every guess of a challenge. */
export function rightAnswers(challenge: Pick<Challenge, 'start' | 'goals'>): Answers {
  return Object.fromEntries(
    challenge.goals.flatMap((goal) =>
      goal.kind === 'guess' ? [[goal.id, rightAnswer(challenge, goal)]] : [],
    ),
  )
}

function truth({ request, after }: DecisionGuess, start: Scenario): Decision {
  const performed = perform(start, after)
  return decide(performed.ok ? performed.scenario.account : start.account, request)
}

export function missedGuess(
  goal: GuessGoal,
  challenge: Pick<Challenge, 'start'>,
  given: string | undefined,
): AnswerCounterexample | null {
  const { guess } = goal
  const right = rightAnswer(challenge, goal)
  if (given === right) return null
  // Whoever said more precisely what kind of no it is has said no.
  const isNo = given === 'explicitDeny' || given === 'implicitDeny'
  if (guess.ask === 'decision' && right === 'denied' && isNo) return null
  const request = guess.ask === 'decision' ? guess.request : null
  const option = (id: string): string | undefined => guessOptions(goal).find((one) => one.id === id)?.text
  const said = given === undefined ? undefined : option(given)
  const sentence = said === undefined ? words.notAnswered : words.wrongAnswer(said, option(right) ?? right)
  return { kind: 'answer', sentence, given: given ?? null, right, request }
}
