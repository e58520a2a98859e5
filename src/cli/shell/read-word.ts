import { refusedAnywhere, refusedBare } from './character-check'
import { missing } from './missing'
import type { ShellRefusal, Word } from './script-line'

/** A blank that parts words. The `\r` of a text from Windows is one. */
const BLANK = /[ \t\r]/
/** What ends a word besides blanks. */
const ENDS_WORD = /[;\n]/

export const isBlank = (character: string | undefined): boolean =>
  character !== undefined && BLANK.test(character)

/** A backslash at the end of a line: the line goes on in the next one. */
export const continuation = (text: string, at: number): number => {
  if (text[at] !== '\\') return 0
  if (text[at + 1] === '\n') return 2
  return text.startsWith('\r\n', at + 1) ? 3 : 0
}

interface Piece {
  readonly text: string
  readonly end: number
}

/** Reads the word that begins at a place, where there is neither a blank nor a separator. */
export function readWord(source: string, start: number): Word | ShellRefusal {
  let text = ''
  let at = start
  while (at < source.length && !endsWord(source, at)) {
    const piece = readPiece(source, at, at === start)
    if ('message' in piece) return piece
    text += piece.text
    at = piece.end
  }
  return { text, start, end: at }
}

function endsWord(source: string, at: number): boolean {
  const character = source[at] ?? ''
  return isBlank(character) || ENDS_WORD.test(character) || source.startsWith('&&', at)
}

function readPiece(source: string, at: number, wordStart: boolean): Piece | ShellRefusal {
  const skipped = continuation(source, at)
  if (skipped > 0) return { text: '', end: at + skipped }
  switch (source[at]) {
    case "'":
      return singleQuoted(source, at)
    case '"':
      return doubleQuoted(source, at)
    case '\\':
      return { text: source[at + 1] ?? '\\', end: Math.min(at + 2, source.length) }
    default: {
      const message = refusedBare(source, at, wordStart)
      return message === null ? { text: source[at] ?? '', end: at + 1 } : { message, at, end: at }
    }
  }
}

/** In single quotes everything is itself. */
function singleQuoted(source: string, at: number): Piece | ShellRefusal {
  const close = source.indexOf("'", at + 1)
  if (close === -1) return { message: missing.openQuote("'"), at, end: source.length }
  return { text: source.slice(at + 1, close), end: close + 1 }
}

/** In double quotes a backslash takes the meaning from `"`, `\`, `$` and a backtick, and is itself elsewhere. */
function doubleQuoted(source: string, start: number): Piece | ShellRefusal {
  let text = ''
  let at = start + 1
  while (source[at] !== '"') {
    if (at >= source.length) return openDoubleQuote(source, start)
    const message = refusedAnywhere(source, at)
    if (message !== null) return { message, at, end: doubleQuoteEnd(source, at) }
    const skipped = continuation(source, at)
    const escapes = source[at] === '\\' && /["\\$`]/.test(source[at + 1] ?? '')
    if (skipped === 0) text += source[escapes ? at + 1 : at] ?? ''
    at += skipped || (escapes ? 2 : 1)
  }
  return { text, end: at + 1 }
}

const openDoubleQuote = (source: string, at: number): ShellRefusal => ({
  message: missing.openQuote('"'),
  at,
  end: source.length,
})

function doubleQuoteEnd(source: string, from: number): number {
  const rest = /^(?:[^"\\]|\\[^])*/.exec(source.slice(from))?.[0].length ?? 0
  return from + rest
}
