import { FIRST_RELEASE, firstReleaseKey, infoKey, partsOfId, stepsOfId } from './keys'
import { isFirstRelease, isInfo, isObject } from './records'
import type { Found, Revised } from './shelf'
import { remarked } from './title'

/** So many links that were only looked at are remembered. */
const LOOKED_AT = 10

/** What to clear away, given all infos and whatever the first release kept. Nothing that anybody made is dropped. */
export function tidying(found: Found, stamp: () => string): Revised<void> {
  const stale = [...found.values()]
    .filter(isInfo)
    .filter(
      ({ preview, removedAt, lineage }) => preview !== null && removedAt === null && lineage.length === 1,
    )
    .sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
    .slice(LOOKED_AT)
  // The first release, still open in some tab, saved a workspace that has since been taken over.
  const strays = [...found].filter(
    ([key]) => key.startsWith(FIRST_RELEASE) && found.has(infoKey(key.slice(FIRST_RELEASE.length))),
  )
  const moved = strays.flatMap(([, record]) => {
    if (!isFirstRelease(record)) return []
    const id = `stray-${stamp()}`
    const title = remarked(record.title, 'from an older version of this page')
    const document = isObject(record.document) ? { ...record.document, title } : record.document
    return [[firstReleaseKey(id), { ...record, id, title, document }] as const]
  })
  return {
    answer: undefined,
    drop: [
      ...stale.map(({ id }) => infoKey(id)),
      ...strays.flatMap(([key, record]) => (isFirstRelease(record) ? [key] : [])),
    ],
    dropUnder: stale.flatMap(({ id }) => [partsOfId(id), stepsOfId(id)]),
    put: new Map(moved),
  }
}
