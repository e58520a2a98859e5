import type { ListElement, Located } from '../policy/document'
import { parting, type Parting } from './departure'
import { fold } from './fold'
import { globMatches } from './glob/match'
import { compilePattern, type Pattern } from './glob/pattern'
import {
  explainList,
  invalidEntry,
  listMatches,
  type CompiledEntry,
  type CompiledList,
  type Miss,
} from './list'
import type { Departure, EntryProblem, ListReason } from './reason'
import { remember } from './remember'

/** An entry of Action or NotAction. Service and name compare ignoring case (rule 59), so both are folded. */
type ActionEntry = CompiledEntry &
  (
    | { readonly kind: 'all' }
    | { readonly kind: 'invalid'; readonly problem: EntryProblem }
    | { readonly kind: 'action'; readonly service: string; readonly name: Pattern }
  )

export type CompiledActions = CompiledList<ActionEntry>

/** The action of a request, `service:Name`, prepared for matching. */
export interface RequestAction {
  readonly text: string
  /** Folded; empty where the text has no colon. */
  readonly service: string
  readonly name: string
}

/** The same few actions are asked about again and again. */
export const requestAction = remember(1000, (text): RequestAction => {
  const colon = text.indexOf(':')
  return { text, service: fold(text.slice(0, Math.max(colon, 0))), name: fold(text.slice(colon + 1)) }
})

/** Kept once, as a large account names the same services and actions a hundred thousand times. */
const serviceOf = remember(1000, fold)
const nameOf = remember(10_000, (name) => compilePattern(fold(name)))

const ANYTHING = compilePattern('*')
const ALL = /^\*+$/

export function compileActions({ element, entries }: ListElement<'Action' | 'NotAction'>): CompiledActions {
  return { element, negated: element === 'NotAction', entries: entries.map(compileEntry), spoiler: null }
}

function compileEntry(source: Located<string>): ActionEntry {
  const text = source.value
  if (ALL.test(text)) return { source, kind: 'all' }
  const colon = text.indexOf(':')
  const problem = problemOf(text, colon)
  if (problem !== null) return { source, kind: 'invalid', problem }
  return {
    source,
    kind: 'action',
    service: serviceOf(text.slice(0, colon)),
    name: nameOf(text.slice(colon + 1)),
  }
}

/** Why an entry can never match (rules 61, 62). */
function problemOf(text: string, colon: number): EntryProblem | null {
  if (text === '') return 'empty'
  if (/\s/.test(text)) return 'whiteSpace'
  if (text.includes(',')) return 'comma'
  if (colon <= 0) return 'noServicePrefix'
  return /[*?]/.test(text.slice(0, colon)) ? 'wildcardInService' : null
}

function covers(entry: ActionEntry, action: RequestAction): boolean {
  switch (entry.kind) {
    case 'all':
      return true
    case 'invalid':
      return false
    case 'action':
      return entry.service === action.service && globMatches(entry.name, action.name)
  }
}

export function actionsMatch(list: CompiledActions, action: RequestAction): boolean {
  return listMatches(list, (entry) => covers(entry, action))
}

export function explainActions(list: CompiledActions, action: RequestAction): ListReason {
  return explainList(list, {
    request: action.text,
    covers: (entry) => covers(entry, action),
    hit: ({ source }) => ({ wildcard: /[*?]/.test(source.value), substituted: null, crossesColons: false }),
    miss: (entry) => missOf(entry, action),
  })
}

function missOf(entry: ActionEntry, action: RequestAction): Miss {
  if (entry.kind === 'invalid') return invalidEntry(entry.problem)
  const { at, tell } = partingFrom(entry, action)
  return { closeness: at, powerless: false, tell: () => asSpelled(tell(), entry.source.value) }
}

function partingFrom(entry: Exclude<ActionEntry, { kind: 'invalid' }>, action: RequestAction): Parting {
  const colon = action.service.length
  if (entry.kind === 'action' && entry.service === action.service) {
    const text = action.text.slice(colon + 1)
    return parting(entry.name, { segment: 'action', text, compared: action.name, start: colon + 1 })
  }
  const service = entry.kind === 'action' ? compilePattern(entry.service) : ANYTHING
  const text = action.text.slice(0, colon)
  return parting(service, { segment: 'service', text, compared: action.service, start: 0 })
}

/** What the entry wants was folded for comparison; it is told as the policy spells it. */
function asSpelled(miss: Departure, entry: string): Departure {
  const folded = fold(entry)
  return {
    ...miss,
    expected: unfold(miss.expected, entry, folded),
    wanted: unfold(miss.wanted, entry, folded),
  }
}

function unfold(text: string, entry: string, folded: string): string {
  const from = folded.lastIndexOf(text)
  return from === -1 ? text : entry.slice(from, from + text.length)
}
