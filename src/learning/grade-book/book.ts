import type { ApiCall } from '../../iam'
import type { Scenario } from '../../scenario'
import type { Challenge, Par } from '../challenge/challenge'
import type { Answers } from '../challenge/goal'
import type { Counterexample, Grade } from '../grading/result'
import type { words } from '../texts/en/submissions'

/** Text that may have submissions in it, and where it came from, such as the name of a file. */
export type Source = string | { readonly text: string; readonly from: string }

/** All that came of a pile of submissions. */
export interface Regraded {
  /** One for each submission that could be graded, in the order in which they were found. */
  readonly rows: readonly GradedRow[]
  readonly refused: readonly Refused[]
  /** Rows that are strangely equal. */
  readonly alike: readonly Alike[]
  /** How the class did, one for each challenge that was answered, in the order of the challenges. */
  readonly heat: readonly ChallengeHeat[]
}

/** A submission, evaluated again. Nothing in it is claimed but the name, the time and the calls. */
export interface GradedRow {
  /** Its place in `rows`. */
  readonly index: number
  readonly from: string | null
  /** As they gave it, fit to be shown as text; empty if they gave none. */
  readonly name: string
  /** That it was graded by, in the variant that it is an answer to. */
  readonly challenge: Challenge
  /** Where they ended, with the requests of the challenge's start, to be looked at. */
  readonly scenario: Scenario
  readonly answers: Answers
  readonly calls: readonly ApiCall[]
  readonly seconds: number | null
  readonly grade: Grade
  /** Every goal is met, and the account can have come about. */
  readonly solved: boolean
  /** How many goals are met. */
  readonly met: number
  readonly strokes: Par
  readonly remarks: readonly Remark[]
  /** Whether the very same submission is in an earlier row. Then it does not count in `heat`. */
  readonly repeats: boolean
}

export type RemarkCode = keyof typeof words.remarks

/** What a teacher should know about a row. */
export interface Remark {
  readonly code: RemarkCode
  readonly sentence: string
}

export type RefusalCode = keyof typeof words.refusals

/** Something that looked like a submission and could not be graded. */
export interface Refused {
  readonly from: string | null
  readonly code: RefusalCode
  readonly sentence: string
  /** In the text that it is from, from 1; `null` where it is about all of it. */
  readonly line: number | null
  /** What stands before it, such as a name; empty where nothing does. */
  readonly before: string
  /** How it begins, to find it again; empty where there is nothing to find. */
  readonly excerpt: string
}

export interface Alike {
  /** The same link twice; one name on several answers to the same challenge; the same work under different names. */
  readonly kind: keyof typeof words.alike
  /** Places in `rows`, at least two. */
  readonly rows: readonly number[]
  readonly sentence: string
}

/** How a challenge went. Submissions that were handed in twice count once. */
export interface ChallengeHeat {
  readonly challenge: Challenge
  readonly submissions: number
  readonly solved: number
  /** In the order of the challenge's goals. */
  readonly goals: readonly GoalHeat[]
  /** The listed wrong ways that people took, the most frequent first. */
  readonly wrongWays: readonly { readonly title: string; readonly count: number }[]
}

export interface GoalHeat {
  readonly id: string
  readonly sentence: string
  readonly missed: number
  /** From 0, nobody missed it, to 1. */
  readonly share: number
  /** Of a guess: what people said, by the id of the option, the most frequent first. `null`: nothing. */
  readonly answers: readonly { readonly id: string | null; readonly text: string; readonly count: number }[]
  /** The counterexample that came up most often, and the row it is from, to be opened. */
  readonly example: { readonly row: number; readonly counterexample: Counterexample } | null
}
