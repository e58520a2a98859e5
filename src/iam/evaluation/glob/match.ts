import type { Pattern } from './pattern'
import { agreement, find, fits, furthest } from './segment'
import { offsetOf, placesAt, subjectOf, type Subject } from './subject'

/** Whether the whole text matches. `*` is any run of characters, line breaks included; `?` is exactly one. */
export function globMatches(pattern: Pattern, text: string): boolean {
  const { prefix, shape, shortest } = pattern
  if (shape === 'literal') return text === prefix
  if (text.length < shortest || !text.startsWith(prefix)) return false
  return shape === 'prefix' || matchesFrom(pattern, subjectOf(text), 0)
}

/** Whether the text matches from one of several UTF-16 offsets to its end. They are in ascending order. */
export function globMatchesFromAny(pattern: Pattern, text: string, offsets: readonly number[]): boolean {
  const { prefix, shape, segments, shortest } = pattern
  if (text.length < shortest) return false
  if (shape === 'literal') return text.endsWith(prefix) && offsets.includes(text.length - prefix.length)
  if (shape === 'prefix') return offsets.some((offset) => text.startsWith(prefix, offset))
  const subject = subjectOf(text)
  const starts = placesAt(subject, offsets)
  const [lead, ...others] = segments
  if (lead === undefined) return false
  if (others.length === 0) {
    const start = subject.length - lead.tokens.length
    return starts.includes(start) && fits(lead, subject, start)
  }
  // Where the beginning fits first leaves the most text for what follows, so that no later start does better.
  const start = starts.find((at) => fits(lead, subject, at))
  return start !== undefined && matchesFrom(pattern, subject, start)
}

/** Segment after segment, each at the first place where it fits: what that leaves for the others is the most there is. */
function matchesFrom({ segments }: Pattern, subject: Subject, from: number): boolean {
  const last = segments[segments.length - 1]
  if (last === undefined) return false
  const end = subject.length - last.tokens.length
  // The end costs a glance, so it comes before any search.
  if (end < from || !fits(last, subject, end)) return false
  if (segments.length === 1) return end === from
  let at = from
  for (let i = 0; i < segments.length - 1; i++) {
    const segment = segments[i]
    if (segment === undefined) return false
    const found = i > 0 ? find(segment, subject, at) : fits(segment, subject, at) ? at : -1
    if (found === -1) return false
    at = found + segment.tokens.length
  }
  return at <= end
}

/** How far the best attempt to match came: how many tokens, and to which UTF-16 offset of the text. */
export interface Progress {
  readonly tokens: number
  readonly offset: number
}

/** Of a general pattern, how far a text that does not match it comes. */
export function progressOf({ segments }: Pattern, text: string): Progress {
  const subject = subjectOf(text)
  const progress = (tokens: number, at: number): Progress => ({ tokens, offset: offsetOf(subject, at) })
  let before = 0
  let at = 0
  for (const [i, segment] of segments.entries()) {
    const size = segment.tokens.length
    if (i === 0) {
      const agreed = agreement(segment, subject, 0)
      if (agreed < size || segments.length === 1) return progress(agreed, agreed)
      at = size
    } else {
      const found = i === segments.length - 1 ? -1 : find(segment, subject, at)
      if (found === -1) {
        const { agreed, end } = furthest(segment, subject, at)
        return progress(before + agreed, end)
      }
      at = found + size
    }
    // The star after it is met, too.
    before += size + 1
  }
  return progress(before, at)
}
