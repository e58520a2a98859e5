/**
 * A policy document as it was read: its meaning, and for each part the place in the text it came from, so that
 * findings, traces and the editor can all point at the same characters.
 *
 * Reading is tolerant where AWS's evaluation is defined for odd values (an empty action, `Resource: "foo"`, an unknown
 * operator): such entries are kept as written and the evaluator says what becomes of them. Whether AWS would *save*
 * the document is another question, which `parsePolicy` answers.
 */

/** Half-open span of UTF-16 offsets into the policy's text. */
export interface SourceRange {
  readonly start: number
  readonly end: number
}

export interface Located<Value> {
  readonly value: Value
  /** The whole JSON value: a string's range includes its quotes. */
  readonly range: SourceRange
}

/** What a policy is attached to decides which elements it may have (IAM User Guide, "IAM JSON policy elements reference"). */
export type PolicyKind = 'identity' | 'resource' | 'trust' | 'boundary' | 'session' | 'scp' | 'rcp'

export type PolicyVersionElement = '2008-10-17' | '2012-10-17'

export interface PolicyDocument {
  /** An absent `Version` means 2008-10-17 (rule 78). */
  readonly version: PolicyVersionElement
  readonly id: string | null
  readonly statements: readonly Statement[]
}

export interface Statement {
  /** Position in the document, from 0. */
  readonly index: number
  readonly sid: string | null
  /** `null` where the text has neither `Allow` nor `Deny`, spelled just so (rule 15): the statement never applies. */
  readonly effect: 'Allow' | 'Deny' | null
  readonly effectRange: SourceRange
  readonly principal: PrincipalElement | null
  readonly action: ListElement<'Action' | 'NotAction'>
  /** `null` in a trust policy, which may omit it (rule 30). */
  readonly resource: ListElement<'Resource' | 'NotResource'> | null
  readonly conditions: readonly ConditionClause[]
  readonly range: SourceRange
}

export interface ListElement<Name extends string> {
  readonly element: Name
  readonly entries: readonly Located<string>[]
  /** From the element's name to the end of its value. */
  readonly range: SourceRange
}

export interface PrincipalElement {
  readonly element: 'Principal' | 'NotPrincipal'
  /** A bare `"*"` is one entry of type `*`. */
  readonly entries: readonly PrincipalEntry[]
  readonly range: SourceRange
}

export interface PrincipalEntry extends Located<string> {
  readonly type: '*' | 'AWS' | 'Service' | 'Federated' | 'CanonicalUser'
}

/** One operator with one key; the clauses of a statement are joined by AND (rule 87). */
export interface ConditionClause {
  readonly operator: Located<string>
  readonly key: Located<string>
  /** JSON booleans and numbers are kept as they were spelled (rule 102). */
  readonly values: readonly Located<string>[]
  /** From the key's name to the end of its values. */
  readonly range: SourceRange
}
