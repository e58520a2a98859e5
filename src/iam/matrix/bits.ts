/**
 * What policies say to every column at once, a bit for each: four runs of words, for Allow and Deny that match whoever asks,
 * and for those of which that depends on who it is.
 */
export type Bits = Uint32Array

/** The runs, in their order. */
export const ALLOW = 0
export const DENY = 1
export const MAY_ALLOW = 2
export const MAY_DENY = 3
type Run = typeof ALLOW | typeof DENY | typeof MAY_ALLOW | typeof MAY_DENY

export const noBits = (words: number): Bits => new Uint32Array(4 * words)

/** Words that hold a bit for each of so many columns. */
export const wordsFor = (columns: number): number => Math.ceil(columns / 32)

export const word = (bits: Bits, run: Run, words: number, at: number): number => bits[run * words + at] ?? 0

export function has(bits: Bits, run: Run, words: number, column: number): boolean {
  return ((word(bits, run, words, column >>> 5) >>> (column & 31)) & 1) === 1
}

export function add(bits: Bits, run: Run, words: number, column: number): void {
  const at = run * words + (column >>> 5)
  bits[at] = (bits[at] ?? 0) | (1 << (column & 31))
}

export function unite(into: Bits, from: Bits): void {
  for (let i = 0; i < into.length; i++) into[i] = (into[i] ?? 0) | (from[i] ?? 0)
}
