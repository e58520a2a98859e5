/** A compiled pattern. Characters are UTF-16 units; wildcards are the negative tokens below. */
export interface Pattern {
  readonly tokens: readonly number[]
  /** The text before the first wildcard. */
  readonly prefix: string
  /** `literal` and `prefix` (a lone `*` at the end) need no search. */
  readonly shape: 'literal' | 'prefix' | 'general'
}

export const STAR = -1
const QUESTION = -2

/** A piece of a pattern: text in which `*` and `?` are wildcards, or text in which nothing is (rules 60, 65, 81). */
export interface PatternPiece {
  readonly text: string
  readonly literal: boolean
}

export function compilePattern(text: string): Pattern {
  return patternOf([{ text, literal: false }])
}

export function patternOf(pieces: readonly PatternPiece[]): Pattern {
  const tokens: number[] = []
  for (const { text, literal } of pieces) {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      if (literal || (unit !== 0x2a && unit !== 0x3f)) tokens.push(unit)
      else if (unit === 0x3f) tokens.push(QUESTION)
      else if (tokens[tokens.length - 1] !== STAR) tokens.push(STAR)
    }
  }
  return patternFromTokens(tokens)
}

export function patternFromTokens(tokens: readonly number[]): Pattern {
  const wildcard = tokens.findIndex((token) => token < 0)
  const prefix = spell(wildcard === -1 ? tokens : tokens.slice(0, wildcard))
  if (wildcard === -1) return { tokens, prefix, shape: 'literal' }
  const openEnd = wildcard === tokens.length - 1 && tokens[wildcard] === STAR
  return { tokens, prefix, shape: openEnd ? 'prefix' : 'general' }
}

/** Writes tokens out as a person would have typed them. */
export function spell(tokens: readonly number[]): string {
  let text = ''
  for (const token of tokens)
    text += token === STAR ? '*' : token === QUESTION ? '?' : String.fromCharCode(token)
  return text
}

/** Whether the whole text matches. `*` is any run of characters, line breaks included; `?` is exactly one. */
export function globMatches(pattern: Pattern, text: string): boolean {
  if (pattern.shape === 'literal') return text === pattern.prefix
  if (!text.startsWith(pattern.prefix)) return false
  return pattern.shape === 'prefix' || run(pattern, text).matched
}

interface GlobRun {
  readonly matched: boolean
  /** If not: how far into the tokens the best attempt came, and where in the text it was stopped. */
  readonly token: number
  readonly at: number
}

/**
 * Two pointers and one bookmark: on a mismatch the last `*` swallows one more character and the rest is tried again.
 * Earlier stars never need revisiting, so the time grows with the text, not exponentially with the stars (rule 105).
 */
export function run(pattern: Pattern, text: string): GlobRun {
  const { tokens } = pattern
  let token = 0
  let at = 0
  let star = -1
  let bookmark = 0
  let bestToken = 0
  let bestAt = 0
  for (;;) {
    const wanted = tokens[token]
    if (wanted === STAR) {
      star = token++
      bookmark = at
      continue
    }
    if (token >= bestToken) {
      bestToken = token
      bestAt = at
    }
    if (wanted === undefined) {
      if (at === text.length) return { matched: true, token, at }
      // A star at the very end takes whatever is left.
      if (star === tokens.length - 1) return { matched: true, token, at: text.length }
    } else if (at < text.length) {
      if (wanted === QUESTION) {
        at += characterLength(text, at)
        token++
        continue
      }
      if (wanted === text.charCodeAt(at)) {
        at++
        token++
        continue
      }
    }
    if (star === -1 || bookmark >= text.length) return { matched: false, token: bestToken, at: bestAt }
    bookmark += characterLength(text, bookmark)
    at = bookmark
    token = star + 1
  }
}

/** 2 for a character outside the Basic Multilingual Plane, which a person sees as one. */
function characterLength(text: string, at: number): number {
  const code = text.codePointAt(at)
  return code !== undefined && code > 0xffff ? 2 : 1
}
