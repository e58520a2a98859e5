import { masksOf, Scanner, type Masks } from './scanner'
import { pointAt, type Subject } from './subject'
import { QUESTION, spell, type Token } from './token'

/** A text that must lie so many places after the segment's beginning. */
interface Run {
  readonly text: string
  readonly offset: number
}

/**
 * A run of a pattern without stars: characters, and `?` for exactly one. A policy may be cut into thousands, most of which are
 * never searched for, so that nothing more is prepared before it is asked for.
 */
export class Segment {
  readonly tokens: readonly Token[]
  #text: string | null | undefined
  #masks: Masks | null = null
  #runs: readonly Run[] | null = null

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
  }

  /** The same as text, if it has no `?`. */
  get text(): string | null {
    if (this.#text === undefined) this.#text = this.tokens.includes(QUESTION) ? null : spell(this.tokens)
    return this.#text
  }

  get masks(): Masks {
    return (this.#masks ??= masksOf(this.tokens))
  }

  /** Of a segment with `?`, the texts between them, each once. */
  get runs(): readonly Run[] {
    return (this.#runs ??= runsOf(this.tokens))
  }
}

/** More are not worth a look of their own. */
const MOST_RUNS = 8

/** Those that are there least often, since they are the likeliest to be missing from a text. */
function runsOf(tokens: readonly Token[]): readonly Run[] {
  const found = new Map<string, { readonly offset: number; count: number }>()
  for (let start = 0; start < tokens.length; start++) {
    if (tokens[start] === QUESTION) continue
    const question = tokens.indexOf(QUESTION, start)
    const end = question === -1 ? tokens.length : question
    const text = spell(tokens.slice(start, end))
    const known = found.get(text)
    if (known) known.count++
    else found.set(text, { offset: start, count: 1 })
    start = end
  }
  return [...found]
    .sort(([, a], [, b]) => a.count - b.count)
    .slice(0, MOST_RUNS)
    .map(([text, { offset }]) => ({ text, offset }))
}

/** Where a segment may begin at the earliest, as far as its runs tell; -1 if one of them is missing. */
function earliest(segment: Segment, { text }: Subject, from: number): number {
  let start = from
  for (const run of segment.runs) {
    const at = text.indexOf(run.text, start + run.offset)
    if (at === -1) return -1
    start = at - run.offset
  }
  return start
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
export function find(segment: Segment, subject: Subject, from: number): number {
  const { tokens, text } = segment
  if (text !== null && subject.points === null) return subject.text.indexOf(text, from)
  if (from + tokens.length > subject.length) return -1
  const start = subject.points === null ? earliest(segment, subject, from) : from
  if (start === -1) return -1
  const scanner = new Scanner(segment.masks)
  for (let at = start; at < subject.length; at++) {
    scanner.step(pointAt(subject, at))
    if (scanner.complete) return at + 1 - tokens.length
  }
  return -1
}

/** The most of the segment that fits anywhere from a place on, and the last place where that much of it ends. */
export function furthest(
  segment: Segment,
  subject: Subject,
  from: number,
): { readonly agreed: number; readonly end: number } {
  const scanner = new Scanner(segment.masks)
  let [best, end] = [0, subject.length]
  for (let at = from; at < subject.length; at++) {
    scanner.step(pointAt(subject, at))
    const agreed = scanner.longest()
    if (agreed === 0 || agreed < best) continue
    best = agreed
    end = at + 1
  }
  return { agreed: best, end }
}
