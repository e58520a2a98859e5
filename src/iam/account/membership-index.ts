import type { PolicyHolder, Role, User } from './account'

/** Who is found by a name or an ARN that they carry, in the order of their list. */
type Index<Entity> = ReadonlyMap<string, readonly Entity[]>

/**
 * Who is in a group, who holds a policy, whose boundary it is: asked for each of thousands of entities, so worked out once for a
 * list of them. Accounts are replaced whole and never changed, and most calls leave most lists as they are, so what is known
 * of a list stays true for as long as it lives.
 */
function indexedBy<Entity>(
  keysOf: (entity: Entity) => readonly string[],
): (entities: readonly Entity[]) => Index<Entity> {
  const known = new WeakMap<readonly Entity[], Index<Entity>>()
  return (entities) => {
    const found = known.get(entities)
    if (found !== undefined) return found
    const index = new Map<string, Entity[]>()
    for (const entity of entities) {
      for (const key of keysOf(entity)) {
        const others = index.get(key)
        if (others === undefined) index.set(key, [entity])
        // Named twice, it is still there once.
        else if (others.at(-1) !== entity) others.push(entity)
      }
    }
    known.set(entities, index)
    return index
  }
}

/** Members by the name of their group, spelled as the group spells it. */
export const byGroup = indexedBy<User>(({ groups }) => groups)

/** Holders of one kind by the ARN of a managed policy attached to them. */
export const byAttachedPolicy = indexedBy<PolicyHolder>(({ attachedPolicies }) => attachedPolicies)

/** Users or roles by the ARN of their permissions boundary. */
export const byBoundary = indexedBy<User | Role>(({ permissionsBoundary }) =>
  permissionsBoundary === null ? [] : [permissionsBoundary],
)

const places = new WeakMap<readonly User[], ReadonlyMap<string, number>>()

/** Where each user stands in the account's order, by name. */
export function placesOf(users: readonly User[]): ReadonlyMap<string, number> {
  const known = places.get(users) ?? new Map(users.map(({ name }, place) => [name, place]))
  places.set(users, known)
  return known
}
