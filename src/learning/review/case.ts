import type { Request } from '../../iam'
import type { Scenario } from '../../scenario'
import type { Challenge } from '../challenge/challenge'
import type { DecisionGuess } from '../challenge/goal'
import { grade } from '../grading/grade'
import { perform } from '../grading/perform'

/** A request to watch in an account where it shows what a challenge is about. */
export interface Case {
  readonly scenario: Scenario
  readonly request: Request
  /** What somebody was thinking who made the account so; `null`: it is as the challenge has it. */
  readonly thought: string | null
  /** What comes of it, in a sentence; `null` where the gates say it best. */
  readonly sentence: string | null
}

/**
 * One case in which what many believe about this turns out not to be so: one of the ways that look right and are not, at the request
 * that it misses; else something that was to be guessed. `null` for a challenge that asks nothing.
 */
export function caseOf(challenge: Challenge): Case | null {
  const { start, goals } = challenge
  for (const { title, calls, answers, fails } of challenge.wrong) {
    const performed = calls.length > 0 ? perform(start, calls) : null
    if (!performed?.ok) continue
    const { scenario } = performed
    const missed = grade(challenge, scenario, answers).goals.find(({ goal }) => goal.id === fails)
    const counterexample = missed?.counterexample
    if (counterexample?.kind !== 'decision') continue
    return { scenario, request: counterexample.request, thought: title, sentence: counterexample.sentence }
  }
  const guessed = goals.flatMap((goal) =>
    goal.kind === 'guess' && goal.guess.ask === 'decision' ? [goal.guess] : [],
  )
  const [guess] = guessed
  const [request] = start.requests
  if (guess) return { scenario: after(guess, start), request: guess.request, thought: null, sentence: null }
  return request ? { scenario: start, request, thought: null, sentence: null } : null
}

function after({ after: calls }: DecisionGuess, start: Scenario): Scenario {
  const performed = perform(start, calls)
  return performed.ok ? performed.scenario : start
}
