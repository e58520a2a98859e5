import type { User } from '../../account/account'
import type { ApiCall } from '../../account/operations'
import { ENTITIES_PER_ACCOUNT, GROUPS_PER_USER } from '../../account/quotas'
import { freeName } from './free-name'
import type { Ground, GroupPlace } from './ground'
import type { LeftOut, LeftOutReason } from './left-out'
import { tokenOf, tokensOf, type Need } from './need'
import { NewPolicies, storeCalls, type Vessel } from './store'

/** Users who need the same. */
export interface Party {
  readonly users: readonly User[]
  readonly needs: readonly Need[]
  /** What a new group for them is called. */
  readonly groupName: string
  /** Whether they are users for emergencies, who share no group with others. */
  readonly isBreakGlass: boolean
}

/** Which group the party's policies come to. */
export interface Placement {
  readonly groupName: string
  /** Those of the party who are in the group afterwards. */
  readonly users: readonly User[]
  readonly calls: readonly ApiCall[]
}

const isFull = (user: User): boolean => user.groups.length >= GROUPS_PER_USER

/** Finds groups for one party after another, each a group of its own, so that no party gets what another one needs. */
export class Placements {
  readonly #ground: Ground
  readonly #leftOut: LeftOut
  readonly #policies: NewPolicies
  readonly #claimed = new Set<GroupPlace>()
  readonly #newNames = new Set<string>()

  constructor(ground: Ground, leftOut: LeftOut) {
    this.#ground = ground
    this.#leftOut = leftOut
    this.#policies = new NewPolicies(ground)
  }

  /**
   * Calls after which everyone of the party has what it needs through one group, and nobody anything else: an existing group
   * if one fits, else a new one. `null` if nobody could be placed. Who is left out, and why, is noted.
   */
  place(party: Party): Placement | null {
    for (const { place, missing } of this.#fitting(party)) {
      const { name, attachedPolicies: attached, inlinePolicies: inline } = place.group
      const stored = storeCalls(this.#ground, this.#policies, { name, attached, inline }, missing)
      if (typeof stored === 'string') continue
      const joining = party.users.filter((user) => !place.members.has(user))
      const users = party.users.filter((user) => place.members.has(user) || !isFull(user))
      if (users.length === 0) continue
      this.#claimed.add(place)
      this.#noteFull(joining)
      return { groupName: name, users, calls: [...stored, ...joinCalls(name, joining)] }
    }
    return this.#found(party)
  }

  #found({ users, needs, groupName, isBreakGlass }: Party): Placement | null {
    const joining = users.filter((user) => !isFull(user))
    const { survey, groupNames } = this.#ground
    const refuse = (reason: LeftOutReason): null => {
      this.#leftOut.add(reason, ...users.map(({ name }) => name))
      return null
    }
    if (joining.length === 0) return refuse('tenGroups')
    if (survey.account.groups.length + this.#newNames.size >= ENTITIES_PER_ACCOUNT.group)
      return refuse('groupQuota')
    const wanted = survey.breakGlass.isGroup(groupName) && !isBreakGlass ? 'Moved' : groupName
    const name = freeName(wanted, (taken) => groupNames.has(taken) || this.#newNames.has(taken))
    const vessel: Vessel = { name, attached: [], inline: [] }
    const stored = storeCalls(this.#ground, this.#policies, vessel, needs)
    if (typeof stored === 'string') return refuse(stored)
    this.#newNames.add(name.toLowerCase())
    this.#noteFull(users)
    const create: ApiCall = { operation: 'CreateGroup', parameters: { GroupName: name } }
    return { groupName: name, users: joining, calls: [create, ...stored, ...joinCalls(name, joining)] }
  }

  #noteFull(joining: readonly User[]): void {
    const full = joining.filter(isFull)
    if (full.length > 0) this.#leftOut.add('tenGroups', ...full.map(({ name }) => name))
  }

  /** Groups where all get what they need and nobody anything more: first those that have it, then those with the same people. */
  #fitting(party: Party): readonly { readonly place: GroupPlace; readonly missing: readonly Need[] }[] {
    const { survey } = this.#ground
    const candidates = new Set<GroupPlace>()
    for (const need of party.needs)
      for (const place of this.#ground.placesWith(tokenOf(need))) candidates.add(place)
    for (const user of party.users)
      for (const group of survey.groupsOf(user)) {
        const place = this.#ground.placeOf(group)
        if (place) candidates.add(place)
      }
    for (const tray of this.#ground.traysFor(party.groupName, party.isBreakGlass)) candidates.add(tray)
    const given = new Set(party.needs.flatMap(tokensOf))
    return [...candidates]
      .filter((place) => place.isBreakGlass === party.isBreakGlass && !this.#claimed.has(place))
      .flatMap((place) => {
        const missing = party.needs.filter((need) => !place.tokens.has(tokenOf(need)))
        return fits(place, party.users, missing, given) ? [{ place, missing }] : []
      })
      .sort((a, b) => a.missing.length - b.missing.length)
  }
}

function fits(
  { members, policies }: GroupPlace,
  users: readonly User[],
  missing: readonly Need[],
  given: ReadonlySet<string>,
): boolean {
  // An empty tray takes whoever it waits for.
  if (members.size === 0 && policies.length === 0) return true
  const inside = users.filter((user) => members.has(user)).length
  const joins = inside < users.length
  if (missing.length > 0 && (joins || inside < members.size)) return false
  return !joins || policies.every((tokens) => tokens.some((token) => given.has(token)))
}

function joinCalls(GroupName: string, users: readonly User[]): readonly ApiCall[] {
  return users
    .filter((user) => !isFull(user))
    .map(({ name: UserName }) => ({ operation: 'AddUserToGroup', parameters: { GroupName, UserName } }))
}
