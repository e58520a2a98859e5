import { auditWords } from '../explanation/english/audit'
import type { BenchmarkId } from './benchmarks'
import type { AuditSeverity, Effort } from './finding'
import type { Mend } from './mends/mend'
import type { MendPreview } from './preview/preview'

/** `Look at 40 users, or with groups at 4 groups.` */
export const explainEffort = (effort: Effort): string => auditWords.effort(effort)

/** A benchmark's rule as people cite it, with its version where there is one: `CIS AWS Foundations v5.0.0 1.14`. */
export const benchmarkName = (id: BenchmarkId): string => auditWords.benchmark(id)

export const auditSeverityWord = (severity: AuditSeverity): string => auditWords.severities[severity]

/** What a preview found, and how far that goes: what was compared is not all there can be, unless the rules say so. */
export function explainPreview(
  { changes, checked }: Pick<MendPreview, 'changes' | 'checked'>,
  { promise }: Pick<Mend, 'promise'>,
): string {
  return auditWords.preview(changes.length, checked, promise === 'noDecisionChanges')
}
