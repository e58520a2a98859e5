import { readCode } from '../../scenario'
import { findCodes, type Found } from '../submissions/find-codes'
import type { RefusalCode, Source } from './book'

/** A submission's JSON, or why there is none, and where it was. */
export type Read =
  | { readonly ok: true; readonly json: string; readonly from: string | null; readonly excerpt: string }
  | { readonly ok: false; readonly code: RefusalCode; readonly from: string | null; readonly excerpt: string }

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
  for (let index = 0; index < found.length; index++) {
    const one = found[index]
    if (!one) continue
    const excerpt = text.slice(one.at, one.at + EXCERPT)
    if (one.kind !== 'submission') {
      yield { ok: false, code: one.kind === 'newer' ? 'newer-version' : 'scenario-link', from, excerpt }
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
    yield code.ok
      ? { ok: true, json: code.text, from, excerpt }
      : { ok: false, code: code.code, from, excerpt }
  }
}

const FURTHER = 2
