import type { Scenario } from '../scenario'
import { NOTHING, type StepRange } from '../storage'
import type { History } from './history'

/** A state of a workspace that is to be kept. */
export interface Moment {
  readonly scenario: Scenario
  readonly history: History
  /** Tells it from every other. */
  readonly revision: string
}

/** What is kept of a workspace, where a page begins with it. */
export interface Beginning {
  /** `NOTHING` if nothing is. */
  readonly revision: string
  /** What the revision says, if that is known to be what is kept, part by part. */
  readonly scenario: Scenario | null
  readonly steps: StepRange | null
  /** What it was opened from, while it is somebody else's. */
  readonly preview: string | null
}

export const fresh: Beginning = { revision: NOTHING, scenario: null, steps: null, preview: null }
