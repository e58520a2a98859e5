import {
  challenges,
  presetSets,
  readSetLink,
  setLink,
  type Challenge,
  type OpenedSet,
  type Progress,
} from '../../learning'
import type { ChallengeChoice } from './open-learning'
import { challengeStanding } from './standing'

/** A set of challenges to choose from. */
export interface OfferedSet {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly challenges: readonly string[]
}

const ALL: OfferedSet = {
  id: 'all',
  title: 'All challenges',
  description: 'All there are, in the order in which one idea leads to the next.',
  challenges: challenges.map(({ id }) => id),
}

/** What comes with the playground. */
export const offeredSets: readonly OfferedSet[] = [...presetSets, ALL]

/** How a set is taken: which variant, and whether as an exam. */
export interface Terms {
  readonly seed: number
  readonly exam: boolean
}

/** The link to a set, as the fragment of a URL. One that is written out by ids is known by them. */
export function linkToSet({ id, challenges: ids }: OfferedSet, terms: Terms): string {
  const isPreset = presetSets.some((preset) => preset.id === id)
  return setLink({ ...(isPreset ? { set: id } : { challenges: ids }), ...terms })
}

/** A set by its link, in the form in which it is offered; `null` if nothing in it is known. */
export function setIn(link: string): { readonly offered: OfferedSet; readonly terms: Terms } | null {
  const opened = openedSet(link)
  if (!opened) return null
  const { exam, seed, title, description } = opened
  const terms = { exam, seed }
  const ids = opened.challenges.map(({ id }) => id)
  const known = offeredSets.find((set) => set.challenges.join('.') === ids.join('.'))
  return { terms, offered: known ?? { id: ids.join('.'), title, description, challenges: ids } }
}

/** What a link opens, in the variant that it asks for. The same link opens the very same set. */
export function openedSet(link: string): OpenedSet | null {
  const known = opened.get(link)
  if (known !== undefined) return known
  const set = readSetLink(link)
  if (opened.size > MOST) opened.clear()
  opened.set(link, set)
  return set
}

/** Variants are drawn, which takes a moment. */
const opened = new Map<string, OpenedSet | null>()
const MOST = 20

const choiceOf = ({
  id,
  seed,
  exam,
}: Pick<Challenge, 'id' | 'seed' | 'exam'>): Required<ChallengeChoice> => ({
  id,
  seed,
  exam,
})

/** The set that a challenge is taken from: the one in hand, else the first that has it. */
export function setWith(challenge: Challenge, { set }: Pick<Progress, 'set'>): OpenedSet | null {
  const { id, seed, exam } = challenge
  const has = (one: OpenedSet | null) =>
    one?.seed === seed && one.exam === exam && one.challenges.some((other) => other.id === id)
  const inHand = set === null ? null : openedSet(set)
  if (has(inHand)) return inHand
  const first = offeredSets.find((offered) => offered.challenges.includes(id))
  return first ? openedSet(linkToSet(first, { seed, exam })) : null
}

/** The challenge to go on with: the next that is not solved, or an earlier one that was passed over; `null` when the set is done. */
export function nextInSet(
  { challenges: all, exam }: Pick<OpenedSet, 'challenges' | 'exam'>,
  after: Pick<Challenge, 'id'> | null,
  progress: Progress,
): Challenge | null {
  const at = all.findIndex(({ id }) => id === after?.id)
  // An exam does not say what is solved, so it has an end and no second round.
  const order = exam ? all.slice(at + 1) : [...all.slice(at + 1), ...all.slice(0, Math.max(0, at))]
  return order.find((one) => challengeStanding(choiceOf(one), progress).state !== 'done') ?? null
}
