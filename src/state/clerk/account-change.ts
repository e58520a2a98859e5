import type { Account, PolicyHolder } from '../../iam'

/** What makes one account of another: a stretch of each list gives way to others. Plain data, to be sent. */
export type AccountChange = Omit<Account, List> & { readonly [Name in List]: Splice<Account[Name][number]> }

type List = 'users' | 'groups' | 'roles' | 'policies' | 'resources'

interface Splice<Entity> {
  readonly at: number
  readonly remove: number
  readonly insert: readonly Entity[]
}

const STAYS: Splice<never> = { at: 0, remove: 0, insert: [] }

/**
 * What makes one account of another, in pieces each of which is sent in no time. Entities are compared by identity, as accounts
 * are never changed in place: between two that are a few calls apart there is only what these touched.
 */
export function* changesBetween(before: Account, after: Account): Generator<AccountChange, void, void> {
  const { users, groups, roles, policies, resources, ...rest } = after
  const stays = { ...rest, users: STAYS, groups: STAYS, roles: STAYS, policies: STAYS, resources: STAYS }
  if (
    before.id !== rest.id ||
    before.organization !== rest.organization ||
    before.idsIssued !== rest.idsIssued
  )
    yield stays
  for (const splice of splices(before.users, users, weightOfHolder)) yield { ...stays, users: splice }
  for (const splice of splices(before.groups, groups, weightOfHolder)) yield { ...stays, groups: splice }
  for (const splice of splices(before.roles, roles, weightOfHolder)) yield { ...stays, roles: splice }
  for (const splice of splices(before.policies, policies, weightOfPolicy))
    yield { ...stays, policies: splice }
  for (const splice of splices(before.resources, resources, weightOfResource))
    yield { ...stays, resources: splice }
}

/** The account after a change. What it leaves alone stays the same object, so that what is known of it is known still. */
export function withChange(account: Account, change: AccountChange): Account {
  return {
    ...change,
    users: spliced(account.users, change.users),
    groups: spliced(account.groups, change.groups),
    roles: spliced(account.roles, change.roles),
    policies: spliced(account.policies, change.policies),
    resources: spliced(account.resources, change.resources),
  }
}

function spliced<Entity>(list: readonly Entity[], { at, remove, insert }: Splice<Entity>): readonly Entity[] {
  return remove + insert.length === 0 ? list : list.toSpliced(at, remove, ...insert)
}

/** Characters in one piece: so many are copied in about a millisecond. */
const PIECE = 100_000

/** One after the other, they make a list of another. */
function* splices<Entity>(
  before: readonly Entity[],
  after: readonly Entity[],
  weightOf: (entity: Entity) => number,
): Generator<Splice<Entity>, void, void> {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head++
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  let [at, remove] = [head, before.length - tail - head]
  let insert: Entity[] = []
  let weight = 0
  for (const entity of after.slice(head, after.length - tail)) {
    insert.push(entity)
    weight += weightOf(entity)
    if (weight < PIECE) continue
    yield { at, remove, insert }
    at += insert.length
    ;[remove, insert, weight] = [0, [], 0]
  }
  if (remove + insert.length > 0) yield { at, remove, insert }
}

/** Names, dates and the like weigh as much as so many characters of policy text. */
const NAMES = 300

function weightOfHolder({ inlinePolicies }: PolicyHolder): number {
  return inlinePolicies.reduce((sum, { document }) => sum + document.length, NAMES)
}

function weightOfPolicy({ versions }: Account['policies'][number]): number {
  return versions.reduce((sum, { document }) => sum + document.length, NAMES)
}

const weightOfResource = ({ policy }: Account['resources'][number]): number => NAMES + (policy?.length ?? 0)
