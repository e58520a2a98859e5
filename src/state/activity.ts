import { decide, type Decision, type Request } from '../iam'
import type { Change, History } from './history'

/** A step of the history, as the activity log has it. */
export interface Moment {
  /** How many steps are done right after this one. */
  readonly done: number
  readonly change: Change
  readonly undone: boolean
}

/** Newest first; what was undone stays, as it can be done again. */
export function momentsOf({ past, future }: History): readonly Moment[] {
  return [...past, ...future]
    .map((change, i) => ({ done: i + 1, change, undone: i >= past.length }))
    .reverse()
}

export interface DecisionChange {
  readonly request: Request
  readonly from: Decision
  readonly to: Decision
}

/** Which of the requests have another answer after the change than before. */
export function decisionChanges(
  { before, after }: Change,
  requests: readonly Request[],
): readonly DecisionChange[] {
  return requests.flatMap((request) => {
    const from = decide(before.account, request)
    const to = decide(after.account, request)
    return from === to ? [] : { request, from, to }
  })
}
