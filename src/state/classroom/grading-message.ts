import type { Challenge, Regraded, RegradeStep, Source } from '../../learning'

/** What a worker is to grade. */
export interface GradingTask {
  readonly sources: readonly Source[]
  /** Besides those that come with the playground. */
  readonly exercises: readonly Challenge[]
}

/** What it says meanwhile, and at the end. */
export type GradingMessage =
  | { readonly kind: 'progress'; readonly step: RegradeStep }
  | { readonly kind: 'done'; readonly regraded: Regraded }
