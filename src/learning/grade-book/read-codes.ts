import { readCode } from '../../scenario'
import { findCodes, type Found } from '../submissions/find-codes'
import type { RefusalCode, Source } from './book'

/** Where a code is, so that somebody can find it again. */
export interface Place {
  readonly from: string | null
  /** From 1. */
  readonly line: number
  /** What stands before it, such as a name. */
  readonly before: string
  /** How it begins. */
  readonly excerpt: string
}

/** A submission's JSON, or why there is none, and where it was. */
export type Read = (
  { readonly ok: true; readonly json: string } | { readonly ok: false; readonly code: RefusalCode }
) &
  Place

/** A text of which something was found. */
export interface Searched {
  readonly text: string
  readonly from: string | null
  readonly found: readonly Found[]
}

/** More than any class hands in. */
const MOST = 20_000

const EXCERPT = 24

/** Looks for codes in every text. Cheap: nothing is read yet. */
export function search(sources: Source | readonly Source[]): {
  readonly all: readonly Searched[]
  readonly more: boolean
} {
  let left = MOST
  const all = [sources].flat().map((source) => {
    const { text, from } = typeof source === 'string' ? { text: source, from: null } : source
    const found: Found[] = []
    for (const one of findCodes(text)) {
      if (left === 0) break
      left -= 1
      found.push(one)
    }
    return { text, from, found }
  })
  return { all, more: left === 0 }
}

/**
 * Reads what was found in a text, one after the other. A code ends where the next one begins. By a rare accident something that
 * looks like a mark is inside of a code that was broken into lines, so one that seems to be incomplete is read further.
 */
export function* readFound({ text, from, found }: Searched): Generator<Read> {
  const lineAt = lines(text)
  for (let index = 0; index < found.length; index++) {
    const one = found[index]
    if (!one) continue
    const place: Place = {
      from,
      line: lineAt(one.at),
      before: wordsBefore(text, one.at),
      excerpt: text.slice(one.at, one.at + EXCERPT),
    }
    if (one.kind !== 'submission') {
      yield { ok: false, code: one.kind === 'newer' ? 'newer-version' : 'scenario-link', ...place }
      continue
    }
    const read = (last: number) => readCode(text.slice(one.start, found[last + 1]?.at), 0)
    let last = index
    let code = read(last)
    while (!code.ok && code.code !== 'too-large' && last + 1 < found.length && last < index + FURTHER) {
      last += 1
      const further = read(last)
      if (!further.ok) continue
      code = further
      index = last
    }
    yield code.ok ? { ok: true, json: code.text, ...place } : { ok: false, code: code.code, ...place }
  }
}

const FURTHER = 2

/** Tells the line of a place; places come in order, so that a text is gone through once. */
function lines(text: string): (at: number) => number {
  let line = 1
  let next = text.indexOf('\n')
  return (at) => {
    for (; next !== -1 && next < at; next = text.indexOf('\n', next + 1)) line += 1
    return line
  }
}

/** As much as a name and a time take. */
const BEFORE = 40

/** No line before a code is longer that anybody would read. */
const FURTHEST_BACK = 8_000

/** What a person wrote before a code on its line, else on the one above: no part of its address, and no other code. */
function wordsBefore(text: string, at: number): string {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1
  const own = wordsIn(text.slice(Math.max(lineStart, at - FURTHEST_BACK), at).replace(/https?:\/\/\S*$/i, ''))
  if (own !== '' || lineStart < 2) return own
  const above = text.lastIndexOf('\n', lineStart - 2) + 1
  return wordsIn(text.slice(Math.max(above, lineStart - FURTHEST_BACK), lineStart))
}

function wordsIn(stretch: string): string {
  const words = stretch.split(/\s+/).filter((word) => word !== '' && word.length < BEFORE)
  return words.join(' ').slice(-BEFORE).trim()
}
