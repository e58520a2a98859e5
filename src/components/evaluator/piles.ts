import type { StatementRef, Trace } from '../../iam'

/** How many statements lie at each gate, and how many were set aside, once the first `filed` have been read. */
export function piles(
  trace: Trace,
  { statements, filed }: { statements: readonly StatementRef[]; filed: number },
): { denies: number; allows: number; aside: number } {
  const read = statements.slice(0, filed).flatMap((ref) => {
    const statement = trace.policies[ref.policy]?.statements[ref.statement]
    return statement ? [statement] : []
  })
  const matching = read.filter((statement) => statement.applies)
  const denies = matching.filter((statement) => statement.effect === 'Deny').length
  return { denies, allows: matching.length - denies, aside: read.length - matching.length }
}
