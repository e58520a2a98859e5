/** A tag as AWS's APIs and templates carry it. */
export interface Tag {
  readonly Key: string
  readonly Value: string
}

/** Tags in the order of their keys: the order in which they came to be is nobody's concern. */
export function tagList(tags: Readonly<Record<string, string>>): readonly Tag[] {
  return Object.entries(tags)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([Key, Value]) => ({ Key, Value }))
}
