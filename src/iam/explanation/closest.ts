import type { StatementRef, Trace } from '../evaluation/trace'
import { explainElement } from './element'
import { wording } from './wording'

/** What a statement that nearly applied is, and its first element that kept it from that; `null` if nothing did. */
export function explainClosest(trace: Trace, ref: StatementRef): string | null {
  const policy = trace.policies[ref.policy]
  const statement = policy?.statements[ref.statement]
  const missed = statement?.elements.find(({ matched }) => !matched)
  if (!policy || !statement || !missed) return null
  return wording.closest(policy.source, statement, {
    element: missed.element,
    why: explainElement(missed, statement),
  })
}
