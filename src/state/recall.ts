import type { Account } from '../iam'
import { decodeScenario, type Scenario } from '../scenario'
import type { KeptSteps } from '../storage'
import { isStepRecord } from './step-check'
import { withReferences } from './step-references'
import { LISTS, type List, type Places, type StepRecord } from './step-record'
import type { Change, History } from './history'

/** A history as far as it could be found again. */
export interface Recalled {
  readonly history: History
  /** Under which numbers its steps are kept. */
  readonly numbers: ReadonlyMap<Change, number>
  /** Some steps could not be read, and with them all that lie beyond. */
  readonly ended: boolean
}

/**
 * Finds the steps again that led to a scenario, from the last one back, and those that were taken back: each is the scenario
 * on its one side with what it changed put back. Scenarios share all that steps have not changed. A step that does not fit
 * ends the history there.
 */
export function* recall(scenario: Scenario, { range, steps }: KeptSteps): Generator<null, Recalled, void> {
  const numbers = new Map<Change, number>()
  let ended = false

  function* walk(
    from: number,
    to: number,
    here: 'before' | 'after',
  ): Generator<null, readonly Change[], void> {
    const walked: Change[] = []
    let now = scenario
    for (let number = from; number !== to; number += here === 'after' ? -1 : 1) {
      yield null
      const step = steps[number - range.first]
      const change = isStepRecord(step) ? changeOf(step, now, here) : null
      if (!change) {
        ended = true
        break
      }
      numbers.set(change, number)
      walked.push(change)
      now = here === 'after' ? change.before : change.after
    }
    return walked
  }

  const past = yield* walk(range.done - 1, range.first - 1, 'after')
  const future = yield* walk(range.done, range.end, 'before')
  return { history: { past: past.toReversed(), future }, numbers, ended }
}

/** The step as it was, given the scenario on one side of it; `null` if it does not fit there. */
function changeOf(step: StepRecord, now: Scenario, here: 'before' | 'after'): Change | null {
  const there = here === 'after' ? 'before' : 'after'
  if (!LISTS.every((list) => fits(step, now.account, list, here))) return null
  const decoded = decodeScenario(withReferences(step[there]))
  const said = decodeScenario({ ...step[here], account: { id: now.account.id } })
  if (!decoded.ok || !said.ok) return null
  const { label, at, calls, replaces, masked, drafts, sameRequests } = step
  const near: Scenario = {
    ...(replaces ? said.value : now),
    account: now.account,
    requests: sameRequests ? now.requests : said.value.requests,
  }
  const far: Scenario = {
    ...(replaces ? decoded.value : now),
    account: accountOf(step, now.account, decoded.value.account, there),
    requests: sameRequests ? now.requests : decoded.value.requests,
  }
  const scenarios = here === 'after' ? { before: far, after: near } : { before: near, after: far }
  return { label, at, calls, replaces, ...(masked && { masked }), drafts, ...scenarios, recalled: true }
}

/** Whether just what the step has on this side stands where it says. */
function fits(step: StepRecord, account: Account, list: List, here: 'before' | 'after'): boolean {
  const named = (entity: object): unknown => ('name' in entity ? entity.name : 'arn' in entity && entity.arn)
  const expected = (step[here].account[list] ?? []).map(named)
  const entities: readonly object[] = account[list]
  const where = step.places[list]
  const places = placesOf(where, expected.length)
  return (
    !('from' in where && where.from > entities.length) &&
    places.length === expected.length &&
    places.every((place, index) => {
      const entity = entities[place]
      return entity !== undefined && named(entity) === expected[index]
    })
  )
}

function placesOf(places: Places, count: number): readonly number[] {
  return 'from' in places ? Array.from({ length: count }, (_, index) => places.from + index) : places
}

function accountOf(step: StepRecord, now: Account, other: Account, there: 'before' | 'after'): Account {
  const here = there === 'before' ? 'after' : 'before'
  const swap = <Entity>(
    list: List,
    ofNow: readonly Entity[],
    ofOther: readonly Entity[],
  ): readonly Entity[] => {
    const places = step.places[list]
    const [leaving, coming] = [step[here].account[list] ?? [], (step[there].account[list] ?? []).length]
    if (leaving.length + coming === 0) return ofNow
    // Those it refers to were added behind its own.
    const own = ofOther.slice(0, coming)
    if ('from' in places) return ofNow.toSpliced(places.from, leaving.length, ...own)
    const swapped = [...ofNow]
    for (const [index, entity] of own.entries()) swapped[places[index] ?? swapped.length] = entity
    return swapped
  }
  return {
    id: other.id,
    users: swap('users', now.users, other.users),
    groups: swap('groups', now.groups, other.groups),
    roles: swap('roles', now.roles, other.roles),
    policies: swap('policies', now.policies, other.policies),
    resources: swap('resources', now.resources, other.resources),
    organization: step.sameOrganization ? now.organization : other.organization,
    idsIssued: other.idsIssued,
  }
}
