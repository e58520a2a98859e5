/** A part of a manual page: a heading and what stands below it. */
export interface Section {
  readonly heading: string
  readonly blocks: readonly Block[]
}

export interface Block {
  readonly text: string
  /** How far it is indented, in steps. */
  readonly depth?: number
  /** Kept in the lines it is written in. */
  readonly verbatim?: boolean
}

const INDENT = 7
const STEP = 3

/** Sets a manual page for a terminal of so many columns, as `man` does. */
export function renderPage(sections: readonly Section[], columns: number): string {
  return sections
    .map(({ heading, blocks }) => [heading, ...blocks.map((block) => setBlock(block, columns))].join('\n'))
    .map((section) => `${section}\n`)
    .join('\n')
}

function setBlock({ text, depth = 0, verbatim = false }: Block, columns: number): string {
  const indent = ' '.repeat(INDENT + STEP * depth)
  const lines = verbatim ? text.split('\n') : wrap(text, Math.max(20, columns - indent.length))
  return lines.map((line) => (line === '' ? '' : indent + line)).join('\n')
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
