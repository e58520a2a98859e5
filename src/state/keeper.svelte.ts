import { createActor, fromPromise, type Actor } from 'xstate'
import { autosaveMachine, saveStatus, type SaveStatus } from '../machines/autosave'
import {
  decodeScenario,
  encodeScenario,
  openStarter,
  starters,
  type Scenario,
  type StarterId,
} from '../scenario'
import type { Storage } from '../storage'
import { ActorView } from './actor-view.svelte'

/** A workspace as it was found: its scenario, and a sentence where something has to be said about it. */
export interface Opened {
  readonly id: string
  readonly scenario: Scenario
  readonly remark: string | null
}

/** One autosave for each workspace, so that the troubles of one are not forgotten over another. */
type Autosave = ActorView<Actor<typeof autosaveMachine>>

/** Keeps the workspace in hand in the browser's storage, and finds workspaces again. */
export class Keeper {
  readonly #storage: Storage
  readonly #autosaves = new Map<string, Autosave>()
  readonly #unsaved = new Map<string, Scenario>()
  #remark = $state<string | null>(null)
  #current = $state.raw<Autosave | null>(null)

  constructor(storage: Storage) {
    this.#storage = storage
  }

  /** Why nothing outlives the page; `null` where it does. */
  get memoryOnly(): string | null {
    return this.#storage.kind === 'memory' ? (this.#storage.reason ?? 'Nothing can be kept here.') : null
  }

  /** How far the saving of the workspace in hand has come. */
  get status(): SaveStatus {
    return this.#current ? saveStatus(this.#current.snapshot) : 'saved'
  }

  /** Why the last attempt to save failed. */
  get error(): string | null {
    return this.#current?.snapshot.context.error ?? null
  }

  changed(id: string, scenario: Scenario): void {
    const autosave = this.#autosaveOf(id)
    this.#current = autosave
    this.#unsaved.set(id, scenario)
    autosave.actor.send({ type: 'changed', document: scenario })
  }

  /** Saves everything at once: the page is about to go, and may not live to see IndexedDB's answer. */
  flush(): void {
    for (const [id, scenario] of this.#unsaved) this.#storage.saveAtOnce(id, encodeScenario(scenario))
    for (const { actor } of this.#autosaves.values()) actor.send({ type: 'flush' })
  }

  #autosaveOf(id: string): Autosave {
    const known = this.#autosaves.get(id)
    if (known) return known
    const save = fromPromise<void, { readonly document: unknown }>(async ({ input }) => {
      const scenario = input.document as Scenario
      await this.#storage.save(id, encodeScenario(scenario))
      if (this.#unsaved.get(id) === scenario) this.#unsaved.delete(id)
    })
    const actor = createActor(autosaveMachine.provide({ actors: { save } })).start()
    const made = new ActorView(actor)
    this.#autosaves.set(id, made)
    return made
  }

  /** The workspace that was open when the page was left; on the first visit the first starter. */
  async reopen(): Promise<Opened> {
    const current = await this.#storage.current().catch(() => undefined)
    const id = starters.find((starter) => starter.id === current)?.id ?? 'alice'
    return this.open(id)
  }

  /** What had to be said about the workspace that was opened last. */
  get remark(): string | null {
    return this.#remark
  }

  /** A starter's workspace as it was left, or fresh. What cannot be read is put aside and never overwritten. */
  async open(id: StarterId): Promise<Opened> {
    const unsaved = this.#unsaved.get(id)
    this.#current = this.#autosaves.get(id) ?? null
    // Only where the page begins next time hangs on this.
    await this.#storage.setCurrent(id).catch(() => undefined)
    const { scenario, remark } = unsaved ? { scenario: unsaved, remark: null } : await this.#find(id)
    this.#remark = remark
    return { id, scenario, remark }
  }

  async #find(id: StarterId): Promise<Omit<Opened, 'id'>> {
    const fresh = openStarter(id)
    const begins = `${fresh.title} begins fresh.`
    try {
      const document = await this.#storage.load(id)
      if (document === undefined) return { scenario: fresh, remark: null }
      const decoded = decodeScenario(document)
      if (decoded.ok) return { scenario: decoded.value, remark: null }
      await this.#storage.setAside(id)
      const reason = decoded.issues[0]?.message ?? ''
      const remark = `What was kept here cannot be read, so it was put aside untouched and ${begins} ${reason}`
      return { scenario: fresh, remark }
    } catch {
      // What is kept may be whole: a copy of it is put aside before anything can be saved over it.
      await this.#storage.setAside(id).catch(() => undefined)
      return { scenario: fresh, remark: `What may be kept here could not be looked at, so ${begins}` }
    }
  }
}
