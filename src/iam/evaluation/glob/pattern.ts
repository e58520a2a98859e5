import { Segment } from './segment'
import { QUESTION, spell, STAR, type Token } from './token'

/** A compiled pattern. Most have no wildcard or one at the end, and hold little more than their text. */
export interface Pattern {
  /** The text before the first wildcard. */
  readonly prefix: string
  /** `literal` and `prefix` (a lone `*` at the end) need no search. */
  readonly shape: 'literal' | 'prefix' | 'general'
  /** Of a general pattern: the whole of it, cut at its stars. The first and the last may be empty, the others are not. */
  readonly segments: readonly Segment[]
  /** No shorter text matches, in UTF-16 units. */
  readonly shortest: number
}

/** A piece of a pattern: text in which `*` and `?` are wildcards, or text in which nothing is (rules 60, 65, 81). */
export interface PatternPiece {
  readonly text: string
  readonly literal: boolean
}

const NO_SEGMENTS: readonly Segment[] = []

export function compilePattern(text: string): Pattern {
  const wildcard = firstWildcard(text)
  if (wildcard === text.length) return literalPattern(text)
  if (wildcard === text.length - 1 && text.endsWith('*')) return prefixPattern(text.slice(0, -1))
  return patternFromTokens(tokensOfPieces([{ text, literal: false }]))
}

export function patternOf(pieces: readonly PatternPiece[]): Pattern {
  const [first] = pieces
  if (pieces.length === 1 && first?.literal === false) return compilePattern(first.text)
  return patternFromTokens(tokensOfPieces(pieces))
}

function firstWildcard(text: string): number {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0x2a || unit === 0x3f) return i
  }
  return text.length
}

const literalPattern = (text: string): Pattern => ({
  prefix: text,
  shape: 'literal',
  segments: NO_SEGMENTS,
  shortest: text.length,
})
const prefixPattern = (prefix: string): Pattern => ({
  prefix,
  shape: 'prefix',
  segments: NO_SEGMENTS,
  shortest: prefix.length,
})

function tokensOfPieces(pieces: readonly PatternPiece[]): readonly Token[] {
  const tokens: Token[] = []
  for (const { text, literal } of pieces) {
    for (const character of text) {
      if (literal || (character !== '*' && character !== '?')) tokens.push(character.codePointAt(0) ?? 0)
      else if (character === '?') tokens.push(QUESTION)
      // Several stars are one.
      else if (tokens[tokens.length - 1] !== STAR) tokens.push(STAR)
    }
  }
  return tokens
}

export function patternFromTokens(tokens: readonly Token[]): Pattern {
  const wildcard = tokens.findIndex((token) => token < 0)
  const prefix = spell(wildcard === -1 ? tokens : tokens.slice(0, wildcard))
  if (wildcard === -1) return literalPattern(prefix)
  if (wildcard === tokens.length - 1 && tokens[wildcard] === STAR) return prefixPattern(prefix)
  const segments: Segment[] = []
  let shortest = 0
  for (let start = 0; start <= tokens.length;) {
    const star = tokens.indexOf(STAR, start)
    const end = star === -1 ? tokens.length : star
    segments.push(new Segment(tokens.slice(start, end)))
    shortest += end - start
    start = end + 1
  }
  return { prefix, shape: 'general', segments, shortest }
}

/** The whole pattern as tokens, for those who take it apart. */
export function tokensOf({ prefix, shape, segments }: Pattern): readonly Token[] {
  if (shape === 'general') {
    const all: Token[] = []
    for (const { tokens } of segments) {
      for (const token of tokens) all.push(token)
      all.push(STAR)
    }
    return all.slice(0, -1)
  }
  const points = Array.from(prefix, (character) => character.codePointAt(0) ?? 0)
  return shape === 'prefix' ? [...points, STAR] : points
}

export function endsInStar({ shape, segments }: Pattern): boolean {
  return shape === 'prefix' || (segments.length > 1 && segments[segments.length - 1]?.tokens.length === 0)
}
