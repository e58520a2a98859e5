import type { tag } from './names'
import type { ParametersOf } from './parameter'

/** A tag as calls carry it. */
export type TagParameter = ParametersOf<typeof tag>

/** Tags as an account keeps them. */
export type TagRecord = Readonly<Record<string, string>>

/** Entries, not assignments: a tag may be called `__proto__`. */
export function tagRecord(tags: readonly TagParameter[] = []): TagRecord {
  return Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value]))
}

/** Tags as answers carry them. */
export function tagList(tags: TagRecord): readonly TagParameter[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }))
}

/** Tag keys are unique ignoring case ("Tagging IAM resources"). */
export function hasDuplicateKeys(tags: readonly TagParameter[] = []): boolean {
  return new Set(tags.map(({ Key }) => Key.toLowerCase())).size < tags.length
}

/** A new tag takes the place of the one with its key, in whatever case, and is spelled as it says itself. */
export function withTags(tags: TagRecord, added: readonly TagParameter[]): TagRecord {
  const all = new Map(tagList(tags).map((tag) => [tag.Key.toLowerCase(), tag]))
  for (const tag of added) all.set(tag.Key.toLowerCase(), tag)
  return tagRecord([...all.values()])
}

/** Keys that no tag has are passed over. */
export function withoutTags(tags: TagRecord, keys: readonly string[]): TagRecord {
  const removed = new Set(keys.map((key) => key.toLowerCase()))
  return tagRecord(tagList(tags).filter(({ Key }) => !removed.has(Key.toLowerCase())))
}

export function isSameTags(one: TagRecord, other: TagRecord): boolean {
  return JSON.stringify(tagList(one)) === JSON.stringify(tagList(other))
}
