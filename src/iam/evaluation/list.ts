import type { ListElement, Located } from '../policy/document'
import type { EntryMiss, EntryProblem, ListReason, NearMiss } from './reason'

/** Action, NotAction, Resource or NotResource, prepared for matching. */
export interface CompiledList<Entry extends CompiledEntry = CompiledEntry> {
  readonly element: ListElement<string>['element']
  readonly negated: boolean
  readonly entries: readonly Entry[]
  /** An entry that spoils a negated list (rule 76); invalid actions do not (rule 63). */
  readonly spoiler: { readonly entry: Located<string>; readonly problem: EntryProblem } | null
}

export interface CompiledEntry {
  readonly source: Located<string>
}

/** Whether the element matches; the one place that knows what `Not` means (rules 64, 72). */
export function listMatches<Entry extends CompiledEntry>(
  list: CompiledList<Entry>,
  covers: (entry: Entry) => boolean,
): boolean {
  if (!list.negated) return list.entries.some(covers)
  return list.spoiler === null && !list.entries.some(covers)
}

/** How an entry fails, and how far into the request's text it agreed, so that the nearest can be told. */
export interface Miss {
  readonly miss: EntryMiss
  readonly closeness: number
}

export interface Hit {
  readonly wildcard: boolean
  readonly substituted: string | null
  readonly crossesColons: boolean
}

interface Explainer<Entry> {
  readonly request: string
  readonly covers: (entry: Entry) => boolean
  readonly hit: (entry: Entry) => Hit
  readonly miss: (entry: Entry) => Miss
}

/** The story behind `listMatches`. */
export function explainList<Entry extends CompiledEntry>(
  list: CompiledList<Entry>,
  { request, covers, hit, miss }: Explainer<Entry>,
): ListReason {
  if (list.negated && list.spoiler !== null) return { code: 'invalidEntry', ...list.spoiler }
  const found = list.entries.find(covers)
  if (found !== undefined) {
    const code = list.negated ? 'entryExcludes' : 'entryCovers'
    return { code, request, entry: found.source, ...hit(found) }
  }
  const misses = list.entries.map((entry) => ({ entry: entry.source, ...miss(entry) }))
  if (list.negated)
    return { code: 'noEntryExcludes', request, powerless: misses.filter(isPowerless).map(nearMiss) }
  const nearest = misses.reduce<(typeof misses)[number] | null>(
    (best, one) => (best === null || one.closeness > best.closeness ? one : best),
    null,
  )
  return { code: 'noEntryCovers', request, nearest: nearest && nearMiss(nearest) }
}

/** Whether the entry could not have matched any request in this context. */
function isPowerless({ miss }: Miss): boolean {
  return miss.why === 'invalid' || miss.why === 'variableEmpty' || miss.why === 'variableMultivalued'
}

function nearMiss({ entry, miss }: { readonly entry: Located<string>; readonly miss: EntryMiss }): NearMiss {
  return { entry, miss }
}
