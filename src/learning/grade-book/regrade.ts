import type { Challenge } from '../challenge/challenge'
import { challenges as builtIn } from '../challenges/built-in'
import { decodeSubmission } from '../submissions/document'
import { words } from '../texts/en/submissions'
import { findAlike } from './alike'
import type { GradedRow, RefusalCode, Refused, Regraded, Source } from './book'
import { challengeBook } from './challenge-book'
import { heatOf } from './heat'
import { readFound, search } from './read-codes'
import { gradeRow } from './row'

/** How far a pile of submissions has been graded. */
export interface Step {
  readonly done: number
  readonly all: number
}

/**
 * Finds every submission in any text, be it a column of a spreadsheet, a chat or the files of a folder, and evaluates each again.
 * What a submission says about itself is not believed. Never throws, whatever the texts hold.
 *
 * @param challenges those that the submissions may be answers to, as their author has them; the built-in ones by default
 */
export function regrade(sources: Source | readonly Source[], challenges?: readonly Challenge[]): Regraded {
  const steps = regradeSteps(sources, challenges)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same in steps, one for each submission, between which a page can show how far it is. */
export function* regradeSteps(
  sources: Source | readonly Source[],
  challenges: readonly Challenge[] = builtIn,
): Generator<Step, Regraded> {
  const { all: searched, more } = search(sources)
  const all = searched.reduce((sum, { found }) => sum + found.length, 0)
  const challengeOf = challengeBook(challenges)
  const rows: GradedRow[] = []
  const refused: Refused[] = []
  const seen = new Set<string>()
  let done = 0
  for (const one of searched) {
    if (one.found.length === 0) refused.push(refusal('nothing-found', { from: one.from }))
    for (const read of readFound(one)) {
      const { from, line, before, excerpt } = read
      const made = read.ok ? rowOf(read.json) : read.code
      if (typeof made === 'string') refused.push(refusal(made, { from, line, before, excerpt }))
      else
        rows.push(gradeRow(made.opened, made.challenge, { index: rows.length, from, repeats: made.repeats }))
      done += 1
      yield { done: Math.min(done, all), all }
    }
  }
  if (more) refused.push(refusal('too-many'))
  return { rows, refused, alike: findAlike(rows), heat: heatOf(rows) }

  function rowOf(json: string) {
    const opened = decodeSubmission(json)
    if (!opened.ok) {
      return opened.issues.some(({ code }) => code === 'newer-version') ? 'newer-version' : 'not-a-submission'
    }
    const looked = challengeOf(opened.value.submission.challenge)
    if (!looked.ok) return looked.code
    const repeats = seen.has(json)
    seen.add(json)
    return { opened: opened.value, challenge: looked.challenge, repeats }
  }
}

const refusal = (
  code: RefusalCode,
  { from = null, line = null, before = '', excerpt = '' }: Partial<Omit<Refused, 'code' | 'sentence'>> = {},
): Refused => ({ from, code, sentence: words.refusals[code], line, before, excerpt })
