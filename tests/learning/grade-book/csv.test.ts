import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeGoal, encodeSubmission, regrade, toCsv } from '../../../src/learning'
import { challengeOf, codeOf, solvedBy, workBy } from './class'

const first = challengeOf('first-group')

describe('the table for spreadsheets', () => {
  it.each([['=1+1'], ['+1'], ['-1'], ['@SUM(A1)'], ['\t=1'], ['＝1'], ['|calc']])(
    'makes a name harmless that begins like %j',
    (name) => {
      const csv = toCsv(regrade(codeOf(solvedBy(name, first))))
      const cells = csv.split('\r\n')[1] ?? ''
      expect(cells.startsWith(`"'`)).toBe(true)
    },
  )

  it('has no cell that a spreadsheet could take for a formula, whatever anybody is called', () => {
    const start = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '\t=',
      '\n=',
      ' =',
      '\u00a0=',
      '\u200b=',
      '＝',
      '|',
      ';=',
      '"=',
      ',=',
    )
    const name = fc.tuple(start, fc.string({ unit: 'grapheme' })).map((parts) => parts.join(''))
    const given = solvedBy('', first)
    fc.assert(
      fc.property(name, fc.constantFrom('=HYPERLINK("x")', '@x.txt', 'a.txt'), (called, from) => {
        const csv = toCsv(regrade([{ text: codeOf({ ...given, name: called }), from }]))
        const table = parsed(csv)
        expect(table).toHaveLength(2)
        expect(table[1]).toHaveLength(table[0]?.length ?? 0)
        for (const cell of table.flat()) expect(cell).not.toMatch(/^\s*[=+\-@|\uff1d\uff0b\uff0d\uff20]/u)
      }),
      { numRuns: 25 },
    )
  })

  it('keeps quotation marks, commas and line breaks inside of their cell', () => {
    const csv = toCsv(regrade(codeOf(solvedBy('Ana "the, best"\nStudent', first))))
    expect(csv.split('\r\n')).toHaveLength(3)
    expect(csv).toContain('"Ana ""the, best"" Student"')
  })

  it('has a column for each goal, and says who met it', () => {
    const [head, ana, bo] = toCsv(
      regrade([codeOf(solvedBy('Ana', first)), encodeSubmission(workBy('Bo', first, null))]),
    ).split('\r\n')
    for (const [at, goal] of first.goals.entries())
      expect(head).toContain(
        `Goal ${at + 1}: ${describeGoal(goal).replaceAll('`', '').replaceAll('"', '""')}`,
      )
    expect(ana).toContain('yes')
    expect(bo).toContain('no')
  })

  it('tells the exercises apart where there are several, be they called the same', () => {
    const other = { ...first, id: 'other' }
    const code = codeOf({ ...solvedBy('Bo', other), challenge: other })
    const [head = []] = parsed(toCsv(regrade([codeOf(solvedBy('Ana', first)), code], [first, other])))
    expect(new Set(head).size).toBe(head.length)
    expect(head.some((cell) => cell.startsWith(`${first.title} (other, version 1), goal 1: `))).toBe(true)
  })

  it('says which row counts, and which is the same as others', () => {
    const ana = codeOf(solvedBy('Ana', first))
    const [head = [], ...rows] = parsed(toCsv(regrade([ana, ana, codeOf(solvedBy('Bo', first))])))
    const [counts, remarks] = [head.indexOf('Counts'), head.indexOf('Remarks')]
    expect(rows.map((row) => row[counts])).toEqual(['yes', 'no', 'yes'])
    expect(rows.map((row) => row[remarks]?.includes('Others handed in the same work.'))).toEqual([
      true,
      false,
      true,
    ])
  })
})

/** Comma-separated values as RFC 4180 has them read. */
function parsed(csv: string): readonly (readonly string[])[] {
  const lines: string[][] = []
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy
  let line: string[] = []
  for (const [, quoted, plain = '', end] of csv.replace(/^\ufeff/, '').matchAll(cells)) {
    if (end === '' && line.length === 0) break
    line.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    lines.push(line)
    line = []
  }
  return lines
}
