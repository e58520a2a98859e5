import { findNodeAtLocation, getLocation, parseTree } from 'jsonc-parser'
import type { JSONPath, Node } from 'jsonc-parser'
import type { SourceRange } from '../../iam'

/** What may be written at a place of a policy's text. */
export type Due =
  | 'document'
  | 'policyElement'
  | 'version'
  | 'statement'
  | 'statementElement'
  | 'effect'
  | 'principal'
  | 'principalType'
  | 'action'
  | 'resource'
  | 'operator'
  | 'conditionKey'
  | 'conditionValue'

export interface Place {
  readonly due: Due
  /** The string literal with its quotes, or the bare word, around the cursor; never more than a line. */
  readonly range: SourceRange
  /** The literal's or word's content before the cursor, without a quote. */
  readonly typed: string
  /** All of the literal's or word's content. */
  readonly word: string
  readonly inLiteral: boolean
  /** The literal has both its quotes. */
  readonly isClosed: boolean
  /** The names that the surrounding object already has, apart from the one under the cursor; of a key only. */
  readonly taken: readonly string[]
  /** The condition operator that the place stands under, in `conditionKey` and `conditionValue`. */
  readonly operator: string | null
  /** A colon follows: the name is being changed, and its value is already there. */
  readonly hasColon: boolean
  /** Another entry follows without a comma between, so an insertion has to bring one. */
  readonly lacksComma: boolean
}

/** The place of a cursor, given as a UTF-16 offset; `null` where the policy language has nothing to propose. */
export function placeAt(text: string, offset: number): Place | null {
  const location = getLocation(text, offset)
  const literal = literalAround(text, location.previousNode, offset)
  const range = literal ?? wordAround(text, offset)
  if (literal === null && !mayBegin(text, range.start, location.isAtPropertyKey)) return null
  const due = text.trim() === '' ? 'document' : dueAt(location.path, location.isAtPropertyKey)
  if (due === null) return null
  const next = text.slice(range.end).trimStart().charAt(0)
  const opening = literal === null ? 0 : 1
  const closed = literal !== null && isClosed(text, literal)
  return {
    due,
    range,
    typed: text.slice(range.start + opening, offset),
    word: text.slice(range.start + opening, closed ? range.end - 1 : range.end),
    inLiteral: literal !== null,
    isClosed: closed,
    taken: location.isAtPropertyKey ? namesBeside(text, location.path, offset) : [],
    operator: due === 'conditionKey' || due === 'conditionValue' ? operatorOf(location.path) : null,
    hasColon: location.isAtPropertyKey && next === ':',
    lacksComma: next !== '' && !',:}]'.includes(next),
  }
}

function literalAround(text: string, node: Node | undefined, offset: number): SourceRange | null {
  if (node === undefined || (node.type !== 'string' && node.type !== 'property')) return null
  // A backslash at the end of a line takes the line feed into an unfinished string, for the parser; not for who types.
  const lineEnd = text.indexOf('\n', node.offset)
  const nodeEnd = node.offset + node.length
  const literal = { start: node.offset, end: lineEnd === -1 ? nodeEnd : Math.min(nodeEnd, lineEnd) }
  const reachesEnd = offset === literal.end && !isClosed(text, literal)
  return offset > literal.start && (offset < literal.end || reachesEnd) ? literal : null
}

function isClosed(text: string, literal: SourceRange): boolean {
  return literal.end - literal.start > 1 && text.charAt(literal.end - 1) === '"'
}

function wordAround(text: string, offset: number): SourceRange {
  let start = offset
  while (start > 0 && isWordCharacter(text.charAt(start - 1))) start -= 1
  let end = offset
  while (end < text.length && isWordCharacter(text.charAt(end))) end += 1
  return { start, end }
}

function isWordCharacter(character: string): boolean {
  return /[\w*.-]/.test(character)
}

/** Whether a key or a value may begin here at all, or whether something stands before it that must be closed first. */
function mayBegin(text: string, start: number, isKey: boolean): boolean {
  const before = text.slice(0, start).trimEnd().slice(-1)
  return before === '' || (isKey ? '{,' : ':[,').includes(before)
}

function dueAt(path: JSONPath, isKey: boolean): Due | null {
  if (path.length === 1 && isKey) return 'policyElement'
  if (path[0] === 'Version' && path.length === 1) return 'version'
  if (path[0] !== 'Statement') return null
  // A policy may have one statement without the list around it.
  const inStatement = path.slice(typeof path[1] === 'number' ? 2 : 1)
  if (inStatement.length === 0) return 'statement'
  if (inStatement.length === 1 && isKey) return 'statementElement'
  return dueInElement(inStatement, isKey)
}

function dueInElement(path: JSONPath, isKey: boolean): Due | null {
  const isListEntry = path.length === 1 || (path.length === 2 && typeof path[1] === 'number')
  switch (path[0]) {
    case 'Effect':
      return path.length === 1 ? 'effect' : null
    case 'Action':
    case 'NotAction':
      return isListEntry ? 'action' : null
    case 'Resource':
    case 'NotResource':
      return isListEntry ? 'resource' : null
    case 'Principal':
    case 'NotPrincipal':
      if (path.length === 2 && isKey) return 'principalType'
      return path.length === 1 ? 'principal' : null
    case 'Condition':
      if (isKey) return path.length === 2 ? 'operator' : path.length === 3 ? 'conditionKey' : null
      return path.length >= 3 ? 'conditionValue' : null
    default:
      return null
  }
}

function operatorOf(path: JSONPath): string | null {
  const operator = path[path.indexOf('Condition') + 1]
  return typeof operator === 'string' ? operator : null
}

function namesBeside(text: string, path: JSONPath, offset: number): readonly string[] {
  const root = parseTree(text)
  const object = root && findNodeAtLocation(root, path.slice(0, -1))
  return (object?.children ?? []).flatMap((property) => {
    const key = property.children?.[0]
    if (key === undefined || (offset > key.offset && offset <= key.offset + key.length)) return []
    return [String(key.value)]
  })
}
