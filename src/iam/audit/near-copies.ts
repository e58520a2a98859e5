import type { Group, InlinePolicy, User } from '../account/account'
import { isAwsManaged, managedPolicyName } from '../account/arn'
import { areAlike } from './differences'
import { readText, type ReadText } from './meaning'
import { outliner } from './outlines'
import { push, type Survey } from './survey'

/** An inline policy of a user. */
export interface UserCopy {
  readonly user: User
  readonly policy: InlinePolicy
  readonly read: ReadText
}

/** Users' inline policies that mean the same, in the account's order. */
export interface Copies {
  readonly read: ReadText
  readonly copies: readonly UserCopy[]
  /** By who holds them; hardly ever several. */
  readonly byUser: ReadonlyMap<User, readonly UserCopy[]>
}

/** What a copy is held against: what more users have, or what a group has. */
export type Original =
  | { readonly kind: 'users'; readonly copies: Copies }
  | { readonly kind: 'group'; readonly group: Group; readonly name: string; readonly document: string }

export interface NearCopy {
  readonly copies: Copies
  readonly original: Original
  readonly originalRead: ReadText
}

interface Candidate {
  readonly original: Original
  readonly read: ReadText
  /** Names that it goes by. */
  readonly names: ReadonlySet<string>
  /** How many have it; a group's counts for more than any number of users. */
  readonly weight: number
}

/** Inline policies of users by what they mean. Those that cannot be read are nobody's copies. */
export function copiesOf(users: readonly User[]): readonly Copies[] {
  const found = new Map<string, { read: ReadText; copies: UserCopy[]; byUser: Map<User, UserCopy[]> }>()
  for (const user of users) {
    for (const policy of user.inlinePolicies) {
      const read = readText(policy.document)
      if (read === null) continue
      const copies = found.get(read.meaning) ?? { read, copies: [], byUser: new Map<User, UserCopy[]>() }
      found.set(read.meaning, copies)
      const copy = { user, policy, read }
      copies.copies.push(copy)
      push(copies.byUser, user, copy)
    }
  }
  return [...found.values()]
}

/**
 * Copies that are nearly what a group or more users have: all but one element of one statement, or all but one statement, is
 * the same; or they go by the same name as most others do.
 */
export function nearCopies(survey: Survey, all: readonly Copies[]): readonly NearCopy[] {
  const candidates = [...groupCandidates(survey), ...userCandidates(all)]
  const sanctioned = new Set(
    candidates.flatMap(({ original, read }) => (original.kind === 'group' ? read.meaning : [])),
  )
  if (candidates.length === 0) return []
  const outlinesOf = outliner()
  const outlines = index(candidates, ({ read }) => outlinesOf(read))
  const names = index(candidates, (candidate) => [...candidate.names])
  return all.flatMap((copies) => {
    const { read, byUser } = copies
    if (sanctioned.has(read.meaning)) return []
    const sameOutline = outlinesOf(read).flatMap((outline) => outlines.get(outline) ?? [])
    const sameName = [...tally(copies.copies).keys()]
      .flatMap((name) => names.get(name) ?? [])
      .filter((candidate) => areAlike(candidate.read.document, read.document))
    let best: Candidate | null = null
    for (const candidate of [...sameOutline, ...sameName]) {
      if (candidate.read.meaning === read.meaning || candidate.weight <= byUser.size) continue
      if (best === null || candidate.weight > best.weight) best = candidate
    }
    return best === null ? [] : [{ copies, original: best.original, originalRead: best.read }]
  })
}

function groupCandidates({ account, textOf }: Survey): readonly Candidate[] {
  return account.groups.flatMap((group) => {
    const policies = [
      ...group.inlinePolicies,
      ...group.attachedPolicies.flatMap((arn) => {
        const document = isAwsManaged(arn) ? null : textOf(arn)
        return document === null ? [] : { name: managedPolicyName(arn), document }
      }),
    ]
    return policies.flatMap(({ name, document }): Candidate | readonly Candidate[] => {
      const read = readText(document)
      if (read === null) return []
      const original: Original = { kind: 'group', group, name, document }
      return { original, read, names: new Set([name]), weight: Infinity }
    })
  })
}

/** At least two users; they stand for a name if more than half of those who use it have this. */
function userCandidates(all: readonly Copies[]): readonly Candidate[] {
  const byName = tally(all.flatMap(({ copies }) => copies))
  return all.flatMap((copies): Candidate | readonly Candidate[] => {
    const { read, byUser } = copies
    if (byUser.size < 2) return []
    const names = [...tally(copies.copies)].flatMap(([name, count]) =>
      count * 2 > (byName.get(name) ?? 0) ? name : [],
    )
    return { original: { kind: 'users', copies }, read, names: new Set(names), weight: byUser.size }
  })
}

/** How many copies have each name. */
function tally(copies: readonly UserCopy[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { policy } of copies) counts.set(policy.name, (counts.get(policy.name) ?? 0) + 1)
  return counts
}

/** What most of the copies are called; the first of several. */
export function nameOfCopies({ copies }: Copies): string {
  const [first, ...others] = tally(copies)
  return others.reduce((best, one) => (one[1] > best[1] ? one : best), first ?? ['', 0])[0]
}

function index<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): ReadonlyMap<string, readonly Item[]> {
  const found = new Map<string, Item[]>()
  for (const item of items) for (const key of new Set(keysOf(item))) push(found, key, item)
  return found
}
