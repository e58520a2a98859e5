import type { SourceRange } from '../iam'

/**
 * A text as both editors hold it: with `\n` at the end of a line. A textarea reads its value so, and Monaco would
 * otherwise mix the platform's line ends with the text's own; one kind keeps every offset the same in both.
 */
export function withLineFeeds(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
}

/** Where a range of `text` lies in `withLineFeeds(text)`: earlier by one for each `\r\n` before it. */
export function rangeWithLineFeeds(text: string, range: SourceRange): SourceRange {
  return { start: offsetWithLineFeeds(text, range.start), end: offsetWithLineFeeds(text, range.end) }
}

function offsetWithLineFeeds(text: string, offset: number): number {
  let lost = 0
  for (let at = text.indexOf('\r\n'); at !== -1 && at + 1 < offset; at = text.indexOf('\r\n', at + 2))
    lost += 1
  return offset - lost
}
