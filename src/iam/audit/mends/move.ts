import type { InlinePolicy, User } from '../../account/account'
import { managedPolicyName } from '../../account/arn'
import type { ApiCall } from '../../account/operations'

import type { Ground } from './ground'
import { LeftOut } from './left-out'
import { inlineNeed, managedNeed, tokenOf, type Need } from './need'
import { Placements, type Party } from './placement'

/** Of a user's own policies, those that are to come through a group. */
export interface Wish {
  readonly user: User
  readonly inline: readonly InlinePolicy[]
  readonly managed: readonly string[]
}

/** How users come to have what they have, through groups. */
export interface Move {
  readonly calls: readonly ApiCall[]
  readonly leftOut: LeftOut
  /** How many users it moves policies of. */
  readonly users: number
  /** How many groups these come to be in for it. */
  readonly groups: number
}

/**
 * Users with the same policies of their own get them through the same group. Nobody has anything more or less afterwards: the
 * group holds just these policies, or has just these members.
 */
export function planMove(ground: Ground, wishes: readonly Wish[], groupName?: string): Move {
  const leftOut = new LeftOut()
  const calls: ApiCall[] = []
  const parties = new Map<string, { readonly needs: readonly Need[]; readonly wishes: Wish[] }>()
  let users = 0
  for (const wish of wishes) {
    const needs = needsOf(ground, wish, leftOut)
    if (needs === null) continue
    if (needs.length === 0) {
      users++
      calls.push(...removals(wish))
      continue
    }
    const key = needs.map(tokenOf).sort().join('\n')
    const party = parties.get(key)
    if (party) party.wishes.push(wish)
    else parties.set(key, { needs, wishes: [wish] })
  }
  // The largest first: should the account run out of groups, most users have theirs.
  const bySize = [...parties.values()].sort((a, b) => b.wishes.length - a.wishes.length)
  const placements = new Placements(ground, leftOut)
  const groups = new Set<string>()
  for (const { needs, wishes } of bySize) {
    const party: Party = {
      users: wishes.map(({ user }) => user),
      needs,
      groupName: groupName ?? nameFor(needs),
      isBreakGlass: wishes.every(({ user }) => ground.survey.isBreakGlass(user)),
    }
    const placement = placements.place(party)
    if (placement === null) continue
    const placed = new Set(placement.users)
    groups.add(placement.groupName)
    users += placed.size
    calls.push(...placement.calls, ...wishes.filter(({ user }) => placed.has(user)).flatMap(removals))
  }
  return { calls, leftOut, users, groups: groups.size }
}

/** What the user's groups do not give already; `null` if the user is left out. */
function needsOf(ground: Ground, wish: Wish, leftOut: LeftOut): readonly Need[] | null {
  const { survey, addressable } = ground
  const { user, inline, managed } = wish
  const isClear =
    addressable.holder('user', user) &&
    inline.every((policy) => addressable.inline(user, policy)) &&
    managed.every(addressable.attachment)
  if (!isClear) {
    leftOut.add('unclearName', user.name)
    return null
  }
  const ofInline = inline.map(inlineNeed)
  if (ofInline.includes(null)) {
    leftOut.add('refusedDocument', user.name)
    return null
  }
  const places = survey.groupsOf(user).flatMap((group) => ground.placeOf(group) ?? [])
  const all = [...ofInline.filter((need) => need !== null), ...managed.map((arn) => managedNeed(survey, arn))]
  const needs = new Map(all.map((need) => [tokenOf(need), need]))
  return [...needs].flatMap(([token, need]) => (places.some(({ tokens }) => tokens.has(token)) ? [] : need))
}

function removals({ user: { name: UserName }, inline, managed }: Wish): readonly ApiCall[] {
  return [
    ...inline.map(({ name: PolicyName }): ApiCall => ({
      operation: 'DeleteUserPolicy',
      parameters: { UserName, PolicyName },
    })),
    ...managed.map((PolicyArn): ApiCall => ({
      operation: 'DetachUserPolicy',
      parameters: { UserName, PolicyArn },
    })),
  ]
}

function nameFor(needs: readonly Need[]): string {
  const [first = '', second, ...others] = needs.map((need) =>
    need.kind === 'inline' ? need.name : managedPolicyName(need.arn),
  )
  if (second === undefined) return first
  return others.length === 0 ? `${first}-${second}` : `${first}-and-${others.length + 1}-more`
}
