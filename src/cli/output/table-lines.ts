import { sectionWidth, stretchedWidths, upright, type TableSection } from './table-section'
import { textWidth } from './text-width'

/** Draws sections below one another, all of one width. If they do not fit the terminal, single rows are turned upright. */
export function drawTable(sections: readonly TableSection[], columns: number): string {
  const drawn = widest(sections) > columns ? sections.map(upright) : sections
  const width = widest(drawn)
  return ['-'.repeat(width), ...drawn.flatMap((section) => sectionLines(section, width))]
    .map((line) => `${line}\n`)
    .join('')
}

const widest = (sections: readonly TableSection[]): number => Math.max(0, ...sections.map(sectionWidth))

function sectionLines(section: TableSection, tableWidth: number): readonly string[] {
  const { title, depth, headers, rows } = section
  const width = tableWidth - 2 * depth
  const isEmpty = headers.length === 0 && rows.length === 0
  const widths = isEmpty ? [] : stretchedWidths(section, width)
  const rule = widths.map((column, i) => `${'-'.repeat(i === 0 ? column - 2 : column - 1)}+`).join('')
  const cells = (texts: readonly string[], cell: Cell): string =>
    widths.map((column, i) => cell(texts[i] ?? '', column, i === 0 ? '|' : '')).join('')
  const lines = [
    ...(title === '' ? [] : [centred(title, width, '|')]),
    ...(title !== '' && isEmpty ? [`+${'-'.repeat(width - 2)}+`] : []),
    ...(headers.length > 0 ? [`+${rule}`, cells(headers, centred)] : []),
    ...(rows.length > 0 && widths.length > 0
      ? [`+${rule}`, ...rows.map((row) => cells(row, leftAligned)), `+${rule}`]
      : []),
  ]
  const frame = '|'.repeat(depth)
  return lines.map((line) => frame + line + frame)
}

type Cell = (text: string, width: number, edge: string) => string

function centred(text: string, width: number, edge: string): string {
  const before = Math.floor(width / 2) - Math.floor(textWidth(text) / 2) - 1
  const after = width - 1 - (edge.length + before + textWidth(text))
  return `${edge}${blanks(before)}${text}${blanks(after)}|`
}

function leftAligned(text: string, width: number, edge: string): string {
  const padding = width - (textWidth(text) + 2 + edge.length + 1) >= 0 ? 2 : 0
  const after = width - (edge.length + padding + textWidth(text)) - 1
  return `${edge}${blanks(padding)}${text}${blanks(after)}|`
}

const blanks = (count: number): string => ' '.repeat(Math.max(0, count))
