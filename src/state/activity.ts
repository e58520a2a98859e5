import { decide, type Decision, type Request } from '../iam'
import type { LoggedCalls } from './call-log.svelte'
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

/** One line of the activity log: a step that one can go to, or calls that left none. */
export type Activity =
  | { readonly kind: 'moment'; readonly moment: Moment }
  | { readonly kind: 'calls'; readonly logged: LoggedCalls }

/** Everything that was called for, newest first. Steps keep their order, whatever the clock says of them. */
export function activityOf(history: History, log: readonly LoggedCalls[]): readonly Activity[] {
  const lines: Activity[] = []
  const logged = log.toReversed()
  let next = 0
  for (const moment of momentsOf(history)) {
    for (let entry = logged[next]; entry && entry.at >= moment.change.at; entry = logged[next]) {
      lines.push({ kind: 'calls', logged: entry })
      next += 1
    }
    lines.push({ kind: 'moment', moment })
  }
  return [...lines, ...logged.slice(next).map((entry) => ({ kind: 'calls' as const, logged: entry }))]
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
