/** Those of a list that another has not, by identity. */
export function missingFrom<Entity>(list: readonly Entity[], other: readonly Entity[]): ReadonlySet<Entity> {
  if (list === other) return new Set()
  // Most calls exchange one entity in its place, so that few are left to be looked for.
  const elsewhere = new Set(other.filter((entity, i) => entity !== list[i]))
  return new Set(list.filter((entity, i) => entity !== other[i] && !elsewhere.has(entity)))
}
