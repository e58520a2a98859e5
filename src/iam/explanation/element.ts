import type { Reason } from '../evaluation/reason'
import type { ElementTrace } from '../evaluation/trace'
import { wording } from './wording'

/** Why an element of a statement matched or did not, in one or two short sentences. */
export function explainElement({ element, reason }: ElementTrace): string {
  // The table pairs each code with the reason that has it; following that through the look-up is beyond the compiler.
  const sentence = wording.reasons[reason.code] as (
    reason: Reason,
    element: ElementTrace['element'],
  ) => string
  return sentence(reason, element)
}
