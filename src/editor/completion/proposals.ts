import type { SourceRange } from '../../iam'
import type { EditorSuggestions } from '../suggestions'
import {
  POLICY_ELEMENTS,
  POLICY_SNIPPET,
  PRINCIPAL_TYPES,
  STATEMENT_ELEMENTS,
  STATEMENT_SNIPPET,
} from './elements'
import type { ElementWord } from './elements'
import { operatorsFor } from './operators'
import type { Place } from './place'

/** One line of the list of completions, in terms of the policy's text. */
export interface Proposal {
  readonly label: string
  readonly explanation: string
  /** What `insert` replaces, on one line and around the cursor. */
  readonly range: SourceRange
  readonly insert: string
  /** Whether `insert` is a snippet with stops for the cursor, or plain text in which `${…}` means itself. */
  readonly isSnippet: boolean
  /** What the characters from the range's start to the cursor are compared with. */
  readonly filter: string
  readonly kind: 'name' | 'value' | 'action' | 'resource' | 'snippet'
  /** Whether what comes next is a string with proposals of its own. */
  readonly leadsOn: boolean
}

/** What can be written at a place, best first. Suggestions that cannot be had are left out: completion never fails. */
export async function proposalsAt(
  place: Place,
  suggestions: EditorSuggestions | undefined,
): Promise<readonly Proposal[]> {
  switch (place.due) {
    case 'document':
      return [snippet(place, 'Policy with one statement', POLICY_SNIPPET)]
    case 'statement':
      return [snippet(place, 'Statement', STATEMENT_SNIPPET)]
    case 'policyElement':
      return elements(place, POLICY_ELEMENTS)
    case 'statementElement':
      return elements(place, STATEMENT_ELEMENTS)
    case 'principalType':
      return elements(place, PRINCIPAL_TYPES)
    case 'version':
      return [
        value(place, '2012-10-17', 'The current version. Policies can use variables.'),
        value(place, '2008-10-17', 'The first version, as if there were none: no variables.'),
      ]
    case 'effect':
      return [
        value(place, 'Allow', 'Grants what the statement matches, unless something denies it.'),
        value(place, 'Deny', 'Refuses what the statement matches, whatever else allows it.'),
      ]
    case 'principal':
      return [value(place, '*', 'Everyone, with or without an AWS account.')]
    case 'action':
      return (await known(() => suggestions?.actions(place.typed))).map((name) => ({
        ...value(place, name, ''),
        kind: 'action',
      }))
    case 'resource':
      return [
        '*',
        ...(await known(() => suggestions?.resources(place.typed))).filter((arn) => arn !== '*'),
      ].map((arn) => ({
        ...value(place, arn, ''),
        kind: 'resource',
      }))
    case 'operator':
      return operatorsFor(place.typed)
        .filter(({ name }) => !place.taken.includes(name))
        .map(({ name, explanation }) => named(place, name, explanation, '{ "$1": "$2" }'))
    case 'conditionKey':
      return (suggestions?.keys() ?? [])
        .filter(({ name }) => !place.taken.includes(name))
        .map(({ name, description }) => named(place, name, description, '"$1"'))
    case 'conditionValue':
      return isTruthTest(place.operator) ? [value(place, 'true', ''), value(place, 'false', '')] : []
  }
}

/** What is suggested, or nothing if it cannot be had. */
async function known(suggested: () => Promise<readonly string[]> | undefined): Promise<readonly string[]> {
  try {
    return (await suggested()) ?? []
  } catch {
    return []
  }
}

function isTruthTest(operator: string | null): boolean {
  return operator !== null && /(^|:)(Bool(IfExists)?|Null)$/.test(operator)
}

function elements(place: Place, words: readonly ElementWord[]): readonly Proposal[] {
  return words
    .filter(
      ({ name, excludes }) => !place.taken.includes(name) && !(excludes && place.taken.includes(excludes)),
    )
    .map(({ name, explanation, value }) => named(place, name, explanation, value))
}

function named(place: Place, name: string, explanation: string, valueSnippet: string): Proposal {
  if (place.hasColon) return { ...value(place, name, explanation), kind: 'name' }
  const insert = `${escapeForSnippet(JSON.stringify(name))}: ${valueSnippet}${comma(place)}`
  return {
    ...whole(place, name, explanation, insert),
    isSnippet: true,
    kind: 'name',
    leadsOn: !hasChoice(valueSnippet),
  }
}

/**
 * A string, put between the quotes that are there: were they replaced as well, Monaco would take the cursor to have left
 * the snippet that it is in, and the next Tab would no longer lead to the next stop.
 */
function value(place: Place, text: string, explanation: string): Proposal {
  const literal = JSON.stringify(text)
  if (!place.isClosed) return whole(place, text, explanation, literal + comma(place))
  const range = { start: place.range.start + 1, end: place.range.end - 1 }
  return { ...whole(place, text, explanation, literal.slice(1, -1)), range, filter: text }
}

function snippet(place: Place, label: string, insert: string): Proposal {
  return {
    ...whole(place, label, '', insert + comma(place)),
    isSnippet: true,
    kind: 'snippet',
    leadsOn: !hasChoice(insert),
  }
}

/** A snippet that begins with a choice opens its own list. */
function hasChoice(snippet: string): boolean {
  return snippet.includes('${1|')
}

/** In place of the whole literal or word. */
function whole(place: Place, label: string, explanation: string, insert: string): Proposal {
  const filter = place.inLiteral ? JSON.stringify(label) : label
  const { range } = place
  return { label, explanation, range, insert, isSnippet: false, filter, kind: 'value', leadsOn: false }
}

function comma(place: Place): string {
  return place.lacksComma ? ',' : ''
}

function escapeForSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&')
}
