import type { ApiCall, PolicyKey, Request } from '../../iam'
import type { Scenario } from '../../scenario'
import type { Parsons, WrongWay } from '../challenge/challenge'
import type { Answers, Goal } from '../challenge/goal'

/**
 * One idea in a few short steps, beside a workspace in which it is tried. Texts are plain, as those of challenges are: paragraphs
 * are parted by an empty line, and `backticks` mark what IAM would read.
 */
export interface Lesson {
  /** Letters, digits and hyphens. */
  readonly id: string
  readonly title: string
  /** What it is about, in a sentence or two. */
  readonly summary: string
  /** Roughly what it takes. */
  readonly minutes: number
  /** Ids of the challenges in which one finds out whether it has stayed. */
  readonly practise: readonly string[]
  /** The workspace at the first step. Every step after that goes on where the one before ended. */
  readonly start: Scenario
  readonly steps: readonly Step[]
}

/** To look at an example, to say what will happen, to change something, or to make something. */
export type StepKind = 'watch' | 'predict' | 'do' | 'build'

export interface Step {
  /** Unique in its lesson. */
  readonly id: string
  readonly kind: StepKind
  readonly title: string
  readonly text: string
  /** Calls that are made when the step begins. */
  readonly prepare: readonly ApiCall[]
  /** What is put before the learner when the step begins. */
  readonly show: Show | null
  /** Their ids are unique in the whole lesson. None in a step that is only watched. */
  readonly goals: readonly Goal[]
  /** A ladder: where to look, the principle, the worked answer. */
  readonly hints: readonly string[]
  readonly statements: Parsons | null
  /** From the step's beginning to where its goals are met. */
  readonly solution: StepSolution
  readonly wrong: readonly WrongWay[]
  /** Said when it is met. */
  readonly after: string
}

interface StepSolution {
  readonly calls: readonly ApiCall[]
  readonly answers: Answers
}

export interface Show {
  /** Put into the sentence that asks. */
  readonly request: Request | null
  /** Opened in the drawer. */
  readonly panel: 'matrix' | 'console' | 'activity' | 'audit' | 'account' | null
  /** Opened on the desk. */
  readonly policy: PolicyKey | null
}
