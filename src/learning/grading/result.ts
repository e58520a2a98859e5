import type { ApiCall, Decision, HolderRef, PolicyKey, Request } from '../../iam'
import type { Expectation, Goal } from '../challenge/goal'

/** How a challenge stands. */
export interface Grade {
  /** Whether every goal is met. */
  readonly solved: boolean
  /** In the order of the challenge's goals. */
  readonly goals: readonly GoalResult[]
}

export interface GoalResult {
  readonly goal: Goal
  readonly met: boolean
  /** Why it is not met, in one case that anybody can check; `null` if it is. */
  readonly counterexample: Counterexample | null
}

/** One case in which a goal is missed. `sentence` says it in words. */
export type Counterexample =
  | DecisionCounterexample
  /** Something is there that should not be, or the other way round. */
  | {
      readonly kind: 'shape'
      readonly sentence: string
      readonly holder: HolderRef | null
      readonly policy: PolicyKey | null
    }
  /** Something was changed that was not to be. */
  | { readonly kind: 'touch'; readonly sentence: string; readonly call: ApiCall }
  | AnswerCounterexample

/** A request that comes to something else. It opens in the evaluator. */
export interface DecisionCounterexample {
  readonly kind: 'decision'
  readonly sentence: string
  readonly request: Request
  readonly expected: Expectation
  readonly actual: Decision
}

export interface AnswerCounterexample {
  readonly kind: 'answer'
  readonly sentence: string
  /** `null`: nothing was said yet. */
  readonly given: string | null
  /** What would have been right. A screen that lets one try again keeps it to itself. */
  readonly right: string
  /** For a guess at a decision. */
  readonly request: Request | null
}
