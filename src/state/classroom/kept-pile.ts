import { decodeChallenge, encodeChallenge } from '../../learning'
import type { Pile, PileSource } from './pile'

const KEY = 'iam-groups-playground:grade-book'

/**
 * Keeps a pile for as long as the tab is open, so that a reload loses nothing, and no longer: it is about other people, and the
 * computer may be anybody's.
 *
 * @returns whether the browser keeps it
 */
export function keepPile({ sources, exercises }: Pile): boolean {
  try {
    if (sources.length + exercises.length === 0) sessionStorage.removeItem(KEY)
    else sessionStorage.setItem(KEY, JSON.stringify({ sources, exercises: exercises.map(encodeChallenge) }))
    return true
  } catch {
    // Too much, or not allowed. An older pile would be taken for this one.
    forget()
    return false
  }
}

/** The pile as it was kept; `null` if there is none that can be read. */
export function keptPile(): Pile | null {
  try {
    const pile: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null')
    if (!isRecord(pile) || !Array.isArray(pile.sources) || !Array.isArray(pile.exercises)) return null
    const exercises = pile.exercises.flatMap((document: unknown) => {
      const read = decodeChallenge(document)
      return read.ok ? [read.value] : []
    })
    return { sources: pile.sources.filter(isSource), exercises }
  } catch {
    return null
  }
}

function forget(): void {
  try {
    sessionStorage.removeItem(KEY)
  } catch {
    // Where nothing may be kept, nothing is.
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const isSource = (value: unknown): value is PileSource =>
  isRecord(value) && typeof value.from === 'string' && typeof value.text === 'string'
