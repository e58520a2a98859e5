import { fits, type Piece } from './glob'

/** Rule 99: segment by segment, case and all; what has fewer than six segments, or is no ARN at all, never fits. */
export function arnFits(pattern: readonly Piece[], arn: string): boolean {
  const left = segments(pattern, (piece) => piece.is === 'character' && piece.text === ':')
  const right = segments(Array.from(arn), (character) => character === ':')
  if (left.length < 6 || right.length < 6 || right[0]?.join('') !== 'arn') return false
  return left.every((segment, index) => fits(segment, (right[index] ?? []).join('')))
}

/** Cuts at colons into six segments at most: the last keeps its own colons. */
function segments<One>(
  list: readonly One[],
  isColon: (one: One) => boolean,
  more = 5,
): readonly (readonly One[])[] {
  const colon = more === 0 ? -1 : list.findIndex(isColon)
  if (colon === -1) return [list]
  return [list.slice(0, colon), ...segments(list.slice(colon + 1), isColon, more - 1)]
}
