import { FIRST_RELEASE, firstReleaseKey, infoKey, INFOS, partKey, partsOfId } from './keys'
import { isFirstRelease, isInfo, isObject, type FirstReleaseRecord, type InfoRecord } from './records'
import { NO_STEPS, UNREADABLE } from './save'
import type { Found, Wanted } from './shelf'
import type { Kept } from './storage'
import { documentOf } from './whole'

/** What to look at to know what is kept of a workspace. */
export const infoOfId = (id: string): Wanted => ({ keys: [infoKey(id), firstReleaseKey(id)] })
export const allOfId = (id: string): Wanted => ({ ...infoOfId(id), under: [partsOfId(id)] })

/** The workspace, with its document. */
export function keptIn(found: Found, id: string): Kept | undefined {
  const info = found.get(infoKey(id))
  if (isInfo(info)) {
    const document = documentOf(info.parts, (name) => found.get(partKey(id, name)))
    return document === undefined
      ? unreadable(Object.fromEntries(found))
      : { revision: info.revision, document, info, steps: info.steps }
  }
  if (info !== undefined) return unreadable(info)
  const record = found.get(firstReleaseKey(id))
  if (record === undefined) return undefined
  if (!isFirstRelease(record)) return unreadable(record)
  return { revision: revisionOf(record), document: record.document, info: null, steps: null }
}

const unreadable = (document: unknown): Kept => ({ revision: UNREADABLE, document, info: null, steps: null })

/** The first release counted no revisions; it saved at one moment only once. */
const revisionOf = ({ savedAt }: FirstReleaseRecord): string => `first release ${savedAt}`

/** Of all workspaces of which something is found, in whatever shape. */
export const idsIn = (found: Found): readonly string[] => [
  ...new Set(
    [...found.keys()].flatMap((key) => {
      const prefix = [INFOS, FIRST_RELEASE].find((start) => key.startsWith(start))
      return prefix === undefined ? [] : [key.slice(prefix.length)]
    }),
  ),
]

/** What is known of the workspace, whatever shape it is in; `null` if nothing is kept. */
export function infoIn(found: Found, id: string): InfoRecord | null {
  const info = found.get(infoKey(id))
  if (isInfo(info)) return info
  const record = found.get(firstReleaseKey(id))
  if (info === undefined && isFirstRelease(record)) return infoOfFirstRelease(record, id)
  return info === undefined && record === undefined ? null : { ...unknown(id), revision: UNREADABLE }
}

function infoOfFirstRelease(record: FirstReleaseRecord, id: string): InfoRecord {
  const { title, savedAt, document } = record
  const account = isObject(document) && 'account' in document ? document.account : undefined
  const count = (list: string) => {
    const entities: unknown = isObject(account)
      ? Object.entries(account).find(([name]) => name === list)?.[1]
      : []
    return Array.isArray(entities) ? entities.length : 0
  }
  const counts = { users: count('users'), groups: count('groups'), policies: count('policies') }
  return { ...unknown(id), ...counts, title, savedAt, revision: revisionOf(record) }
}

const unknown = (id: string): InfoRecord => ({
  record: 1,
  id,
  title: '',
  savedAt: '',
  users: 0,
  groups: 0,
  policies: 0,
  preview: null,
  removedAt: null,
  revision: '',
  lineage: [],
  parts: [],
  steps: NO_STEPS,
})
