import type { Located, SourceRange } from './document'

/**
 * Where parts of a JSON string's value are in the text: the two differ where the text has escapes such as `\u0024`.
 * Takes the string, gives a function for its parts.
 */
export function innerRanges(
  text: string,
  { value, range }: Located<string>,
): (part: SourceRange) => SourceRange {
  const start = range.start + 1
  const hasEscapes = range.end - range.start - 2 !== value.length
  if (!hasEscapes) return (part) => ({ start: start + part.start, end: start + part.end })
  const places = [start]
  for (let at = start; places.length <= value.length;) {
    at += text[at] !== '\\' ? 1 : text[at + 1] === 'u' ? 6 : 2
    places.push(at)
  }
  return (part) => ({ start: places[part.start] ?? range.end, end: places[part.end] ?? range.end })
}
