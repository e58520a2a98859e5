import { capacity } from './capacity'
import type { Entity } from './entity'
import { isRecord, itemsOf, memberOf, type Report } from './report'

/** Tags of a user or role. Keys are unique ignoring case ("Tagging IAM resources"). */
export function tagsOf(entity: Entity, report: Report): Readonly<Record<string, string>> {
  const tags = new Map<string, string>()
  const folded = new Set<string>()
  for (const place of itemsOf(memberOf(entity.place, 'Tags'))) {
    const { value } = place
    const { Key, Value } = isRecord(value) ? value : {}
    const readable =
      typeof Key === 'string' && typeof Value === 'string' && Key.length <= 128 && Value.length <= 256
    if (!readable || folded.has(Key.toLowerCase()) || tags.size >= capacity.tags) {
      const code = readable ? 'too-many' : 'wrong-kind'
      report.aside(
        code,
        place,
        `This tag of ${entity.title} cannot be read, is there twice or is one too many.`,
      )
      continue
    }
    folded.add(Key.toLowerCase())
    tags.set(Key, Value)
  }
  // Entries, not assignments: a tag may be called `__proto__`.
  return Object.fromEntries(tags)
}
