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

/** How an entry fails. Only what matters is put into words: the nearest entry, and those without power. */
export interface Miss {
  /** How far into the request's text it agreed. */
  readonly closeness: number
  /** Whether it could not have matched any request in this context. */
  readonly powerless: boolean
  readonly tell: () => EntryMiss
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
  if (list.negated) {
    const powerless = list.entries.flatMap((entry) => {
      const missed = miss(entry)
      return missed.powerless ? [{ entry: entry.source, miss: missed.tell() }] : []
    })
    return { code: 'noEntryExcludes', request, powerless }
  }
  return { code: 'noEntryCovers', request, nearest: nearest(list.entries, miss) }
}

/** The first of those that came closest; `null` if there are no entries. */
function nearest<Entry extends CompiledEntry>(
  entries: readonly Entry[],
  miss: (entry: Entry) => Miss,
): NearMiss | null {
  let best: Miss | null = null
  let source: Located<string> | null = null
  for (const entry of entries) {
    const missed = miss(entry)
    if (best !== null && missed.closeness <= best.closeness) continue
    best = missed
    source = entry.source
  }
  return best === null || source === null ? null : { entry: source, miss: best.tell() }
}

/** The miss of an entry that no request matches. Whatever else is in the list is nearer. */
export function invalidEntry(problem: EntryProblem): Miss {
  return { closeness: -1, powerless: true, tell: () => ({ why: 'invalid', problem }) }
}
