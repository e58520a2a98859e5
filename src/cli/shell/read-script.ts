import { missing } from './missing'
import { continuation, isBlank, readWord } from './read-word'
import type { ScriptLine, ShellCommand, ShellRefusal, Word } from './script-line'

interface LineReading {
  readonly end: number
  readonly read: readonly ShellCommand[] | ShellRefusal
}

/**
 * Reads a text as a shell would: words with their quotes taken off, commands parted by line ends, `;` and `&&`, comments
 * passed over. Lines without a command are left out. What a shell has and this console has not refuses its line, and no
 * other. Never throws.
 */
export function readScript(text: string): readonly ScriptLine[] {
  const lines: ScriptLine[] = []
  let start = 0
  let number = 1
  while (start < text.length) {
    const { end, read } = readLine(text, start)
    const source = text.slice(start, end)
    const place = { number, start, end, text: source.trim() }
    if ('message' in read) lines.push({ ...place, ok: false, refusal: read })
    else if (read.length > 0) lines.push({ ...place, ok: true, commands: read })
    number += source.split('\n').length
    start = end + 1
  }
  return lines
}

function readLine(text: string, start: number): LineReading {
  const commands: ShellCommand[] = []
  let words: Word[] = []
  let onlyAfterSuccess = false
  let at = start
  const finish = (): void => {
    if (words.length > 0) commands.push({ words, onlyAfterSuccess })
    words = []
  }
  for (;;) {
    at = skipBlanks(text, at)
    const waiting = onlyAfterSuccess && words.length === 0
    if (text[at] === '#') at = lineEnd(text, at)
    if (at >= text.length || text[at] === '\n') {
      // After `&&` a command may follow in the next line.
      if (waiting && text.slice(at).trim() !== '') at += 1
      else if (waiting) return refused(text, { message: missing.nothingAfter('&&'), at, end: at })
      else break
    } else if (text[at] === ';') {
      if (words.length === 0) return refused(text, { message: missing.nothingBefore(';'), at, end: at })
      finish()
      onlyAfterSuccess = false
      at += 1
    } else if (text.startsWith('&&', at)) {
      if (words.length === 0) return refused(text, { message: missing.nothingBefore('&&'), at, end: at })
      finish()
      onlyAfterSuccess = true
      at += 2
    } else {
      const word = readWord(text, at)
      if ('message' in word) return refused(text, word)
      words.push(word)
      at = word.end
    }
  }
  finish()
  return { end: at, read: commands }
}

const refused = (text: string, refusal: ShellRefusal): LineReading => ({
  end: lineEnd(text, refusal.end),
  read: refusal,
})

function skipBlanks(text: string, start: number): number {
  let at = start
  for (;;) {
    const skipped = isBlank(text[at]) ? 1 : continuation(text, at)
    if (skipped === 0) return at
    at += skipped
  }
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}
