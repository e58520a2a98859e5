/** The sentences of one challenge, by the ids that its plan gives. */
export interface ChallengeTexts {
  readonly title: string
  readonly story: string
  /** What many believe and is not so. */
  readonly misconception: string
  /** By goal: what is to be done, or what is asked. */
  readonly goals: Readonly<Record<string, string>>
  /** By goal, for guesses. */
  readonly guesses?: Readonly<Record<string, GuessTexts>>
  readonly hints: readonly string[]
  readonly questions: Readonly<Record<string, QuestionTexts>>
  readonly solutions: Readonly<Record<string, string>>
  readonly wrong: Readonly<Record<string, string>>
}

interface GuessTexts {
  readonly because: string
  /** By option; where the answer is a decision there are none to name. */
  readonly options?: Readonly<Record<string, string>>
}

interface QuestionTexts {
  readonly prompt: string
  readonly options: Readonly<Record<string, string>>
  readonly answer: string
  readonly because: string
}
