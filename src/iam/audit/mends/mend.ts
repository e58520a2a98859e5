import type { ApiCall } from '../../account/operations'

/** A change that makes a finding go away, as API calls in an order in which `call` takes them. */
export interface Mend {
  /** In the imperative, as on a button. */
  readonly title: string
  readonly calls: readonly ApiCall[]
  /**
   * `noDecisionChanges` where it follows from the rules that every request is decided as before: policies only come to the
   * same people by another way, or reached nobody. `null`: see `previewMend`.
   */
  readonly promise: 'noDecisionChanges' | null
  /** What the mend leaves as it is, and why, such as a quota: a sentence each. */
  readonly notes: readonly string[]
}

/** A mend that does something. */
export const mendOf = (mend: Mend): Mend | null => (mend.calls.length === 0 ? null : mend)
