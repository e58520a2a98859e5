import { decide, evaluate, explainTrace, type Trace } from '../../../iam'
import { perform, type Challenge, type DecisionGuess } from '../../../learning'
import type { Scenario } from '../../../scenario'
import { candidates, isDeciding, type Candidate } from '../../../state/candidates'

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
  return option === 'allowed' || option === 'explicitDeny'
    ? candidates(traceOf(challenge, guess), option)
    : []
}

/** What is said of the statement that was named; nothing of one that is not among those asked about. */
export function namedTold(
  challenge: Pick<Challenge, 'start'>,
  guess: DecisionGuess,
  option: string,
  named: string,
): string | null {
  const candidate = namesFor(challenge, guess, option).find(({ id }) => id === named)
  if (!candidate) return null
  const name = `${candidate.statement} of ${candidate.policy}`
  return isDeciding(traceOf(challenge, guess), named)
    ? `You named ${name}, and that is the one.`
    : `You named ${name}. That is not the one.`
}

function traceOf({ start }: Pick<Challenge, 'start'>, { request, after }: DecisionGuess): Trace {
  const performed = perform(start, after)
  const { account } = performed.ok ? performed.scenario : start
  return evaluate(account, request)
}

/** Whether the request comes to the same on the board as in the question, so that it can be watched there. */
export function canBeWatched(
  { start }: Pick<Challenge, 'start'>,
  { request, after }: DecisionGuess,
  board: Scenario,
): boolean {
  return after.length === 0 && decide(board.account, request) === decide(start.account, request)
}
