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
import { purposeOf } from './learning/ids'

/** A workspace as it was left, or as it begins. */
export interface FoundWorkspace {
  readonly id: string
  readonly scenario: Scenario
  readonly remark: string | null
  readonly beginning: Beginning
}

/** What is there for a newcomer, and for whoever asks for what is not there. */
export const FIRST: StarterId = 'alice'

const starterOf = (id: string): StarterId | undefined => starters.find((starter) => starter.id === id)?.id

/** Whether there is such a workspace even where nothing of it is kept: a starter, a lesson, a challenge. */
export const beginsByItself = (id: string): boolean => starterOf(id) !== undefined || purposeOf(id) !== null

/**
 * A workspace as it was left; a starter, a lesson or a challenge otherwise fresh. What cannot be read is put aside, and what
 * cannot be looked at stays where it is: a save finds out that something is there. Never rejects.
 */
export async function findWorkspace(storage: Storage, id: string): Promise<FoundWorkspace> {
  try {
    const kept = await storage.load(id)
    if (kept === undefined) {
      return (
        (await begun(id, () => null)) ?? (await instead(storage, 'That workspace is not there any more.'))
      )
    }
    const decoded = decodeScenario(kept.document)
    if (decoded.ok)
      return { id, scenario: decoded.value, remark: null, beginning: beginningOf(kept, decoded.value) }
    const reason = decoded.issues[0]?.message ?? ''
    await (await storage.archive()).setAside(id, reason)
    const aside = 'What was kept here cannot be read, so it was put aside untouched'
    return (
      (await begun(id, (title) => `${aside} and ${title} begins fresh. ${reason}`)) ??
      (await instead(storage, `${aside}. ${reason}`))
    )
  } catch {
    const remark = (title: string) =>
      `What may be kept here could not be looked at, so ${title} begins fresh.`
    return (await begun(id, remark)) ?? startedWith(FIRST, remark)
  }
}

/** A workspace that begins by itself, as it begins; `null` for any other. */
async function begun(id: string, remark: (title: string) => string | null): Promise<FoundWorkspace | null> {
  const starter = starterOf(id)
  if (starter) return startedWith(starter, remark)
  if (purposeOf(id) === null) return null
  const tasks = await import('./learning/task').catch(() => null)
  const scenario = tasks?.beginningFor(id) ?? null
  return scenario && { id, scenario, remark: remark(scenario.title), beginning: fresh }
}

function startedWith(id: StarterId, remark: (title: string) => string | null): FoundWorkspace {
  const scenario = openStarter(id)
  return { id, scenario, remark: remark(scenario.title), beginning: fresh }
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
    const open = trail.find((id) => beginsByItself(id) || there.some((info) => info.id === id))
    return open ?? there.find(({ preview }) => preview === null)?.id ?? FIRST
  } catch {
    return FIRST
  }
}
