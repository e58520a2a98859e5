import { decodeScenario } from '../scenario'
import type { ScenarioDocument } from '../scenario'
import { noLifeboat, type Lifeboat } from './lifeboat'
import type { Shelf } from './shelf'

/** What the browser keeps: workspaces, each with a scenario document, and which of them is open. */
export interface Storage {
  /** `memory`: nothing outlives the page. */
  readonly kind: 'indexedDB' | 'memory'
  /** Why it is only memory, as a sentence. */
  readonly reason?: string
  /** The workspace's document as it was saved, for `decodeScenario` to judge; `undefined` if there is none. */
  load(id: string): Promise<unknown>
  /** Replaces the workspace's document at once and whole. Rejects if the browser could not keep it. */
  save(id: string, document: ScenarioDocument): Promise<void>
  /** The same before it returns, as far as the browser can: for a page that is being closed. */
  saveAtOnce(id: string, document: ScenarioDocument): void
  /** Latest saved first. */
  list(): Promise<readonly WorkspaceInfo[]>
  remove(id: string): Promise<void>
  /**
   * Copies the workspace's record, so that it stays whatever becomes of the workspace. `save` and `remove` do it by
   * themselves with a record that cannot be decoded: it may be of a newer version of this page, open in another tab.
   */
  setAside(id: string): Promise<void>
  /** Id of the workspace that is open. */
  current(): Promise<string | undefined>
  setCurrent(id: string): Promise<void>
}

export interface WorkspaceInfo {
  readonly id: string
  readonly title: string
  /** ISO 8601, UTC. */
  readonly savedAt: string
}

interface WorkspaceRecord extends WorkspaceInfo {
  readonly document: unknown
}

const WORKSPACE = 'workspace:'
const SET_ASIDE = 'set-aside:'
const CURRENT = 'current'

/** The same storage on any shelf. `now` dates records. */
export function storageOn(
  shelf: Shelf,
  facts: Pick<Storage, 'kind' | 'reason'>,
  now: () => Date = () => new Date(),
  lifeboat: Lifeboat = noLifeboat,
): Storage {
  const keyOf = (id: string) => WORKSPACE + id

  /** The way to keep `before` besides, if there is anything to keep. */
  const aside = (id: string, before: unknown): readonly (readonly [string, unknown])[] =>
    before === undefined ? [] : [[`${SET_ASIDE}${id}:${now().toISOString()}`, before]]

  /** Puts something in a workspace's place, and never at the cost of a record that cannot be read. */
  const replace = (id: string, after: WorkspaceRecord | undefined) =>
    shelf.change(keyOf(id), (before) => {
      const kept = isReadable(before) ? [] : aside(id, before)
      return new Map<string, unknown>([...kept, [keyOf(id), after]])
    })

  return {
    ...facts,
    load: async (id) => {
      // Put there after the last proper save, or that would have cleared it: so it is the newer one.
      const rescued = lifeboat.get(id)
      if (rescued !== undefined) return rescued
      const record = await shelf.read(keyOf(id))
      // What is no record of ours is handed on whole: whoever decodes it finds out, and nothing is hidden.
      return isRecord(record) ? record.document : record
    },
    save: async (id, document) => {
      await replace(id, { id, title: document.title ?? '', savedAt: now().toISOString(), document })
      lifeboat.clear(id)
    },
    saveAtOnce: (id, document) => {
      lifeboat.put(id, document)
    },
    list: async () => {
      const records = (await shelf.readAll(WORKSPACE)).filter(isRecord)
      return records
        .map(({ id, title, savedAt }) => ({ id, title, savedAt }))
        .sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
    },
    remove: async (id) => {
      await replace(id, undefined)
      lifeboat.clear(id)
    },
    setAside: (id) => shelf.change(keyOf(id), (before) => new Map(aside(id, before))),
    current: async () => {
      const id = await shelf.read(CURRENT)
      return typeof id === 'string' ? id : undefined
    },
    setCurrent: (id) => shelf.change(CURRENT, () => new Map([[CURRENT, id]])),
  }
}

function isReadable(record: unknown): boolean {
  return isRecord(record) && decodeScenario(record.document).ok
}

function isRecord(value: unknown): value is WorkspaceRecord {
  if (typeof value !== 'object' || value === null) return false
  const { id, title, savedAt, document } = value as Partial<Record<keyof WorkspaceRecord, unknown>>
  return (
    typeof id === 'string' &&
    typeof title === 'string' &&
    typeof savedAt === 'string' &&
    document !== undefined
  )
}
