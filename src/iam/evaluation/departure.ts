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

/** Where a part of the request departs from a pattern that does not match it. */
export function departure(pattern: Pattern, { segment, text, compared, start }: Place): Departure {
  const tokens = tokensOf(pattern)
  const { tokens: met, offset } = progress(pattern, compared)
  const expected = spell(tokens.slice(met))
  const found = text.slice(offset)
  const why = expected === '' ? 'entryEnds' : found === '' ? 'requestEnds' : 'differs'
  return { why, segment, at: start + offset, expected, found, wanted: spell(tokens), given: text }
}

function progress(pattern: Pattern, text: string): Progress {
  if (pattern.shape === 'general') return progressOf(pattern, text)
  const [wanted, given] = [Array.from(pattern.prefix), Array.from(text)]
  let agreed = 0
  while (agreed < wanted.length && wanted[agreed] === given[agreed]) agreed++
  return { tokens: agreed, offset: wanted.slice(0, agreed).join('').length }
}
