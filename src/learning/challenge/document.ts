import type { ApiCall } from '../../iam'
import type { ScenarioDocument } from '../../scenario'
import type { Par, Parsons, Question, Variation, WrongWay } from './challenge'
import type {
  Answers,
  ChoiceGuess,
  DecisionGoal,
  GuessGoal,
  ShapeGoal,
  TouchGoal,
  UnchangedGoal,
} from './goal'

export const CHALLENGE_FORMAT = 'iam-groups-playground-challenge'
/** The version of the format; that of a challenge is its own affair. */
export const CHALLENGE_FORMAT_VERSION = 1

/** A challenge as JSON. What is optional is left out where it says no more than the default, which is nothing. */
export interface ChallengeDocument {
  readonly format: typeof CHALLENGE_FORMAT
  readonly formatVersion: typeof CHALLENGE_FORMAT_VERSION
  readonly id: string
  /** 1 by default. */
  readonly version?: number
  readonly title: string
  readonly story?: string
  readonly misconception?: string
  readonly start: ScenarioDocument
  readonly goals: readonly GoalDocument[]
  readonly hints?: readonly string[]
  readonly questions?: readonly Question[]
  readonly solutions?: readonly SolutionDocument[]
  readonly wrong?: readonly WrongWayDocument[]
  readonly par?: Par
  readonly statements?: Parsons
  readonly variations?: readonly Variation[]
  readonly seed?: number
  /** `false` by default. */
  readonly exam?: boolean
}

type Optional<Whole, Keys extends keyof Whole> = Omit<Whole, Keys> & Partial<Pick<Whole, Keys>>

export type GoalDocument =
  | DecisionGoal
  | Optional<UnchangedGoal, 'except'>
  | ShapeGoal
  | TouchGoal
  | (Omit<GuessGoal, 'guess' | 'because'> & {
      readonly because?: string
      readonly guess: DecisionGuessDocument | ChoiceGuess
    })

export interface DecisionGuessDocument {
  readonly ask: 'decision'
  readonly request: NonNullable<ScenarioDocument['requests']>[number]
  readonly after?: readonly ApiCall[]
  /** `yesNo` by default. */
  readonly choice?: 'yesNo' | 'three'
}

export interface SolutionDocument {
  readonly title: string
  readonly calls?: readonly ApiCall[]
  readonly answers?: Answers
}

export type WrongWayDocument = Optional<WrongWay, 'calls' | 'answers'>
