import type { Group, User } from '../../account/account'
import { push, type Survey } from '../survey'
import { addressable, type Addressable } from './addressable'
import { takenGroupNames, takenPolicyNames } from './free-name'
import { inlineNeed, managedNeed, tokensOf } from './need'

/** A group as a place that policies may move to. */
export interface GroupPlace {
  readonly group: Group
  readonly members: ReadonlySet<User>
  /** For each of its policies, its tokens; none for one that cannot be read. */
  readonly policies: readonly (readonly string[])[]
  /** All of them. */
  readonly tokens: ReadonlySet<string>
  readonly isBreakGlass: boolean
}

/** What mends stand on: the account, what calls can be about, and what is taken. Each is worked out when first asked for. */
export class Ground {
  readonly survey: Survey
  #addressable?: Addressable
  #groupNames?: ReadonlySet<string>
  #policyNames?: ReadonlySet<string>
  #places?: readonly GroupPlace[]
  #trays?: readonly GroupPlace[]
  #traysByName?: ReadonlyMap<string, GroupPlace>
  #byGroup?: ReadonlyMap<Group, GroupPlace>
  #byToken?: ReadonlyMap<string, readonly GroupPlace[]>

  constructor(survey: Survey) {
    this.survey = survey
  }

  get addressable(): Addressable {
    return (this.#addressable ??= addressable(this.survey.account))
  }

  get groupNames(): ReadonlySet<string> {
    return (this.#groupNames ??= takenGroupNames(this.survey.account))
  }

  get policyNames(): ReadonlySet<string> {
    return (this.#policyNames ??= takenPolicyNames(this.survey.account))
  }

  /** The groups that calls can be about. */
  get places(): readonly GroupPlace[] {
    return (this.#places ??= this.survey.account.groups
      .filter((group) => this.addressable.holder('group', group))
      .map((group) => placeOf(this.survey, group)))
  }

  /** Groups with neither members nor policies that wait for whoever has this name, or for users for emergencies. */
  traysFor(name: string, isBreakGlass: boolean): readonly GroupPlace[] {
    this.#trays ??= this.places.filter(({ members, policies }) => members.size + policies.length === 0)
    if (isBreakGlass) return this.#trays.filter((tray) => tray.isBreakGlass)
    this.#traysByName ??= new Map(this.#trays.map((tray) => [tray.group.name.toLowerCase(), tray]))
    const tray = this.#traysByName.get(name.toLowerCase())
    return tray === undefined ? [] : [tray]
  }

  placeOf(group: Group): GroupPlace | undefined {
    this.#byGroup ??= new Map(this.places.map((place) => [place.group, place]))
    return this.#byGroup.get(group)
  }

  /** Groups with a policy of this token. */
  placesWith(token: string): readonly GroupPlace[] {
    this.#byToken ??= byToken(this.places)
    return this.#byToken.get(token) ?? []
  }
}

function placeOf(survey: Survey, group: Group): GroupPlace {
  const needs = [
    ...group.attachedPolicies.map((arn) => managedNeed(survey, arn)),
    ...group.inlinePolicies.map(inlineNeed),
  ]
  const policies = needs.map((need) => (need === null ? [] : tokensOf(need)))
  return {
    group,
    members: new Set(survey.membersOf(group)),
    policies,
    tokens: new Set(policies.flat()),
    isBreakGlass: survey.breakGlass.isGroup(group.name),
  }
}

function byToken(places: readonly GroupPlace[]): ReadonlyMap<string, readonly GroupPlace[]> {
  const found = new Map<string, GroupPlace[]>()
  for (const place of places) for (const token of place.tokens) push(found, token, place)
  return found
}
