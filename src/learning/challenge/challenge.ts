import type { ApiCall, PolicyKey } from '../../iam'
import type { Scenario } from '../../scenario'
import type { Answers, Goal, Option } from './goal'

/**
 * An exercise, all of it as data: it can be kept, sent and checked like a scenario. Its texts are plain: paragraphs are parted
 * by an empty line, `backticks` mark what IAM would read, and nothing else is markup.
 */
export interface Challenge {
  /** Letters, digits and hyphens, as in `first-group`. */
  readonly id: string
  /** Grows when what is asked changes. */
  readonly version: number
  readonly title: string
  readonly story: string
  /** What many believe and is not so, in a sentence; empty if there is none. */
  readonly misconception: string
  readonly start: Scenario
  /** What is to be done and what has to stay, in the order in which they are shown; never empty. */
  readonly goals: readonly Goal[]
  /** A ladder: where to look, the principle, narrower, the worked answer. */
  readonly hints: readonly string[]
  /** To explain it to oneself: the first is asked after a worked answer, all of them when one comes back after days. */
  readonly questions: readonly Question[]
  readonly solutions: readonly Solution[]
  readonly wrong: readonly WrongWay[]
  /** What the best of the solutions takes. */
  readonly par: Par | null
  readonly statements: Parsons | null
  /** Words besides those of the account that a variant may exchange. */
  readonly variations: readonly Variation[]
  /** Which variant this is; 0 for the challenge as it was written. */
  readonly seed: number
  /** Whether it is an exam: no hints, and no verdicts along the way. */
  readonly exam: boolean
}

export interface Question {
  /** Unique in its challenge. */
  readonly id: string
  readonly prompt: string
  readonly options: readonly Option[]
  /** Id of the right option. */
  readonly answer: string
  readonly because: string
}

export interface Solution {
  readonly title: string
  /** From the start to where every goal is met. */
  readonly calls: readonly ApiCall[]
  readonly answers: Answers
}

/** A way that looks right and is not. */
export interface WrongWay {
  /** What one was thinking, in a sentence. */
  readonly title: string
  readonly calls: readonly ApiCall[]
  readonly answers: Answers
  /** Id of a goal that it misses. */
  readonly fails: string
}

/** As in golf: fewer is better, and nobody has to. */
export interface Par {
  readonly calls: number
  /** Of all policies in the end, without white space. */
  readonly characters: number
}

/** Statements to choose from and to put in order, for those who do not want to type yet. Order counts for nothing, which one may find out. */
export interface Parsons {
  /** The policy that is put together of them. */
  readonly policy: PolicyKey
  readonly cards: readonly StatementCard[]
}

export interface StatementCard {
  readonly id: string
  /** One statement, as JSON. */
  readonly text: string
}

/** A word that stands for others, wherever it is in the challenge: one of `words` takes its place. */
export interface Variation {
  readonly word: string
  readonly words: readonly string[]
}
