import type { Reason } from '../evaluation/reason'
import type { ElementTrace, StatementTrace } from '../evaluation/trace'
import { wording } from './wording'

/**
 * Why an element of a statement matched or did not, in one or two short sentences. How to mend it is told only where the `statement`
 * it is of is about the request's action: of another it would be wrong advice.
 */
export function explainElement(
  { element, reason }: ElementTrace,
  statement: Pick<StatementTrace, 'elements'>,
): string {
  // The table pairs each code with the reason that has it; following that through the look-up is beyond the compiler.
  const sentence = wording.reasons[reason.code] as (
    reason: Reason,
    element: ElementTrace['element'],
    advises: boolean,
  ) => string
  const advises = statement.elements.every((one) => one.matched || !/^(Not)?Action$/.test(one.element))
  return sentence(reason, element, advises)
}
