import type { Fragments } from './fragments'

/** What may stand directly before and after a core. */
export interface Neighbours {
  readonly before: string
  readonly after: string
}

interface Surroundings {
  readonly fragments: Fragments
  /** Runs of characters that are there already, in small letters. */
  readonly taken: ReadonlySet<string>
  /** Whether a pattern counts characters with `?`, so that lengths must stay. */
  readonly sameLength: boolean
}

const ALONE: Neighbours = { before: '', after: '' }
const OTHER_WORDS = ['x', 'q', 'z', 'j', 'w', 'v', 'k', 'y']
/** For each word: if it keeps failing, the word is what some pattern compares. */
const MOST_ATTEMPTS = 20

/**
 * Hands out pseudonyms for cores: `user1`, `group1`, … A pseudonym is new to the account, holds nothing that a pattern
 * compares, and makes nothing of the kind together with what stands beside it. Cores that differ in case only get pseudonyms
 * that do: some names are compared ignoring case.
 */
export class Pseudonyms {
  readonly #surroundings: Surroundings
  readonly #numbers = new Map<string, number>()
  readonly #used = new Set<string>()
  /** Of each core in small letters, its spellings with their pseudonyms. */
  readonly #given = new Map<string, Map<string, string>>()

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings
  }

  of(core: string): string | undefined {
    return this.#given.get(core.toLowerCase())?.get(core)
  }

  /** Finds one for a core that has none yet, if one will do: what is wanted, or a word with a number. */
  give(core: string, word: string, beside: readonly Neighbours[], wanted?: string): void {
    if (this.#given.has(core.toLowerCase())) {
      this.respell(core)
      return
    }
    const found = this.#find(core, word, beside, wanted)
    if (found === undefined) return
    this.#used.add(found.toLowerCase())
    this.#given.set(core.toLowerCase(), new Map([[core, found]]))
  }

  /** The pseudonym in another spelling, for a core of which only another spelling has one. */
  respell(core: string): void {
    const spellings = this.#given.get(core.toLowerCase())
    const [first] = spellings?.values() ?? []
    if (spellings === undefined || first === undefined || spellings.has(core)) return
    const other = otherSpelling(first, spellings)
    if (other !== undefined) spellings.set(core, other)
  }

  #find(core: string, word: string, beside: readonly Neighbours[], wanted?: string): string | undefined {
    const fits = (pseudonym: string) => this.#fits(pseudonym, core, [ALONE, ...beside])
    if (wanted !== undefined) return fits(wanted) ? wanted : undefined
    for (const start of [word, ...OTHER_WORDS]) {
      for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
        const number = (this.#numbers.get(start) ?? 0) + 1
        const pseudonym = this.#surroundings.sameLength
          ? sized(start, number, core.length)
          : `${start}${number}`
        if (pseudonym === null) break
        this.#numbers.set(start, number)
        if (fits(pseudonym)) return pseudonym
      }
    }
    return undefined
  }

  #fits(pseudonym: string, core: string, beside: readonly Neighbours[]): boolean {
    const { fragments, taken, sameLength } = this.#surroundings
    const small = pseudonym.toLowerCase()
    if (taken.has(small) || this.#used.has(small) || (sameLength && pseudonym.length !== core.length))
      return false
    return beside.every(({ before, after }) => {
      const end = before.length + pseudonym.length
      const intervals = fragments.within(before + pseudonym + after)
      return intervals.every(([from, to]) => to <= before.length || from >= end)
    })
  }
}

/** A word and a number in just so many characters, or `null` if they do not fit. */
function sized(word: string, number: number, length: number): string | null {
  const digits = String(number)
  const start = word.length + digits.length > length ? word.charAt(0) : word
  return start.length + digits.length > length ? null : start + digits.padStart(length - start.length, '0')
}

/** The same but for capital letters, and not used yet. */
function otherSpelling(first: string, used: ReadonlyMap<string, string>): string | undefined {
  const values = new Set(used.values())
  const letters = first.replace(/[^a-z]/gi, '').length
  for (let capitals = 1; capitals < 2 ** Math.min(letters, 10); capitals += 1) {
    let letter = 0
    const spelling = first.toLowerCase().replace(/[a-z]/g, (one) => {
      letter += 1
      return (capitals >> (letter - 1)) & 1 ? one.toUpperCase() : one
    })
    if (!values.has(spelling)) return spelling
  }
  return undefined
}
