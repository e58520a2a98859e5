import { isList, type JsonObject } from '../output/json-value'

/** How many items the API puts into a page by itself. */
const PAGE_SIZE = 100

/**
 * One answer of IAM as it is, for `--no-paginate`: a page, whether there is more, and the marker to ask for it with. The
 * marker is opaque in AWS; here it is how many items came before.
 */
export function rawPage(answer: JsonObject, marker: string | null): JsonObject {
  const start = marker === null ? 0 : Number(/^\d+$/.exec(marker)?.[0] ?? 0)
  const { IsTruncated: _, ...members } = answer
  const primary = Object.keys(members).find((name) => isList(members[name] ?? null)) ?? ''
  const items = members[primary] ?? null
  if (!isList(items)) return members
  const end = start + PAGE_SIZE
  const more = end < items.length
  return {
    ...members,
    [primary]: items.slice(start, end),
    IsTruncated: more,
    ...(more && { Marker: String(end) }),
  }
}
