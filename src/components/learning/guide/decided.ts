import { decide, evaluate, explainTrace } from '../../../iam'
import { perform, type Challenge, type DecisionGuess } from '../../../learning'
import type { Scenario } from '../../../scenario'

/** What decided what a guess was about, in a sentence that names the statement. Worked out, as the answer itself is. */
export function whatDecided({ start }: Pick<Challenge, 'start'>, { request, after }: DecisionGuess): string {
  const performed = perform(start, after)
  const { account } = performed.ok ? performed.scenario : start
  return explainTrace(evaluate(account, request)).sentence
}

/** Whether the request comes to the same on the board as in the question, so that it can be watched there. */
export function canBeWatched(
  { start }: Pick<Challenge, 'start'>,
  { request, after }: DecisionGuess,
  board: Scenario,
): boolean {
  return after.length === 0 && decide(board.account, request) === decide(start.account, request)
}
