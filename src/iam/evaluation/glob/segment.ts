import { masksOf, Scanner, type Masks } from './scanner'
import { pointAt, type Subject } from './subject'
import { QUESTION, spell, type Token } from './token'

/** A run of a pattern without stars: characters, and `?` for exactly one. */
export interface Segment {
  readonly tokens: readonly Token[]
  /** The same as text, if it has no `?`. */
  readonly text: string | null
  /** Made when first searched for in a way that needs them. */
  readonly masks: () => Masks
}

export function segmentOf(tokens: readonly Token[]): Segment {
  let masks: Masks | null = null
  return {
    tokens,
    text: tokens.includes(QUESTION) ? null : spell(tokens),
    masks: () => (masks ??= masksOf(tokens)),
  }
}

/** How many of the segment's tokens the subject agrees with, from a place on. */
export function agreement({ tokens }: Segment, subject: Subject, at: number): number {
  let agreed = 0
  while (agreed < tokens.length && at + agreed < subject.length) {
    const token = tokens[agreed]
    if (token !== QUESTION && token !== pointAt(subject, at + agreed)) break
    agreed++
  }
  return agreed
}

export function fits(segment: Segment, subject: Subject, at: number): boolean {
  if (segment.text !== null && subject.points === null) return subject.text.startsWith(segment.text, at)
  return agreement(segment, subject, at) === segment.tokens.length
}

/** The first place, from one on, where the segment fits; -1 if there is none. */
export function find({ tokens, text, masks }: Segment, subject: Subject, from: number): number {
  if (text !== null && subject.points === null) return subject.text.indexOf(text, from)
  if (from + tokens.length > subject.length) return -1
  const scanner = new Scanner(masks())
  for (let at = from; at < subject.length; at++) {
    scanner.step(pointAt(subject, at))
    if (scanner.complete) return at + 1 - tokens.length
  }
  return -1
}

/** The most of the segment that fits anywhere from a place on, and the last place where that much of it ends. */
export function furthest(
  { masks }: Segment,
  subject: Subject,
  from: number,
): { readonly agreed: number; readonly end: number } {
  const scanner = new Scanner(masks())
  let best = { agreed: 0, end: subject.length }
  for (let at = from; at < subject.length; at++) {
    scanner.step(pointAt(subject, at))
    const agreed = scanner.longest()
    if (agreed > 0 && agreed >= best.agreed) best = { agreed, end: at + 1 }
  }
  return best
}
