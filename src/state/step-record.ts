import type { ApiCall, PolicyKey } from '../iam'
import { encodeScenario, type Scenario, type ScenarioDocument } from '../scenario'
import type { Change } from './history'

/** The lists of an account, of which a step changes a few entities. */
export const LISTS = ['users', 'groups', 'roles', 'policies', 'resources'] as const
export type List = (typeof LISTS)[number]

/**
 * Where in a list the entities stand that a step changes: at these places, if each takes the place of another; or all in a
 * row from `from` on, if there are more or fewer of them afterwards.
 */
export type Places = readonly number[] | { readonly from: number }

/** A step of the history as it is kept: what it changed, both as it was before and as it was after, and nothing else. */
export interface StepRecord {
  /** Version of the shape of this record. */
  readonly record: 1
  readonly label: string
  readonly at: string
  readonly calls: readonly ApiCall[]
  readonly replaces: boolean
  readonly masked?: boolean
  readonly drafts: Readonly<Record<PolicyKey, string>>
  readonly places: Readonly<Record<List, Places>>
  /** The same organization before and after, in neither document. */
  readonly sameOrganization: boolean
  /** The same requests before and after, in neither document. */
  readonly sameRequests: boolean
  /** Documents that have of each list only what the step changes. */
  readonly before: ScenarioDocument
  readonly after: ScenarioDocument
}

/** Costs no more than what the step has changed, since accounts share all that is the same. */
export function encodeStep(step: Change): StepRecord {
  const { label, at, before, after, calls, replaces, masked, drafts } = step
  const changes = LISTS.map(
    (list) => [list, compared<object>(before.account[list], after.account[list])] as const,
  )
  const places = Object.fromEntries(
    changes.map(([list, change]) => [list, change.places]),
  ) as StepRecord['places']
  const sameOrganization = !replaces && before.account.organization === after.account.organization
  const sameRequests = !replaces && before.requests === after.requests
  const side = (scenario: Scenario, of: 'before' | 'after'): ScenarioDocument => {
    const { account } = scenario
    const lists = Object.fromEntries(changes.map(([list, change]) => [list, change[of]]))
    const organization = sameOrganization ? null : account.organization
    const document = encodeScenario({
      ...(replaces ? scenario : { title: '', description: '', drafts: {} }),
      account: { ...account, ...lists, organization },
      requests: sameRequests ? [] : scenario.requests,
    })
    // Left out it would be counted from the lists, which are not whole.
    return { ...document, account: { ...document.account, idsIssued: account.idsIssued } }
  }
  return {
    record: 1,
    label,
    at,
    calls,
    replaces,
    ...(masked && { masked }),
    drafts,
    places,
    sameOrganization,
    sameRequests,
    before: side(before, 'before'),
    after: side(after, 'after'),
  }
}

interface Compared<Entity> {
  readonly places: Places
  readonly before: readonly Entity[]
  readonly after: readonly Entity[]
}

function compared<Entity>(before: readonly Entity[], after: readonly Entity[]): Compared<Entity> {
  if (before === after) return { places: [], before: [], after: [] }
  if (before.length === after.length) {
    const differs = (_: unknown, place: number) => before[place] !== after[place]
    return {
      places: [...before.keys()].filter((place) => differs(undefined, place)),
      before: before.filter(differs),
      after: after.filter(differs),
    }
  }
  const shorter = Math.min(before.length, after.length)
  let from = 0
  while (from < shorter && before[from] === after[from]) from += 1
  let behind = 0
  while (behind < shorter - from && before.at(-1 - behind) === after.at(-1 - behind)) behind += 1
  return {
    places: { from },
    before: before.slice(from, before.length - behind),
    after: after.slice(from, after.length - behind),
  }
}
