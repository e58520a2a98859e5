import type { PolicySource, StatementTrace } from '../evaluation/trace'
import { wording } from './wording'

/** Where a policy comes from, for a label: `Developers → ReadBuckets`. */
export function origin(source: PolicySource): string {
  return wording.origin(source)
}

/** `Statement NoDeletes`, or `Statement 2` where it has no Sid. */
export function statementName(statement: Pick<StatementTrace, 'sid' | 'index'>): string {
  return wording.statement(statement)
}
