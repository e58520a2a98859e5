import type { Account } from '../../iam'
import { decodeScenario } from '../../scenario'
import type { WorkspaceInfo } from '../../storage'
import type { Keeper } from '../../state/keeper.svelte'

/** What can be seen of an account from afar: who is in which group, and where policies hang. */
export interface Glimpse {
  readonly people: readonly Person[]
  readonly groups: readonly Tray[]
}

interface Person {
  readonly name: string
  /** Names of groups. */
  readonly groups: readonly string[]
  /** Whether a policy is stuck on this one person. */
  readonly taped: boolean
}

interface Tray {
  readonly name: string
  /** Whether a policy is clipped to it. */
  readonly clipped: boolean
}

/** Of more people nobody could tell one from another in a drawing, so they need not be read. */
const CROWD = 300

export function glimpseOf({ users, groups }: Pick<Account, 'users' | 'groups'>): Glimpse {
  return {
    people: users.map((user) => ({ name: user.name, groups: user.groups, taped: holdsAny(user) })),
    groups: groups.map((group) => ({ name: group.name, clipped: holdsAny(group) })),
  }
}

const holdsAny = (holder: Account['groups'][number]): boolean =>
  holder.attachedPolicies.length + holder.inlinePolicies.length > 0

/** @returns `null` if there are too many people to tell apart, or it cannot be read. Never rejects. */
export async function glimpse(keeper: Keeper, { id, users }: WorkspaceInfo): Promise<Glimpse | null> {
  if (users > CROWD) return null
  const latest = keeper.latest(id)
  if (latest) return glimpseOf(latest.account)
  const kept = await keeper.storage.load(id).catch(() => undefined)
  const decoded = decodeScenario(kept?.document)
  return decoded.ok ? glimpseOf(decoded.value.account) : null
}
