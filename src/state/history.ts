import type { ApiCall, PolicyKey } from '../iam'
import type { Scenario } from '../scenario'
import { renamedDrafts, renameOf, takenBack, type Rename } from './renames'

/** One step that can be undone. */
export interface Change {
  /** What was done, in the imperative, as in "add alice to Developers". */
  readonly label: string
  /** When, ISO 8601 in UTC. */
  readonly at: string
  readonly before: Scenario
  readonly after: Scenario
  /** The calls that made it. */
  readonly calls: readonly ApiCall[]
  /** A whole scenario was put in place of another; the calls, if there are any, say what would make it from nothing. */
  readonly replaces: boolean
  /** What was put in place has made-up names or ids, so that calls upon it fit no account of AWS. */
  readonly masked?: boolean
  /** Drafts that became saved policy text by it, and are drafts again once it is undone. */
  readonly drafts: Readonly<Record<PolicyKey, string>>
  /** It was made before the page was opened, and found again: whether the scenarios hold together has yet to be seen. */
  readonly recalled?: boolean
}

export interface History {
  /** Oldest first. */
  readonly past: readonly Change[]
  /** What was undone, next to redo first. */
  readonly future: readonly Change[]
}

export const emptyHistory: History = { past: [], future: [] }

/** More steps than anybody takes back by hand; keeps a long session's memory bounded. */
const LONGEST = 500

export function record(history: History, change: Change): History {
  return { past: [...history.past, change].slice(-LONGEST), future: [] }
}

/** What was done since a workspace was opened, behind what had been done before. A new step ends what could be redone. */
export function continued(before: History, since: History): History {
  const untouched = since.past.length + since.future.length === 0
  return {
    past: [...before.past, ...since.past].slice(-LONGEST),
    future: untouched ? before.future : since.future,
  }
}

/** The step that leads to the moment when so many were done, from the side one comes from. */
export function stepTo({ past, future }: History, done: number): Change | undefined {
  return done < past.length ? past[done] : future[done - past.length - 1]
}

/** The same without that moment and what lies beyond it, where one cannot go. */
export function endedBefore({ past, future }: History, done: number): History {
  return done < past.length
    ? { past: past.slice(done + 1), future }
    : { past, future: future.slice(0, done - past.length - 1) }
}

/** Goes back, or forward again, to the moment when so many of the steps were done. */
export function travel(
  history: History,
  now: Scenario,
  done: number,
): { history: History; scenario: Scenario } {
  let moment = { history, scenario: now }
  for (;;) {
    const position = moment.history.past.length
    const step = position > done ? undo : position < done ? redo : null
    const next = step?.(moment.history, moment.scenario)
    if (!next) return moment
    moment = next
  }
}

/** Takes the last change back. What was typed since (drafts, requests) stays, unless the change replaced it all. */
export function undo(history: History, now: Scenario): { history: History; scenario: Scenario } | null {
  const change = history.past.at(-1)
  if (!change) return null
  return {
    history: { past: history.past.slice(0, -1), future: [change, ...history.future] },
    scenario: change.replaces
      ? change.before
      : {
          ...now,
          account: change.before.account,
          requests: followRenames(change.after, change.before, now),
          drafts: { ...change.drafts, ...renamedDrafts(now.drafts, takenBack(renamesOf(change))) },
        },
  }
}

/** Does the last undone change again. */
export function redo(history: History, now: Scenario): { history: History; scenario: Scenario } | null {
  const change = history.future[0]
  if (!change) return null
  const drafts = Object.fromEntries(
    Object.entries(renamedDrafts(now.drafts, renamesOf(change))).filter(
      ([key, text]) => change.drafts[key] !== text,
    ),
  )
  return {
    history: { past: [...history.past, change], future: history.future.slice(1) },
    scenario: change.replaces
      ? change.after
      : {
          ...now,
          account: change.after.account,
          requests: followRenames(change.before, change.after, now),
          drafts,
        },
  }
}

function renamesOf(change: Change): readonly Rename[] {
  if (change.replaces) return []
  return change.calls.flatMap((apiCall) => renameOf(apiCall) ?? [])
}

/** A request that was about a user goes on being about that user, whatever the user is called now. */
function followRenames(from: Scenario, to: Scenario, now: Scenario): Scenario['requests'] {
  const renamed = new Map(
    from.requests.flatMap((request, i) => {
      const other = to.requests[i]
      return other && other.principal !== request.principal ? [[request.principal, other.principal]] : []
    }),
  )
  if (renamed.size === 0) return now.requests
  return now.requests.map((request) => ({
    ...request,
    principal: renamed.get(request.principal) ?? request.principal,
  }))
}
