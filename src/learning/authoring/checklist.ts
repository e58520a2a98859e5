import type { Scenario } from '../../scenario'
import type { Challenge, Solution } from '../challenge/challenge'
import { grade } from '../grading/grade'
import { rightAnswers } from '../grading/guess'
import { withAdministrators, withNothing, withNothingGranted } from '../grading/lazy-ways'
import { perform } from '../grading/perform'
import type { Counterexample } from '../grading/result'
import { meaningOf } from '../submissions/meaning'
import { words } from '../texts/en/authoring'

export type CheckId =
  'story' | 'solvable' | 'unsolvedAtStart' | 'notByAdministrators' | 'notByEmptying' | 'wrongWaysFail'

/** Something that is looked at before an exercise is handed out. */
export interface Check {
  readonly id: CheckId
  readonly ok: boolean
  readonly sentence: string
  /** What shows that it is not so. */
  readonly counterexample: Counterexample | null
}

export interface Checklist {
  /** Whether it can be handed out as it is. */
  readonly ready: boolean
  readonly checks: readonly Check[]
}

/**
 * Whether an exercise is one: it can be solved, is not solved at the start, and neither by making everybody an administrator
 * nor by taking everything away. Found out by grading, as a student's work would be.
 */
export function checklist(challenge: Challenge): Checklist {
  const checks = [
    story(challenge),
    solvable(challenge),
    unsolvedAtStart(challenge),
    notByAdministrators(challenge),
    notByEmptying(challenge),
    ...wrongWaysFail(challenge),
  ]
  return { ready: checks.every(({ ok }) => ok), checks }
}

const check = (
  id: CheckId,
  ok: boolean,
  sentence: string,
  counterexample: Counterexample | null = null,
): Check => ({ id, ok, sentence, counterexample })

function story({ title, story: told }: Challenge): Check {
  const ok = title.trim() !== '' && told.trim() !== ''
  return check('story', ok, ok ? words.story.ok : words.story.not)
}

/** One solution that works is enough; of those that do not, the last is told. */
function solvable(challenge: Challenge): Check {
  const tried = challenge.solutions.map((solution) => trySolution(challenge, solution))
  return tried.find(({ ok }) => ok) ?? tried.at(-1) ?? check('solvable', false, words.solvable.none)
}

function trySolution(challenge: Challenge, { title, calls, answers }: Solution): Check {
  const performed = perform(challenge.start, calls)
  if (!performed.ok) return check('solvable', false, words.solvable.refused(title, performed.error.message))
  const missed = grade(challenge, performed.scenario, answers).goals.find(({ met }) => !met)
  const counterexample = missed?.counterexample ?? null
  return counterexample === null
    ? check('solvable', true, words.solvable.ok(title))
    : check('solvable', false, words.solvable.missed(title, counterexample.sentence), counterexample)
}

function unsolvedAtStart(challenge: Challenge): Check {
  // Where there is something to be done, the right guesses alone must not do.
  const answers = isForGuessing(challenge) ? {} : rightAnswers(challenge)
  const { solved } = grade(challenge, challenge.start, answers)
  return check('unsolvedAtStart', !solved, solved ? words.unsolvedAtStart.not : words.unsolvedAtStart.ok)
}

function notByAdministrators(challenge: Challenge): Check {
  if (isAllGuesses(challenge)) return check('notByAdministrators', true, words.administrators.guesses)
  const solved = isSolvedIn(challenge, withAdministrators(challenge.start))
  return check('notByAdministrators', !solved, solved ? words.administrators.not : words.administrators.ok)
}

function notByEmptying(challenge: Challenge): Check {
  if (isAllGuesses(challenge)) return check('notByEmptying', true, words.emptying.guesses)
  const { start } = challenge
  // Where nothing is given there is nothing to take, and what the start itself meets is told by another check.
  const emptied = [withNothing(start), withNothingGranted(start)].filter(
    ({ account }) => meaningOf(account) !== meaningOf(start.account),
  )
  const solved = emptied.some((scenario) => isSolvedIn(challenge, scenario))
  return check('notByEmptying', !solved, solved ? words.emptying.not : words.emptying.ok)
}

function wrongWaysFail(challenge: Challenge): readonly Check[] {
  const { start, wrong } = challenge
  if (wrong.length === 0) return []
  for (const { title, calls, answers, fails } of wrong) {
    const performed = perform(start, calls)
    if (!performed.ok)
      return [check('wrongWaysFail', false, words.wrongWays.refused(title, performed.error.message))]
    const { goals } = grade(challenge, performed.scenario, answers)
    if (goals.find(({ goal }) => goal.id === fails)?.met !== false)
      return [check('wrongWaysFail', false, words.wrongWays.met(title))]
  }
  return [check('wrongWaysFail', true, words.wrongWays.ok(wrong.length))]
}

const isAllGuesses = ({ goals }: Challenge): boolean => goals.every(({ kind }) => kind === 'guess')

/** Whether guessing is all there is to do, though there may be goals that say to leave things alone. */
const isForGuessing = ({ goals, solutions }: Challenge): boolean =>
  goals.some(({ kind }) => kind === 'guess') &&
  (solutions.some(({ calls }) => calls.length === 0) || goals.every(({ kind }) => kind === 'guess'))

/** Whether what is left to do is done there, by somebody who guesses everything right. */
const isSolvedIn = (challenge: Challenge, scenario: Scenario): boolean =>
  grade(challenge, scenario, rightAnswers(challenge)).solved
