import type { Challenge } from '../challenge/challenge'
import { challenges } from '../challenges/built-in'
import { limits } from '../challenge/limits'
import { forExam } from '../handout/hand-out'
import { words } from '../texts/en/words'
import { variantOf } from '../variants/variant'
import { presetSets } from './preset-sets'

/** A set to be handed out: one of the preset sets, or built-in challenges in order, by their ids. */
export type SetChoice = ({ readonly set: string } | { readonly challenges: readonly string[] }) & {
  /** Without hints, and without verdicts along the way; false by default. */
  readonly exam?: boolean
  /** Which variant of each challenge; 0, as they were written, by default. */
  readonly seed?: number
}

/** A set that a link names. */
export interface OpenedSet {
  readonly title: string
  readonly description: string
  /** In the variant that the link asks for. */
  readonly challenges: readonly Challenge[]
  readonly exam: boolean
  readonly seed: number
}

const MOST = 60

/**
 * A set as the fragment of a URL, `#set=first-hour` or `#set=union.one-deny&exam&seed=7`. It names challenges that everybody has,
 * so it stays short and never goes stale.
 */
export function setLink(choice: SetChoice): string {
  const { exam = false, seed = 0 } = choice
  const ids = 'set' in choice ? choice.set : choice.challenges.join('.')
  return `#set=${ids}${exam ? '&exam' : ''}${seed > 0 ? `&seed=${Math.min(Math.floor(seed), limits.seed)}` : ''}`
}

/** The set that a fragment names, or `null` if it names none that is known. Challenges that are not known are left out. */
export function readSetLink(fragment: string): OpenedSet | null {
  const fields = new Map(decoded(fragment).split('&', 3).map(pair))
  const named = fields.get('#set')
  if (named === undefined) return null
  const preset = presetSets.find(({ id }) => id === named)
  const ids = preset ? preset.challenges : named.split('.', MOST)
  const seed = seedIn(fields.get('seed'))
  const exam = fields.has('exam')
  const known = [...new Set(ids)].flatMap((id) => challenges.find((challenge) => challenge.id === id) ?? [])
  if (known.length === 0) return null
  return {
    title: preset?.title ?? words.setTitle(known.map(({ title }) => title)),
    description: preset?.description ?? '',
    challenges: known.map((challenge) => {
      const variant = variantOf(challenge, seed)
      return exam ? forExam(variant) : variant
    }),
    exam,
    seed,
  }
}

const pair = (text: string): readonly [string, string] => {
  const [name = '', value = ''] = text.split('=', 2)
  return [name, value]
}

const seedIn = (text = ''): number => (/^\d{1,10}$/.test(text) ? Math.min(Number(text), limits.seed) : 0)

/** Chats and mail programs encode what they need not. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment.slice(0, 4_000))
  } catch {
    return fragment
  }
}
