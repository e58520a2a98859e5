import { readScript } from '../shell/read-script'
import type { ScriptLine } from '../shell/script-line'

/** The word the cursor is in, or where one could begin, and the words of its command that come before. */
export interface WordAtCursor {
  readonly before: readonly string[]
  /** What of the word stands before the cursor, without quotes. */
  readonly typed: string
  /** The whole word with its quotes, behind the cursor too. */
  readonly from: number
  readonly to: number
}

/** Stands for the cursor. From Unicode's private use area, so nobody types it. */
const CURSOR = '\uE000'

/** `null` where no command can be: in a comment, or behind what the console cannot read. */
export function wordAtCursor(text: string, cursor: number): WordAtCursor | null {
  const before = text.slice(0, cursor) + CURSOR
  for (const quote of ['', "'", '"']) {
    const word = lastWord(readScript(before + quote).at(-1))
    if (word !== null) return { ...word, to: wordEnd(text, cursor, quote) }
  }
  return null
}

function lastWord(line: ScriptLine | undefined): Omit<WordAtCursor, 'to'> | null {
  const words = line?.ok ? line.commands.at(-1)?.words : undefined
  const word = words?.at(-1)
  if (!words || !word?.text.endsWith(CURSOR)) return null
  return {
    before: words.slice(0, -1).map(({ text }) => text),
    typed: word.text.slice(0, -1),
    from: word.start,
  }
}

/** An open quote that is closed further on belongs to the word. */
function wordEnd(text: string, cursor: number, quote: string): number {
  const rest = text.slice(cursor)
  const inside = quote === '' ? /^[^\s;&|]*/ : new RegExp(`^[^${quote}\\n]*${quote}`)
  return cursor + (inside.exec(rest)?.[0].length ?? 0)
}
