import type { ApiCall } from '../../iam'
import { tagList, type Tag } from '../tag-list'

type Tags = Readonly<Record<string, string>>

/** Tags as an optional parameter. */
export function tagsParameter(tags: Tags): { readonly Tags?: readonly Tag[] } {
  const list = tagList(tags)
  return list.length > 0 ? { Tags: list } : {}
}

/**
 * Turns one set of tags into another. What goes is taken away first: keys are unique ignoring case, and there is a most
 * that one can have.
 */
export function tagChanges(
  before: Tags,
  after: Tags,
  untag: (keys: readonly string[]) => ApiCall,
  tag: (tags: readonly Tag[]) => ApiCall,
): readonly ApiCall[] {
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key))
  const changed = tagList(after).filter(
    ({ Key, Value }) => !Object.hasOwn(before, Key) || before[Key] !== Value,
  )
  return [...(gone.length > 0 ? [untag(gone.sort())] : []), ...(changed.length > 0 ? [tag(changed)] : [])]
}
