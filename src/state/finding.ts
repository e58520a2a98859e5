import {
  decodeScenario,
  openStarter,
  SCENARIO_VERSION,
  starters,
  type Scenario,
  type StarterId,
} from '../scenario'
import type { Kept, Storage } from '../storage'
import { fresh, type Beginning } from './beginning'

/** A workspace as it was left, or as it begins. */
export interface FoundWorkspace {
  readonly id: string
  readonly scenario: Scenario
  readonly remark: string | null
  readonly beginning: Beginning
}

/** What is there for a newcomer, and for whoever asks for what is not there. */
export const FIRST: StarterId = 'alice'

export const starterOf = (id: string): StarterId | undefined =>
  starters.find((starter) => starter.id === id)?.id

/**
 * A workspace as it was left, a starter's otherwise fresh. What cannot be read is put aside, and what cannot be looked at
 * stays where it is: a save finds out that something is there. Never rejects.
 */
export async function findWorkspace(storage: Storage, id: string): Promise<FoundWorkspace> {
  const starter = starterOf(id)
  const begin = (remark: string | null): FoundWorkspace => {
    const known = starter ?? FIRST
    return { id: known, scenario: openStarter(known), remark, beginning: fresh }
  }
  const { title } = openStarter(starter ?? FIRST)
  try {
    const kept = await storage.load(id)
    if (kept === undefined) {
      return starter ? begin(null) : await instead(storage, 'That workspace is not there any more.')
    }
    const decoded = decodeScenario(kept.document)
    if (decoded.ok)
      return { id, scenario: decoded.value, remark: null, beginning: beginningOf(kept, decoded.value) }
    const reason = decoded.issues[0]?.message ?? ''
    await (await storage.archive()).setAside(id, reason)
    const aside = 'What was kept here cannot be read, so it was put aside untouched'
    return starter
      ? begin(`${aside} and ${title} begins fresh. ${reason}`)
      : await instead(storage, `${aside}. ${reason}`)
  } catch {
    return begin(`What may be kept here could not be looked at, so ${title} begins fresh.`)
  }
}

/** A workspace just as it is kept; `null` where it is not, or cannot be read. Never rejects. */
export async function foundIn(storage: Storage, id: string): Promise<FoundWorkspace | null> {
  const kept = await storage.load(id).catch(() => undefined)
  if (!kept) return null
  const decoded = decodeScenario(kept.document)
  return decoded.ok
    ? { id, scenario: decoded.value, remark: null, beginning: beginningOf(kept, decoded.value) }
    : null
}

/** The first starter, with a remark why it is that one. */
async function instead(storage: Storage, remark: string): Promise<FoundWorkspace> {
  return { ...(await findWorkspace(storage, FIRST)), remark }
}

function beginningOf({ revision, document, info, steps }: Kept, scenario: Scenario): Beginning {
  return {
    revision,
    // What has been migrated says the same, but is not what is kept.
    scenario: info && versionOf(document) === SCENARIO_VERSION ? scenario : null,
    steps,
    preview: info?.preview ?? null,
  }
}

function versionOf(document: unknown): unknown {
  return typeof document === 'object' && document !== null && 'version' in document ? document.version : null
}

/** The workspace to begin with: what was open last, in this tab before any other; else the latest there is. */
export async function lastOpen(storage: Storage): Promise<string> {
  try {
    const trail = await storage.current()
    const there = (await storage.list()).filter(({ removedAt }) => removedAt === null)
    const open = trail.find((id) => starterOf(id) !== undefined || there.some((info) => info.id === id))
    return open ?? there.find(({ preview }) => preview === null)?.id ?? FIRST
  } catch {
    return FIRST
  }
}
