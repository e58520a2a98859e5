/** Something that could stand where the cursor is. */
export interface Suggestion {
  /** As it is to be put in, in quotes if it needs any. */
  readonly text: string
  /** What it takes the place of. */
  readonly from: number
  readonly to: number
  readonly kind: 'command' | 'option' | 'value'
  /** What it is, in a sentence, where there is one. */
  readonly description: string | null
}

/** A suggestion that does not know yet where it goes. */
export interface Candidate {
  /** The word, without quotes. */
  readonly word: string
  readonly description: string | null
}

export const candidates = (words: Iterable<string>): readonly Candidate[] =>
  [...words].map((word) => ({ word, description: null }))
