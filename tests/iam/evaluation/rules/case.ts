import type { Decision, Request } from '../../../../src/iam/evaluation/request'
import type { DecidingRule } from '../../../../src/iam/evaluation/rule'
import type { Given } from '../given'

/** One rule of the semantics in one situation, as data. The request is alice's s3:GetObject on an object, unless it says otherwise. */
export interface RuleCase {
  readonly rules: readonly number[]
  /** What the rule says of it, as a sentence. */
  readonly says: string
  readonly given: Given
  readonly ask?: Partial<Request>
  readonly decision: Decision
  readonly by?: DecidingRule
}
