import type { PolicyDocument, PolicyKind, PolicyVersionElement } from './document'
import type { Finding } from './finding'
import { listed, member, opening, readJson, type JsonNode, type JsonObject } from './json'
import { completed, readStatement, type StatementDraft } from './read-statement'
import { located } from './locate'
import { error, type Report } from './report'
import { isMisspelled, unknownElements } from './read-elements'

const POLICY_ELEMENTS = ['Version', 'Id', 'Statement']

export type PolicyReading =
  | { readonly ok: true; readonly value: PolicyDocument }
  | { readonly ok: false; readonly issues: readonly Finding[] }

/**
 * Reads a policy as the evaluator needs it: fails only where the text has no policy's structure (JSON syntax, unknown or
 * missing elements, wrong types), with every such issue. Odd strings are kept; whether AWS would save them, `parsePolicy` says.
 */
export function readPolicy(text: string, kind: PolicyKind): PolicyReading {
  const { tree, document, reports } = readStructure(text, kind)
  return reports.length === 0 ? { ok: true, value: document } : { ok: false, issues: located(tree, reports) }
}

/** What could be read of a text, and what could not. */
export interface Structure {
  readonly tree: JsonNode | null
  /** Holds the statements that are complete; what the others lack is in `reports`. */
  readonly document: PolicyDocument
  readonly drafts: readonly StatementDraft[]
  readonly reports: readonly Report[]
}

/** Reads as much as there is, so that the checks can say something about the good statements beside a bad one. */
export function readStructure(text: string, kind: PolicyKind): Structure {
  const { tree, reports: syntax } = readJson(text)
  const reports: Report[] = [...syntax]
  if (tree?.type !== 'object') {
    const message = 'A policy is one JSON object: it starts with { and ends with }.'
    if (tree !== null) reports.push(error('DATA_TYPE_MISMATCH', tree.range, message))
    return { tree, document: { version: '2008-10-17', id: null, statements: [] }, drafts: [], reports }
  }
  reports.push(...unknownElements(tree, POLICY_ELEMENTS, 'a policy'))
  const version = readVersion(tree, reports)
  const id = readId(tree, reports)
  const drafts = readStatementList(tree, reports).flatMap(
    (node, index) => readStatement(node, index, kind, reports) ?? [],
  )
  const statements = drafts.flatMap((draft) => completed(draft) ?? [])
  return { tree, document: { version, id, statements }, drafts, reports }
}

function readVersion(policy: JsonObject, reports: Report[]): PolicyVersionElement {
  const node = member(policy, 'Version')?.value
  if (node === undefined) return '2008-10-17'
  if (node.type !== 'string') {
    reports.push(
      error('DATA_TYPE_MISMATCH', node.range, 'Version must be a string. Write "Version": "2012-10-17".'),
    )
  } else if (node.value === '2008-10-17' || node.value === '2012-10-17') {
    return node.value
  } else {
    const message = `"${node.value}" is not a version of the policy language. Write "2012-10-17": it names the language, not the day you wrote the policy.`
    reports.push(error('INVALID_VERSION', node.range, message))
  }
  return '2008-10-17'
}

function readId(policy: JsonObject, reports: Report[]): string | null {
  const node = member(policy, 'Id')?.value
  if (node === undefined) return null
  if (node.type === 'string') return node.value
  reports.push(error('DATA_TYPE_MISMATCH', node.range, 'Id must be a string.'))
  return null
}

function readStatementList(policy: JsonObject, reports: Report[]): readonly JsonNode[] {
  const found = member(policy, 'Statement')
  if (found === undefined) {
    const misspelled = isMisspelled(policy, 'Statement', POLICY_ELEMENTS)
    const message = 'A policy needs a Statement: without one it says nothing. Add "Statement": [ { … } ].'
    if (!misspelled) reports.push(error('MISSING_STATEMENT', opening(policy), message))
    return []
  }
  const nodes = listed(found.value)
  if (nodes.length === 0) {
    const message =
      'Statement is empty, and a policy needs at least one statement. Add one: { "Effect": …, "Action": …, "Resource": … }.'
    reports.push(error('MISSING_STATEMENT', found.key.range, message))
  }
  return nodes
}
