import { findingsOf } from './checks/all'
import type { PolicyDocument, PolicyKind } from './document'
import type { Finding } from './finding'
import { readStructure } from './read'
import { located } from './locate'

export type PolicyParsing =
  | { readonly ok: true; readonly value: PolicyDocument; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly issues: readonly Finding[] }

/**
 * Reads a policy strictly: `ok` only if it has no error of the "Access Analyzer policy check reference", and AWS would
 * save it. `findings` are the warnings and suggestions; `issues` has the errors first, then the warnings and suggestions.
 */
export function parsePolicy(text: string, kind: PolicyKind): PolicyParsing {
  const structure = readStructure(text, kind)
  const findings = located(structure.tree, [...structure.reports, ...findingsOf(structure, text, kind)])
  const isError = (finding: Finding): boolean => finding.severity === 'error'
  const errors = findings.filter(isError)
  const others = findings.filter((finding) => !isError(finding))
  if (errors.length === 0) return { ok: true, value: structure.document, findings: others }
  return { ok: false, issues: [...errors, ...others] }
}
