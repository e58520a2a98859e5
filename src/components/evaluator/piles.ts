import type { StatementRef, Trace } from '../../iam'

/** How many statements lie at the first two gates, once the first `filed` of them all have been read. */
export function piles(
  trace: Trace,
  { statements, filed }: { statements: readonly StatementRef[]; filed: number },
): { denies: number; allows: number } {
  const matching = statements.slice(0, filed).flatMap((ref) => {
    const statement = trace.policies[ref.policy]?.statements[ref.statement]
    return statement?.applies ? [statement] : []
  })
  const denies = matching.filter((statement) => statement.effect === 'Deny').length
  return { denies, allows: matching.length - denies }
}
