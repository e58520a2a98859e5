import { run, spell, type Pattern } from './glob'
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
  const { token, at } = run(pattern, compared)
  const expected = spell(pattern.tokens.slice(token))
  const found = text.slice(at)
  const why = expected === '' ? 'entryEnds' : found === '' ? 'requestEnds' : 'differs'
  return { why, segment, at: start + at, expected, found, wanted: spell(pattern.tokens), given: text }
}
