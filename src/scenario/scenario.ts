import type { Account, PolicyKey, Request } from '../iam'

/** What `format` says in every scenario document. */
export const SCENARIO_FORMAT = 'iam-groups-playground'
/** The version this program writes. Older ones are migrated, newer ones refused with a sentence. */
export const SCENARIO_VERSION = 1

/** Everything a learner has in front of them, as one document: it is what is kept, shared, handed out and graded. */
export interface Scenario {
  readonly title: string
  /** One sentence that says what to try. */
  readonly description: string
  readonly account: Account
  /** Questions to ask; the first is the one on the screen. */
  readonly requests: readonly Request[]
  /** Policy text typed and not yet saved, by the policy it belongs to. */
  readonly drafts: Readonly<Record<PolicyKey, string>>
  /** An exercise that is set on it, as plain JSON of a bounded size. What it means is no affair of the scenario's. */
  readonly challenge?: object
}
