import type { ApiCall } from '../../iam'
import type { Parsons } from '../challenge/challenge'
import type { Answers } from '../challenge/goal'
import type { Plan, PlannedGoal } from '../challenges/plan'
import type { Show, StepKind } from './lesson'

/** All of a lesson but its sentences, which are in `texts`, in every language there is. */
export interface LessonPlan {
  readonly id: string
  readonly minutes: number
  readonly practise: readonly string[]
  readonly start: Plan['start']
  readonly steps: readonly StepPlan[]
}

export interface StepPlan {
  readonly id: string
  readonly kind: StepKind
  readonly prepare?: readonly ApiCall[]
  readonly show?: Partial<Show>
  readonly goals?: readonly PlannedGoal[]
  readonly statements?: Parsons
  /** The calls that solve it. Right answers are found by evaluation. */
  readonly calls?: readonly ApiCall[]
  readonly wrong?: readonly WrongPlan[]
}

interface WrongPlan {
  /** By which the texts know it. */
  readonly id: string
  /** Id of a goal that it misses. */
  readonly fails: string
  /** From the step's beginning; those of the solution by default, for a way that only answers wrongly. */
  readonly calls?: readonly ApiCall[]
  /** Where they differ from the right ones. */
  readonly answers?: Answers
}
