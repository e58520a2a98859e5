/** A text to be matched. `?` is one character as a person sees it, so places count code points. */
export interface Subject {
  readonly text: string
  /** `null` where every code point is one UTF-16 unit, as in nearly all texts: then the text itself will do. */
  readonly points: readonly number[] | null
  readonly length: number
}

const SURROGATES = /[\uD800-\uDFFF]/

export function subjectOf(text: string): Subject {
  if (!SURROGATES.test(text)) return { text, points: null, length: text.length }
  const points = Array.from(text, (character) => character.codePointAt(0) ?? 0)
  return { text, points, length: points.length }
}

export function pointAt({ text, points }: Subject, at: number): number {
  return points === null ? text.charCodeAt(at) : (points[at] ?? 0)
}

/** The UTF-16 offset of a place. */
export function offsetOf({ points }: Subject, at: number): number {
  return points === null ? at : points.slice(0, at).reduce((sum, point) => sum + unitsOf(point), 0)
}

/** The places at UTF-16 offsets, which are given in ascending order and never split a character. */
export function placesAt({ points }: Subject, offsets: readonly number[]): readonly number[] {
  if (points === null) return offsets
  let place = 0
  let offset = 0
  return offsets.map((wanted) => {
    while (offset < wanted && place < points.length) offset += unitsOf(points[place++] ?? 0)
    return place
  })
}

/** A code point outside the Basic Multilingual Plane takes two. */
const unitsOf = (point: number): number => (point > 0xffff ? 2 : 1)
