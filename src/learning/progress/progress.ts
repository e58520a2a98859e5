import type { Par } from '../challenge/challenge'
import type { Answers } from '../challenge/goal'

/** What somebody has done so far. It stays with them: nothing of it is in a submission. */
export interface Progress {
  /** By the id of the workspace in which it is worked on. */
  readonly attempts: Readonly<Record<string, Attempt>>
  /** Questions that were answered when one came back, by `questionKey`. */
  readonly reviewed: Readonly<Record<string, Review>>
  /** When one was last here, ISO 8601 in UTC. */
  readonly lastVisit: string | null
  /** The set of challenges in hand, as the fragment of its link. */
  readonly set: string | null
}

/** What an attempt is at: a lesson or a challenge, and which variant of it. */
export interface Task {
  readonly kind: 'lesson' | 'challenge'
  readonly id: string
  /** 0 for the one that was written. */
  readonly seed: number
}

export interface Attempt {
  readonly of: Task
  /** ISO 8601 in UTC, as all moments here. */
  readonly begun: string
  /** Spent on it, as far as the page could see. */
  readonly seconds: number
  /** Steps of the ladder of hints that were read. */
  readonly hints: number
  readonly answers: Answers
  /** By goal: the answer somebody committed to first, where it was wrong. What they learn then does not overwrite it. */
  readonly mistaken: Answers
  /** Ids of goals whose answer was told before anything was said. */
  readonly told: readonly string[]
  /** Ids of goals that were once answered or checked wrong: what one may have believed. */
  readonly missed: readonly string[]
  /** Of a lesson: which step one is at, from 0. */
  readonly step: number
  /** Of a lesson: ids of the steps that were met. */
  readonly done: readonly string[]
  /** When it was first solved. */
  readonly solved: string | null
  /** The fewest calls and the fewest characters of any time it was solved. */
  readonly best: Par | null
}

export interface Review {
  readonly at: string
  readonly right: boolean
}

export const emptyProgress: Progress = { attempts: {}, reviewed: {}, lastVisit: null, set: null }

/** The attempt in this workspace, or `null`. */
export function attemptIn({ attempts }: Progress, workspace: string): Attempt | null {
  // An id is anybody's text, and `constructor` is one.
  return Object.hasOwn(attempts, workspace) ? (attempts[workspace] ?? null) : null
}

/** By which `reviewed` knows a question. */
export const questionKey = (challenge: string, question: string): string => `${challenge}/${question}`
