import type { Challenge } from '../challenge/challenge'
import { encodeChallenge } from '../challenge/encode'
import { isRecord } from '../document/read-json'

/** A word of a challenge and what stands for it in a variant. */
export interface ExchangedWord {
  readonly word: string
  readonly becomes: string
}

const WORD = /[\p{L}\p{N}_.-]*[\p{L}\p{N}_]/gu

/** What differs between a challenge and a variant of it, word by word, each once, in the order in which they are met. */
export function exchangedWords(challenge: Challenge, variant: Challenge): readonly ExchangedWord[] {
  const found = new Map<string, ExchangedWord>()
  const { variations: _, ...before } = encodeChallenge(challenge)
  const { variations: __, ...after } = encodeChallenge(variant)
  for (const [one, other] of texts(before, after)) {
    const [words, others] = [one.match(WORD) ?? [], other.match(WORD) ?? []]
    if (words.length !== others.length) continue
    for (const [at, word] of words.entries()) {
      const becomes = others[at] ?? word
      if (becomes !== word) found.set(`${word} ${becomes}`, { word, becomes })
    }
  }
  return [...found.values()]
}

/** Texts that are at the same place, where they differ. */
function* texts(one: unknown, other: unknown): Generator<readonly [string, string]> {
  if (typeof one === 'string' && typeof other === 'string') {
    if (one !== other) yield [one, other]
  } else if (Array.isArray(one) && Array.isArray(other)) {
    for (const [at, inner] of one.entries()) yield* texts(inner, other[at])
  } else if (isRecord(one) && isRecord(other)) {
    const values = Object.values(other)
    for (const [at, inner] of Object.values(one).entries()) yield* texts(inner, values[at])
  }
}
