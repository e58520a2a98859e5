import type { Located } from '../../policy/document'
import type { ConditionReason, VariableProblem } from '../reason'
import type { Comparer } from './operand'

/** Whether a condition holds, and why. */
export interface ConditionOutcome {
  readonly matched: boolean
  /** Worked out when asked for, since most who ask only want to know whether. */
  readonly reason: () => ConditionReason
}

/** A value of the policy, ready for one request. */
export interface ReadOperand {
  readonly source: Located<string>
  /** `null`: it cannot be read, or its variable has no value. */
  readonly comparer: Comparer | null
  readonly variable: VariableProblem | null
}
