import { LINK_VERSION } from './format'

/** What a text seems to have in it. */
interface Found {
  /** Where codes of links that this page can read may begin, the likeliest first. */
  readonly starts: readonly number[]
  /** Whether there seems to be a link of a version that this page does not know. */
  readonly newer: boolean
}

/** `#s1`, any character of which may be percent-encoded, however often. */
const MARKED = /(?:#|%(?:25)*23)(?:s|%(?:25)*73)(?:%(?:25)*3)?([1-9])/g

/** A code that was copied without what stood before it. A shorter word may well be a name. */
const BARE = /(?<![\w#%-])s([1-9])(?=[\w%-]{16})/g

/** A link of any version has more characters in one piece than a word has. */
const LONG_WORD = /[\w-]{32}/y

/** More are no accident. */
const MOST_STARTS = 3

/** Looks for the codes of links in a text that anybody may have written. */
export function findCode(text: string): Found {
  const starts: number[] = []
  let newer = false
  for (const pattern of [MARKED, BARE]) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index + match[0].length
      if (Number(match[1]) === LINK_VERSION) starts.push(start)
      else newer ||= pattern === MARKED && isLongWord(text, start)
      if (starts.length === MOST_STARTS) return { starts, newer }
    }
  }
  return { starts, newer }
}

function isLongWord(text: string, start: number): boolean {
  LONG_WORD.lastIndex = start
  return LONG_WORD.test(text)
}
