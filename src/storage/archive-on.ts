import { decodeScenario } from '../scenario'
import type { Archive } from './archive'
import { asidesOn } from './asides'
import { firstReleaseKey, infoKey, INFOS, partKey, partsOfId, stepsOfId } from './keys'
import type { Lifeboat } from './lifeboat'
import { isInfo, isObject, type InfoRecord } from './records'
import { rescueOn } from './rescue'
import { drawUp } from './draw-up'
import type { Found, Revised, Shelf } from './shelf'
import type { Storage } from './storage'
import { tidying } from './tidy'
import { troubleOf } from './trouble'

/** So many removed workspaces can be brought back. */
const TRASH = 10

export function archiveOn(shelf: Shelf, storage: Storage, lifeboat: Lifeboat, now: () => Date): Archive {
  const { stamp } = storage

  /** Changes a workspace of which there is an info, and its other records under these prefixes. */
  async function change(id: string, under: readonly string[], revise: Revise): Promise<void> {
    await bringUp(id)
    await shelf
      .change({ keys: [infoKey(id), partKey(id, 'head')], under }, (found) => {
        const info = found.get(infoKey(id))
        if (!isInfo(info)) throw new Error('This workspace is not there any more.')
        return { answer: undefined, ...revise(info, found) }
      })
      .catch((error: unknown) => {
        throw troubleOf(error)
      })
  }

  /** What the first release kept is brought into the present shape. */
  async function bringUp(id: string): Promise<void> {
    const kept = await storage.load(id)
    if (kept === undefined || kept.info) return
    const decoded = decodeScenario(kept.document)
    if (!decoded.ok) throw new Error(`This workspace cannot be read: ${decoded.issues[0]?.message ?? ''}`)
    await storage.save(drawUp({ id, scenario: decoded.value, revision: stamp(), bases: [kept.revision] }))
  }

  const put = (info: InfoRecord) => ({ put: new Map([[infoKey(info.id), info]]) })
  /** As a state of its own, which other tabs must not take for the one before. */
  const renamed = (info: InfoRecord, found: Found, title: string): Revised<undefined>['put'] => {
    const revision = stamp()
    const lineage = [...info.lineage, revision]
    return new Map<string, unknown>([
      [infoKey(info.id), { ...info, title, revision, lineage }],
      [partKey(info.id, 'head'), titled(found.get(partKey(info.id, 'head')), title)],
    ])
  }

  return {
    ...asidesOn(shelf, now),
    duplicate: (id, copy, title) =>
      change(id, [partsOfId(id), stepsOfId(id)], (info, found) => {
        const revision = stamp()
        const fresh = { title, revision, lineage: [revision], savedAt: now().toISOString(), preview: null }
        const records = recordsAs(copy, info, found)
        records.set(infoKey(copy), { ...info, ...fresh, id: copy, removedAt: null })
        records.set(partKey(copy, 'head'), titled(found.get(partKey(id, 'head')), title))
        return { put: records }
      }),
    rename: (id, title) => change(id, [], (info, found) => ({ put: renamed(info, found, title) })),
    adopt: (id) => change(id, [], (info) => put({ ...info, preview: null })),
    remove: (id, as = id) =>
      change(id, as === id ? [INFOS] : [INFOS, partsOfId(id), stepsOfId(id)], (info, found) => {
        const gone = { ...info, id: as, removedAt: now().toISOString() }
        const full = trashIn(found).slice(TRASH - 1)
        const moved = as === id ? new Map<string, unknown>() : recordsAs(as, info, found)
        return {
          drop: [...full.map((old) => infoKey(old.id)), ...(as === id ? [] : [infoKey(id)])],
          dropUnder: [...full.map((old) => old.id), ...(as === id ? [] : [id])].flatMap(everythingOf),
          put: moved.set(infoKey(as), gone),
        }
      }),
    restore: (id) => change(id, [], (info) => put({ ...info, removedAt: null })),
    purge: (ids) =>
      shelf.change({}, () => ({
        answer: undefined,
        drop: ids.flatMap((id) => [infoKey(id), firstReleaseKey(id)]),
        dropUnder: ids.flatMap(everythingOf),
      })),
    rescue: () => rescueOn(shelf, storage, lifeboat, now),
    tidy: () => shelf.change({ under: [INFOS, firstReleaseKey('')] }, (found) => tidying(found, stamp)),
  }
}

type Revise = (info: InfoRecord, found: Found) => Omit<Revised<undefined>, 'answer'>

const everythingOf = (id: string): readonly string[] => [partsOfId(id), stepsOfId(id)]

/** A workspace's parts and steps under another id. */
function recordsAs(id: string, info: InfoRecord, found: Found): Map<string, unknown> {
  const [from, to] = [everythingOf(info.id), everythingOf(id)]
  return new Map(
    [...found].flatMap(([key, value]) => {
      const at = from.findIndex((prefix) => key.startsWith(prefix))
      const prefix = from[at]
      return prefix === undefined ? [] : [[`${to[at] ?? ''}${key.slice(prefix.length)}`, value] as const]
    }),
  )
}

/** The latest first. */
function trashIn(found: Found): readonly InfoRecord[] {
  return [...found.values()]
    .filter(isInfo)
    .filter(({ removedAt }) => removedAt !== null)
    .sort((a, b) => ((a.removedAt ?? '') < (b.removedAt ?? '') ? 1 : -1))
}

const titled = (head: unknown, title: string): unknown => (isObject(head) ? { ...head, title } : head)
