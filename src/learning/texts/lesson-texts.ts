import type { ChallengeTexts } from './challenge-texts'

/** The sentences of one lesson, by the ids that its plan gives. */
export interface LessonTexts {
  readonly title: string
  readonly summary: string
  /** By step. */
  readonly steps: Readonly<Record<string, StepTexts>>
}

interface StepTexts {
  readonly title: string
  readonly text: string
  /** By goal: what is to be done, or what is asked. */
  readonly goals?: Readonly<Record<string, string>>
  /** By goal, for guesses. */
  readonly guesses?: NonNullable<ChallengeTexts['guesses']>
  readonly hints?: readonly string[]
  /** By wrong way: what one was thinking. */
  readonly wrong?: Readonly<Record<string, string>>
  /** Said when it is met. */
  readonly after: string
}
