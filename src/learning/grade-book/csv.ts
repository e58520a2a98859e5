import type { Challenge } from '../challenge/challenge'
import { describeGoal } from '../challenge/describe-goal'
import { words } from '../texts/en/submissions'
import type { GradedRow, Regraded } from './book'

/** So that spreadsheets take the text for UTF-8, which they do not otherwise. */
const BYTE_ORDER_MARK = '\ufeff'

/** Behind these a spreadsheet may take a cell for a formula, the wide ones of East Asian input among them. */
const FORMULA = /^[\s\u200b]*[=+\-@\t\r\n|\uff1d\uff0b\uff0d\uff20]/u

/**
 * The grade book as comma-separated values (RFC 4180), for spreadsheets: a line for each row, a column for each goal. Whatever
 * stands in a cell is text to the spreadsheet: one that could be a formula begins with an apostrophe, which is what OWASP
 * advises ("CSV Injection").
 */
export function toCsv({ rows, alike }: Regraded): string {
  const shared = new Set(alike.flatMap((one) => (one.kind === 'sameWork' ? one.rows : [])))
  const { columns } = words
  const goals = goalColumns(rows)
  const head = [
    columns.name,
    columns.challenge,
    columns.seed,
    columns.counts,
    columns.solved,
    columns.met,
    columns.goals,
    ...goals.map(({ title }) => title),
    columns.seconds,
    columns.calls,
    columns.characters,
    columns.remarks,
    columns.from,
  ]
  const lines = rows.map((row) => [
    row.name,
    row.challenge.title,
    String(row.challenge.seed),
    yesOrNo(!row.repeats),
    yesOrNo(row.solved),
    String(row.met),
    String(row.grade.goals.length),
    ...goals.map((column) => {
      const result = row.grade.goals.find(({ goal }) => columnOf(row, goal.id) === column.key)
      return result ? yesOrNo(result.met) : ''
    }),
    row.seconds === null ? '' : String(row.seconds),
    String(row.calls.length),
    String(row.strokes.characters),
    [
      ...row.remarks.map(({ sentence }) => sentence),
      ...(shared.has(row.index) ? [words.sameAsOthers] : []),
    ].join(' '),
    row.from ?? '',
  ])
  return BYTE_ORDER_MARK + [head, ...lines].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')
}

const yesOrNo = (yes: boolean): string => (yes ? words.yes : words.no)

const keyOf = ({ id, version }: Challenge): string => `${id} ${version}`

const columnOf = ({ challenge }: GradedRow, goal: string): string => `${keyOf(challenge)}/${goal}`

/** A column for each goal of each challenge that was answered, headed by what students were asked. */
function goalColumns(
  rows: readonly GradedRow[],
): readonly { readonly key: string; readonly title: string }[] {
  const challenges = new Map(rows.toReversed().map(({ challenge }) => [keyOf(challenge), challenge]))
  const titles = [...challenges.values()].map(({ title }) => title)
  const nameOf = ({ title, id, version }: Challenge): string =>
    titles.filter((other) => other === title).length > 1 ? words.versionOf(title, id, version) : title
  const columns = new Map<string, string>()
  for (const row of rows) {
    const { challenge } = row
    for (const [at, { goal }] of row.grade.goals.entries()) {
      const key = columnOf(row, goal.id)
      if (columns.has(key)) continue
      const sentence = describeGoal(goal).replaceAll('`', '')
      columns.set(
        key,
        challenges.size === 1
          ? words.goalColumn(at + 1, sentence)
          : words.goalColumnOf(nameOf(challenge), at + 1, sentence),
      )
    }
  }
  return [...columns].map(([key, title]) => ({ key, title }))
}

function cell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text
  return /^[\w .:/-]*$/.test(harmless) ? harmless : `"${harmless.replaceAll('"', '""')}"`
}
