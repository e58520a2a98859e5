import type { Challenge } from '../challenge/challenge'
import { grade } from '../grading/grade'
import { strokes } from '../grading/par'
import type { OpenedSubmission } from '../submissions/document'
import { originOf } from '../submissions/origin'
import { words } from '../texts/en/submissions'
import type { GradedRow, Remark } from './book'

const remark = (code: Exclude<Remark['code'], 'claims'>): Remark => ({ code, sentence: words.remarks[code] })

/** A submission evaluated again, by the teacher's own challenge. */
export function gradeRow(
  { submission, oddName, claims }: OpenedSubmission,
  challenge: Challenge,
  place: Pick<GradedRow, 'index' | 'from' | 'repeats'>,
): GradedRow {
  const { name, answers, calls, seconds } = submission
  const { start, title } = challenge
  const { account, drafts } = submission.scenario
  const scenario = { ...start, title, account, drafts }
  const graded = grade(challenge, scenario, answers)
  const origin = originOf(start, submission)
  const guesses = new Set(challenge.goals.flatMap((goal) => (goal.kind === 'guess' ? [goal.id] : [])))
  const remarks: readonly Remark[] = [
    ...(origin === 'impossible' ? [remark('forged')] : []),
    ...(origin === 'possible' && calls.length > 0 ? [remark('unexplained')] : []),
    ...(claims.length > 0 ? [{ code: 'claims' as const, sentence: words.remarks.claims(claims) }] : []),
    ...(Object.keys(answers).every((id) => guesses.has(id)) ? [] : [remark('other-answers')]),
    ...(oddName ? [remark('odd-name')] : []),
    ...(name === '' ? [remark('no-name')] : []),
    ...(place.repeats ? [remark('repeated')] : []),
  ]
  return {
    ...place,
    name,
    challenge,
    scenario,
    answers,
    calls,
    seconds,
    grade: graded,
    solved: graded.solved && origin !== 'impossible',
    met: graded.goals.filter(({ met }) => met).length,
    strokes: strokes(scenario, calls),
    remarks,
  }
}
