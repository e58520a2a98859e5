import type { Scenario } from '../scenario'
import type { History } from './history'

/** A workspace as it was found, to be put on the board. */
export interface Opened {
  readonly id: string
  readonly scenario: Scenario
  /** What has to be said about it. */
  readonly remark: string | null
  /** What it was opened from, while it is somebody else's. */
  readonly preview: string | null
  /** The steps that can be undone at once. */
  readonly history: History
  /** The steps that led here in earlier visits, which take a moment to be found again; to be called when they are put before what was done since. */
  readonly recalled: Promise<() => History> | null
}
