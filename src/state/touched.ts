import type { Change, History } from './history'

/** So many steps back is still just now. */
const RECENT = 12
/** What changes more than so many at once, such as renaming a group for its members, is about none of them. */
const MANY = 12

/**
 * Ids of the users, groups and managed policies that the last steps made or changed: what somebody is at work on, and must
 * not lose from sight where an account is too large to be drawn whole.
 */
export function touchedLately({ past }: History): ReadonlySet<string> {
  return new Set(past.slice(-RECENT).flatMap(touchedBy))
}

const known = new WeakMap<Change, readonly string[]>()

function touchedBy(change: Change): readonly string[] {
  const touched = known.get(change) ?? compared(change)
  known.set(change, touched)
  return touched
}

/** In another account everything is another. */
function compared({ before, after, replaces }: Change): readonly string[] {
  if (replaces) return []
  return [
    ...changed(before.account.users, after.account.users),
    ...changed(before.account.groups, after.account.groups),
    ...changed(before.account.policies, after.account.policies),
  ]
}

/** Calls leave the entities alone that they do not change, so those are the same objects still. */
function changed<Entity extends { readonly id: string }>(
  before: readonly Entity[],
  after: readonly Entity[],
): readonly string[] {
  if (before === after) return []
  const same = new Set(before)
  const others = after.filter((entity) => !same.has(entity))
  return others.length > MANY ? [] : others.map(({ id }) => id)
}
