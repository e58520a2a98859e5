import type { GradedRow, Regraded } from '../../../learning'
import { counted } from '../../ui/narrow'

/** How many could not be graded. A text without a submission is none of them. */
export const notGraded = (regraded: Regraded | null): number =>
  regraded?.refused.filter(({ code }) => code !== 'nothing-found').length ?? 0

/** `5 answers, 1 of them handed in twice`. */
export function answersTold(rows: readonly GradedRow[]): string {
  const again = rows.filter(({ repeats }) => repeats).length
  const all = `${counted(rows.length)} ${rows.length === 1 ? 'answer' : 'answers'}`
  return again === 0 ? all : `${all}, ${counted(again)} of them handed in twice`
}

/** What is in the book, in a sentence or two. */
export function bookTold(regraded: Regraded): string {
  const { rows, refused } = regraded
  const [not, empty] = [notGraded(regraded), refused.length - notGraded(regraded)]
  const sentences = [
    ...(rows.length > 0 || not > 0 ? [`In the book: ${answersTold(rows)}.`] : []),
    ...(not > 0 ? [`${counted(not)} could not be graded.`] : []),
    ...(empty === 1 ? ['No submission found in one text.'] : []),
    ...(empty > 1 ? [`No submission found in ${counted(empty)} texts.`] : []),
  ]
  return sentences.join(' ')
}

/** A share as a percentage that never says nobody or everybody where there is somebody. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100)
  if (rounded === 0 && share > 0) return '<1 %'
  return rounded === 100 && share < 1 ? '>99 %' : `${rounded} %`
}

/** How many missed it, in words. */
export function shareTold(share: number): string {
  if (share === 0) return 'nobody missed it'
  if (share === 1) return 'everybody missed it'
  if (share >= 0.9) return 'nearly all missed it'
  if (share >= 0.5) return 'many missed it'
  return share >= 0.2 ? 'some missed it' : 'a few missed it'
}
