import type { PatternPiece } from '../glob/pattern'

/** What the policy's value says of one value of the request; `null`: that value cannot be read (rule 101). */
export type Comparer = (found: string) => boolean | null

/** Makes a comparer of one policy value; `null`: the policy's value cannot be read. */
export type OperandReader = (pieces: readonly PatternPiece[]) => Comparer | null

/** A reader for families that know neither wildcards nor variables. */
export function plainReader(read: (text: string) => Comparer | null): OperandReader {
  return (pieces) => read(pieces.map(({ text }) => text).join(''))
}

export type Order = 'equal' | 'less' | 'lessOrEqual' | 'greater' | 'greaterOrEqual'

/** A reader for values that have an order: both sides are read to numbers, and the request's is on the left. */
export function orderedReader(order: Order, toNumber: (text: string) => number | null): OperandReader {
  return plainReader((text) => {
    const bound = toNumber(text)
    if (bound === null) return null
    return (found) => {
      const value = toNumber(found)
      return value === null ? null : inOrder(order, value, bound)
    }
  })
}

function inOrder(order: Order, value: number, bound: number): boolean {
  switch (order) {
    case 'equal':
      return value === bound
    case 'less':
      return value < bound
    case 'lessOrEqual':
      return value <= bound
    case 'greater':
      return value > bound
    case 'greaterOrEqual':
      return value >= bound
  }
}
