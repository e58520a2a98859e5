import { decide, evaluate, explainTrace, type Account, type Trace } from '../../../iam'
import { perform, type Challenge, type DecisionGuess } from '../../../learning'
import type { Scenario } from '../../../scenario'
import { candidates, isDeciding, type Candidate } from '../../../state/guess'
import { candidateLabel } from '../../request/guess-told'

/** What decided what a guess was about, in a sentence that names the statement. Worked out, as the answer itself is. */
export function whatDecided(challenge: Pick<Challenge, 'start'>, guess: DecisionGuess): string {
  return explainTrace(traceOf(challenge, guess)).sentence
}

/** The statements that may be named as the deciding one, by whoever guesses this. */
export function namesFor(
  challenge: Pick<Challenge, 'start'>,
  guess: DecisionGuess,
  option: string,
): readonly Candidate[] {
  if (option !== 'allowed' && option !== 'explicitDeny') return []
  return candidates(accountOf(challenge, guess), option)
}

/** What is said of the statement that was named. */
export function namedTold(
  challenge: Pick<Challenge, 'start'>,
  guess: DecisionGuess,
  named: Candidate,
): string {
  return isDeciding(traceOf(challenge, guess), named)
    ? `You named ${candidateLabel(named)}, and that is the one.`
    : `You named ${candidateLabel(named)}. That is not the one.`
}

const traceOf = (challenge: Pick<Challenge, 'start'>, guess: DecisionGuess): Trace =>
  evaluate(accountOf(challenge, guess), guess.request)

function accountOf({ start }: Pick<Challenge, 'start'>, { after }: DecisionGuess): Account {
  const performed = perform(start, after)
  return (performed.ok ? performed.scenario : start).account
}

/** Whether the request comes to the same on the board as in the question, so that it can be watched there. */
export function canBeWatched(
  { start }: Pick<Challenge, 'start'>,
  { request, after }: DecisionGuess,
  board: Scenario,
): boolean {
  return after.length === 0 && decide(board.account, request) === decide(start.account, request)
}
