import type { StatementRef, Trace } from '../iam'

/**
 * The Allow that came closest to applying: the one with the fewest elements that did not match, if at least one did.
 * It is what to look at when a request is denied by default, since its failing element is most likely the one to mend.
 */
export function nearMiss(trace: Trace): StatementRef | null {
  if (trace.decision !== 'implicitDeny') return null
  let nearest: { ref: StatementRef; missed: number } | null = null
  for (const [policy, { statements }] of trace.policies.entries()) {
    for (const [statement, { effect, applies, elements }] of statements.entries()) {
      const missed = elements.filter((element) => !element.matched).length
      if (effect !== 'Allow' || applies || missed === elements.length) continue
      if (!nearest || missed < nearest.missed) nearest = { ref: { policy, statement }, missed }
    }
  }
  return nearest?.ref ?? null
}
