import type { TagParameter } from './parameter'

/** Tags as an account keeps them. Entries, not assignments: a tag may be called `__proto__`. */
export function tagRecord(tags: readonly TagParameter[] = []): Readonly<Record<string, string>> {
  return Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value]))
}

/** Tag keys are unique ignoring case ("Tagging IAM resources"). */
export function hasDuplicateKeys(tags: readonly TagParameter[] = []): boolean {
  return new Set(tags.map(({ Key }) => Key.toLowerCase())).size < tags.length
}
