/** The same entity in two accounts. */
export interface Pair<Entity> {
  readonly before: Entity
  readonly after: Entity
}

/** What became of the entities of one kind. */
export interface Pairs<Entity> {
  readonly kept: readonly Pair<Entity>[]
  readonly gone: readonly Entity[]
  readonly fresh: readonly Entity[]
}

type Key<Entity> = (entity: Entity) => string

/**
 * Finds for each entity of the later account the one it was in the earlier account: by the first key that both have alike,
 * then, of those still without a partner, by the next one. A key is unique among the entities of one account.
 */
export function pairUp<Entity>(
  before: readonly Entity[],
  after: readonly Entity[],
  ...keys: readonly Key<Entity>[]
): Pairs<Entity> {
  const partners = new Map<Entity, Entity>()
  const taken = new Set<Entity>()
  for (const key of keys) {
    const free = new Map(before.filter((one) => !taken.has(one)).map((one) => [key(one), one]))
    for (const entity of after) {
      const partner = partners.has(entity) ? undefined : free.get(key(entity))
      if (partner === undefined) continue
      partners.set(entity, partner)
      taken.add(partner)
    }
  }
  const kept = after.flatMap((entity) => {
    const partner = partners.get(entity)
    return partner === undefined ? [] : [{ before: partner, after: entity }]
  })
  return {
    kept,
    gone: before.filter((entity) => !taken.has(entity)),
    fresh: after.filter((entity) => !partners.has(entity)),
  }
}
