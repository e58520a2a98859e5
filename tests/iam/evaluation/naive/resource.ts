import type { KeyValues } from './context'
import { fits, globPieces, type Piece } from './glob'
import type { PolicyType } from './document'
import { substitute } from './variable'

/** `invalid` is no plain "no": NotResource does not turn it into a "yes" (rule 76). */
export type ResourceAnswer = 'yes' | 'no' | 'invalid'

/** Whether one entry of Resource or NotResource covers the resource. */
export function resourceMatches(
  entry: string,
  resource: string,
  policy: PolicyType,
  hasVariables: boolean,
  keys: readonly KeyValues[],
): ResourceAnswer {
  if (entry === '*') return 'yes'
  const segments = entry.split(':')
  if (!entry.startsWith('arn:')) return 'invalid' // rule 76
  if (segments.length < 6) {
    if (policy === 'rcp') return 'invalid' // rule 75
    if (policy === 'scp' && !entry.endsWith('*')) return 'invalid'
    if (policy === 'resource' && !entry.includes('*')) return 'invalid' // rule 74
    while (segments.length < 6) segments.push('*') // rule 73
  }
  if (resource === '*') return 'no' // rule 70
  const tail = substitute(segments.slice(5).join(':'), hasVariables, keys) // rule 79: after the fifth colon only
  if (tail === null) return 'no' // rules 83 and 84
  const head = segments.slice(0, 5).flatMap((segment) => [...segmentPieces(segment), colon])
  return fits([...head, ...tail], resource) ? 'yes' : 'no'
}

const colon: Piece = { is: 'character', text: ':' }

/** A wildcard stays inside its segment, but for a `*` at the segment's end (rule 67). Case does not matter (rule 66). */
function segmentPieces(segment: string): readonly Piece[] {
  const pieces = globPieces(segment)
  return pieces.map((piece, index): Piece => {
    if (piece.is === 'character') return { ...piece, anyCase: true }
    return { ...piece, withinSegment: piece.is === 'any one' || index < pieces.length - 1 }
  })
}
