import type { PolicyDocument, PolicyKind, SourceRange, Statement } from '../document'
import { member, type JsonMember, type JsonObject } from '../json'
import type { Report } from '../report'

export interface PolicyUnderCheck {
  readonly text: string
  readonly kind: PolicyKind
  readonly tree: JsonObject
  /** Only the statements that are complete. */
  readonly document: PolicyDocument
}

export interface StatementUnderCheck {
  readonly policy: PolicyUnderCheck
  readonly statement: Statement
  readonly node: JsonObject
}

export type PolicyCheck = (policy: PolicyUnderCheck) => readonly Report[]
export type StatementCheck = (subject: StatementUnderCheck) => readonly Report[]

/** Identity policies and what is written in the same grammar: neither may name a principal. */
export function isIdentityGrammar(kind: PolicyKind): boolean {
  return kind === 'identity' || kind === 'boundary' || kind === 'session'
}

/** The element's name in the text, quotes included. */
export function nameRange({
  element,
  range,
}: {
  readonly element: string
  readonly range: SourceRange
}): SourceRange {
  return { start: range.start, end: range.start + element.length + 2 }
}

/** The members of an element whose value is an object; empty if there is none. */
export function membersOf(node: JsonObject, name: string): readonly JsonMember[] {
  const value = member(node, name)?.value
  return value?.type === 'object' ? value.members : []
}
