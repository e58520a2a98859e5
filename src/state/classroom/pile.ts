import type { Challenge } from '../../learning'

/** Text with submissions in it, and where it came from. */
export interface PileSource {
  readonly from: string
  readonly text: string
}

/** What a grade book is made of. */
export interface Pile {
  readonly sources: readonly PileSource[]
  readonly exercises: readonly Challenge[]
}
