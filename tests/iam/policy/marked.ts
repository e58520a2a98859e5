import type { SourceRange } from '../../../src/iam/policy/document'

/** A policy's text with one place marked by ⟦ and ⟧, taken apart. */
export function marked(source: string): { readonly text: string; readonly range: SourceRange } {
  const start = source.indexOf('⟦')
  const end = source.indexOf('⟧') - 1
  if (start < 0 || end < start) throw new Error(`no mark in ${source}`)
  return { text: source.replace('⟦', '').replace('⟧', ''), range: { start, end } }
}

/** A whole policy around the inside of its one statement. */
export function policy(statement: string): string {
  return `{ "Version": "2012-10-17", "Statement": [{ ${statement} }] }`
}
