import type { ApiCall } from '../../iam'
import type { ScenarioDocument } from '../../scenario'
import type { Parsons, Variation } from '../challenge/challenge'
import type { DecisionGuessDocument, GoalDocument } from '../challenge/document'
import type { Answers } from '../challenge/goal'

/** All of a challenge but its sentences, which are in `texts`, in every language there is. */
export interface Plan {
  readonly id: string
  readonly version: number
  readonly start: Pick<ScenarioDocument, 'account' | 'requests' | 'drafts'>
  readonly goals: readonly PlannedGoal[]
  readonly solutions: readonly PlannedWay[]
  readonly wrong: readonly (PlannedWay & { readonly fails: string })[]
  readonly statements?: Parsons
  readonly variations?: readonly Variation[]
}

export type PlannedGoal =
  | Exclude<GoalDocument, { readonly kind: 'guess' }>
  | {
      readonly kind: 'guess'
      readonly id: string
      readonly guess: DecisionGuessDocument | { readonly ask: 'choice'; readonly answer: string }
    }

interface PlannedWay {
  /** By which the texts know it. */
  readonly id: string
  readonly calls?: readonly ApiCall[]
  /** Where they differ from the right ones. */
  readonly answers?: Answers
}
