import type { ApiCall } from '../../iam'
import type { Scenario } from '../../scenario'
import type { Answers } from '../challenge/goal'

/** What a submission says it is an answer to. Which challenge that is, the reader finds out. */
export interface Claim {
  readonly id: string
  readonly version: number
  readonly seed: number
  readonly fingerprint: string
}

/**
 * What somebody hands in: where they ended, and how, as far as their page tells. There is no score in it, since nobody would
 * believe one.
 */
export interface Submission {
  readonly challenge: Claim
  /** As they gave it, made fit to be shown; empty if they gave none. */
  readonly name: string
  readonly scenario: Scenario
  readonly answers: Answers
  /** The calls that led there. */
  readonly calls: readonly ApiCall[]
  /** Spent on it, if the page told. */
  readonly seconds: number | null
}

/** How much of it there may be. */
export const limits = { calls: 2_000, seconds: 100_000_000, name: 100, givenName: 1_000 } as const
