import type { Group, Role, User } from '../account/account'
import { indexOf } from '../evaluation/account-index'
import { holderOf, isServiceLinked, readCaller, type Caller } from '../evaluation/caller'
import { unite } from './bits'
import { holdingOf, managedBits, markDifferences, type Holding, type PolicyShelf } from './policy-shelf'
import type { PolicyBits } from './policy-bits'

/** A principal, with all policies that are its own. */
export interface Row {
  readonly principal: string
  /** `null`: one for whom only the whole evaluation will do, such as a root user or a service. */
  readonly member: Member | null
}

/** A user or role of the account, or a session of one. */
export interface Member {
  readonly caller: Caller
  readonly holder: User | Role
  /** What it holds itself. */
  readonly own: Holding | null
  /** That, then what its groups hold; without the empty ones. */
  readonly holdings: readonly Holding[]
  readonly boundary: PolicyBits | null
  /** Names in lower case. */
  readonly groups: readonly string[]
}

export interface GroupHolding {
  readonly group: Group
  readonly holding: Holding | null
}

/** By name in lower case. */
export type GroupHoldings = ReadonlyMap<string, GroupHolding>

export function rowOf(
  shelf: PolicyShelf,
  groupHoldings: GroupHoldings,
  principal: string,
  words: number,
): Row {
  const reading = readCaller(shelf.account, principal)
  const caller = reading.ok ? reading.caller : null
  const holder = caller && holderOf(caller)
  // No service control policies bind service-linked roles, unlike everyone else here.
  if (caller === null || holder === null || isServiceLinked(caller)) return { principal, member: null }
  const groups = 'groups' in holder ? holder.groups.map((name) => name.toLowerCase()) : []
  const own = holdingOf(shelf, holder, words)
  const { permissionsBoundary } = holder
  const member: Member = {
    caller,
    holder,
    own,
    holdings: together(own, groups, groupHoldings),
    boundary: permissionsBoundary ? managedBits(shelf, permissionsBoundary, 'boundary') : null,
    groups,
  }
  return { principal, member }
}

/** The same row, of which only what its groups hold has changed. */
export function regrouped({ principal, member }: Row, groupHoldings: GroupHoldings): Row {
  if (member === null) return { principal, member }
  return {
    principal,
    member: { ...member, holdings: together(member.own, member.groups, groupHoldings) },
  }
}

function together(
  own: Holding | null,
  groups: readonly string[],
  groupHoldings: GroupHoldings,
): readonly Holding[] {
  const holdings = own === null ? [] : [own]
  for (const name of groups) {
    const holding = groupHoldings.get(name)?.holding
    if (holding) holdings.push(holding)
  }
  return holdings
}

export interface Changes {
  /** Users and roles that changed or went, as they were. */
  readonly gone: ReadonlySet<User | Role>
  readonly policies: ReadonlySet<string>
  /** By name in lower case: a bit for each column to which the group may say something else. */
  readonly groups: ReadonlyMap<string, Uint32Array>
}

/** What of a row may differ from what it was before the changes: nothing, everything, or what its groups say to some columns. */
export function staleness({ member }: Row, changes: Changes): 'none' | 'groups' | 'all' {
  // A principal nobody was may be somebody now; one that was somebody still is, as long as they are there unchanged.
  if (member === null || changes.gone.has(member.holder)) return 'all'
  const { attachedPolicies, permissionsBoundary } = member.holder
  const { policies, groups } = changes
  if (policies.size > 0 && attachedPolicies.some((arn) => policies.has(arn))) return 'all'
  if (permissionsBoundary !== null && policies.has(permissionsBoundary)) return 'all'
  return groups.size > 0 && member.groups.some((name) => groups.has(name)) ? 'groups' : 'none'
}

/** A bit for each column to which the row's groups may say something else. */
export function changedByGroups({ member }: Row, { groups }: Changes, words: number): Uint32Array {
  const columns = new Uint32Array(words)
  for (const name of member?.groups ?? []) {
    const ofGroup = groups.get(name)
    if (ofGroup !== undefined) unite(columns, ofGroup)
  }
  return columns
}

/** Brings the groups' holdings up to date, and tells to which columns each that changed may say something else. */
export function groupHoldingsOf(
  shelf: PolicyShelf,
  before: GroupHoldings,
  policies: ReadonlySet<string>,
  words: number,
): { readonly holdings: GroupHoldings; readonly changed: Changes['groups'] } {
  const holdings = new Map<string, GroupHolding>()
  const changed = new Map<string, Uint32Array>()
  const change = (name: string, from: Holding | null, to: Holding | null): void => {
    const columns = new Uint32Array(words)
    markDifferences(from, to, columns)
    changed.set(name, columns)
  }
  for (const [name, group] of indexOf(shelf.account).groups) {
    const known = before.get(name)
    const isSame = known?.group === group && !group.attachedPolicies.some((arn) => policies.has(arn))
    const current = isSame ? known : { group, holding: holdingOf(shelf, group, words) }
    if (!isSame) change(name, known?.holding ?? null, current.holding)
    holdings.set(name, current)
  }
  for (const [name, { holding }] of before) if (!holdings.has(name)) change(name, holding, null)
  return { holdings, changed }
}
