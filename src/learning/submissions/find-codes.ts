import { SUBMISSION_VERSION } from './format'

/** A place in a text where something begins that looks like a code. */
export interface Found {
  /** `newer`: of a version that this page does not know; `scenario`: a link to a workspace. */
  readonly kind: 'submission' | 'newer' | 'scenario'
  /** Where the mark begins, and where the code. */
  readonly at: number
  readonly start: number
}

/**
 * `#a1` or `#s1`, any character of which may be percent-encoded, however often; or `a1` alone before a word that is longer than
 * any word, since people copy codes without what stands before them.
 */
const MARK =
  /(?:#|%(?:25)*23)(?:(a)|s|%(?:25)*(?:(61)|73))(?:%(?:25)*3)?([1-9])(?=[\w%-]|[\s>=]|$)|(?<![\w#%-])a([1-9])(?=[\w%-]{64})/g

const LONG_WORD = /[\w%-]{32}/y

/** Every code in a text, in order. */
export function* findCodes(text: string): Generator<Found> {
  for (const match of text.matchAll(MARK)) {
    const [whole, plain, encoded, marked, bare] = match
    const at = match.index
    const start = at + whole.length
    const version = Number(marked ?? bare)
    if (bare === undefined && plain === undefined && encoded === undefined) {
      if (isLongWord(text, start)) yield { kind: 'scenario', at, start }
    } else if (version === SUBMISSION_VERSION) yield { kind: 'submission', at, start }
    else if (bare === undefined && isLongWord(text, start)) yield { kind: 'newer', at, start }
  }
}

function isLongWord(text: string, start: number): boolean {
  LONG_WORD.lastIndex = start
  return LONG_WORD.test(text)
}
