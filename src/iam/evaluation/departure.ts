import { progressOf, type Progress } from './glob/match'
import { tokensOf, type Pattern } from './glob/pattern'
import { spell } from './glob/token'
import type { Departure, Segment } from './reason'

/** A part of an action or an ARN, and where it is. */
interface Place {
  readonly segment: Segment
  /** The part as the request spells it. */
  readonly text: string
  /** The same as it is compared: folded, or not. */
  readonly compared: string
  /** UTF-16 offset in the request's action or resource. */
  readonly start: number
}

/** Where a request departs from an entry, which is told only of the entry it comes nearest to. */
export interface Parting {
  /** UTF-16 offset in the request's action or resource. */
  readonly at: number
  readonly tell: () => Departure
}

/** Where a part of the request departs from a pattern that does not match it. */
export function parting(pattern: Pattern, { segment, text, compared, start }: Place): Parting {
  const progress = pattern.shape === 'general' ? progressOf(pattern, compared) : null
  const offset = progress?.offset ?? agreement(pattern.prefix, compared)
  const at = start + offset
  return {
    at,
    tell: () => {
      const { expected, wanted } = progress ? spelled(pattern, progress) : spelledSimply(pattern, offset)
      const found = text.slice(offset)
      const why = expected === '' ? 'entryEnds' : found === '' ? 'requestEnds' : 'differs'
      return { why, segment, at, expected, found, wanted, given: text }
    },
  }
}

interface Spelling {
  readonly expected: string
  readonly wanted: string
}

function spelled(pattern: Pattern, { tokens: met }: Progress): Spelling {
  const tokens = tokensOf(pattern)
  return { expected: spell(tokens.slice(met)), wanted: spell(tokens) }
}

function spelledSimply({ prefix, shape }: Pattern, offset: number): Spelling {
  const wanted = shape === 'prefix' ? `${prefix}*` : prefix
  return { expected: wanted.slice(offset), wanted }
}

/** How many UTF-16 units two texts have in common, without half a character at the end. */
function agreement(a: string, b: string): number {
  let agreed = 0
  while (agreed < a.length && a.charCodeAt(agreed) === b.charCodeAt(agreed)) agreed++
  return splitsCharacter(a, agreed) || splitsCharacter(b, agreed) ? agreed - 1 : agreed
}

const splitsCharacter = (text: string, at: number): boolean =>
  at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff
