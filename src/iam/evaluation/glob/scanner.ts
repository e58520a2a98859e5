import { QUESTION, type Token } from './token'

/** For each character, the tokens of a segment it fits, a bit for each. */
export interface Masks {
  readonly size: number
  readonly byPoint: ReadonlyMap<number, Uint32Array>
  /** The tokens that any character fits. */
  readonly any: Uint32Array
}

export function masksOf(tokens: readonly Token[]): Masks {
  const any = new Uint32Array(Math.ceil(tokens.length / 32))
  const byPoint = new Map<number, Uint32Array>()
  tokens.forEach((token, i) => {
    if (token === QUESTION) setBit(any, i)
  })
  tokens.forEach((token, i) => {
    if (token === QUESTION) return
    const mask = byPoint.get(token) ?? any.slice()
    setBit(mask, i)
    byPoint.set(token, mask)
  })
  return { size: tokens.length, byPoint, any }
}

/**
 * Looks for all beginnings of a segment at once (Baeza-Yates and Gonnet's "shift-and"): a character costs a 32nd of the
 * segment's length, however often the text nearly fits. A matcher that tries again from the next character would cost the
 * whole length (rule 105).
 */
export class Scanner {
  readonly #masks: Masks
  /** Bit i: the i + 1 first tokens fit what was read last. */
  readonly #state: Uint32Array
  /** All words of the state after so many are zero. */
  #used = 0

  constructor(masks: Masks) {
    this.#masks = masks
    this.#state = new Uint32Array(masks.any.length)
  }

  step(point: number): void {
    const { byPoint, any } = this.#masks
    const mask = byPoint.get(point) ?? any
    const state = this.#state
    if (state.length === 1) {
      // Nearly all segments are as short as that.
      state[0] = (((state[0] ?? 0) << 1) | 1) & (mask[0] ?? 0)
      this.#used = 1
      return
    }
    const end = Math.min(this.#used + 1, state.length)
    let used = 0
    let carry = 1
    for (let i = 0; i < end; i++) {
      const word = state[i] ?? 0
      const next = ((word << 1) | carry) & (mask[i] ?? 0)
      state[i] = next
      carry = word >>> 31
      if (next !== 0) used = i + 1
    }
    this.#used = used
  }

  get complete(): boolean {
    const last = this.#masks.size - 1
    return (((this.#state[last >>> 5] ?? 0) >>> (last & 31)) & 1) === 1
  }

  /** How many tokens the longest beginning has that fits what was read last. */
  longest(): number {
    const last = this.#used - 1
    return last < 0 ? 0 : last * 32 + 32 - Math.clz32(this.#state[last] ?? 0)
  }
}

function setBit(words: Uint32Array, i: number): void {
  words[i >>> 5] = (words[i >>> 5] ?? 0) | (1 << (i & 31))
}
