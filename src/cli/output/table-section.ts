import { textWidth } from './text-width'

/** A part of a table with columns of its own, below a title. */
export interface TableSection {
  readonly title: string
  /** How many frames it stands in. */
  readonly depth: number
  readonly headers: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Two blanks on either side of each cell. */
const PADDING = 4
/** The frame, left and right. */
const FRAME = 2

/** The width of each column's longest text. */
function columnWidths({ headers, rows }: TableSection): readonly number[] {
  const [first = []] = [headers, ...rows].filter((cells) => cells.length > 0)
  return first.map((_, column) =>
    Math.max(...[headers, ...rows].map((cells) => textWidth(cells[column] ?? ''))),
  )
}

/** How wide a section wants to be. */
export function sectionWidth(section: TableSection): number {
  const columns = columnWidths(section).reduce((sum, width) => sum + width + PADDING, 0)
  return Math.max(textWidth(section.title), columns) + FRAME + 2 * section.depth
}

/** Columns stretched in proportion until they fill the table. */
export function stretchedWidths(section: TableSection, width: number): readonly number[] {
  const wanted = columnWidths(section).map((column) => column + PADDING)
  const factor = width / wanted.reduce((sum, column) => sum + column, 0)
  const widths = wanted.map((column) => roundHalfToEven(factor * column))
  let tooWide = widths.reduce((sum, column) => sum + column, 0) - width
  // What rounding left over is taken from the first columns, or given to the last ones.
  for (let i = 0; tooWide !== 0 && widths.length > 0; i = (i + 1) % widths.length) {
    const column = tooWide > 0 ? i : widths.length - 1 - i
    widths[column] = (widths[column] ?? 0) - Math.sign(tooWide)
    tooWide -= Math.sign(tooWide)
  }
  return widths
}

/** A single row turned on its side, so that it is narrow: a line for each column. */
export function upright(section: TableSection): TableSection {
  const [row, another] = section.rows
  if (row === undefined || another !== undefined || section.headers.length === 0) return section
  return { ...section, headers: [], rows: section.headers.map((header, i) => [header, row[i] ?? '']) }
}

/** As Python rounds. */
function roundHalfToEven(value: number): number {
  const floor = Math.floor(value)
  if (value - floor !== 0.5) return Math.round(value)
  return floor % 2 === 0 ? floor : floor + 1
}
