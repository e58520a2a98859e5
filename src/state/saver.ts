import { createActor, fromPromise, type Actor } from 'xstate'
import { autosaveMachine, saveStatus, type SaveEnd, type SaveStatus } from '../machines/autosave'
import type { Met, Storage } from '../storage'
import { ActorView } from './actor-view.svelte'
import type { Moment } from './beginning'
import type { Ledger } from './ledger'

export { Ledger } from './ledger'

/** What a saver tells; `overtaken` once it waits to be told that its work is `moved`. */
interface SaverEvents {
  readonly made: (revision: string) => void
  readonly lost: () => void
  readonly overtaken: (there: Met) => void
}

/** The machine that saves a workspace, with what it saves by. */
export class Saver {
  readonly ledger: Ledger
  readonly #storage: Storage
  readonly #view: ActorView<Actor<typeof autosaveMachine>>
  /** The latest state, while it is not known to be kept. */
  #pending: Moment | null = null
  /** What the last save met, until it has been told. */
  #there: Met | null = null

  constructor(ledger: Ledger, storage: Storage, events: SaverEvents) {
    this.ledger = ledger
    this.#storage = storage
    const save = fromPromise<SaveEnd, { readonly document: unknown }>(({ input }) =>
      this.#save(input.document as Moment, events),
    )
    const actor = createActor(autosaveMachine.provide({ actors: { save } }))
    this.#view = new ActorView(actor)
    actor.subscribe((snapshot) => {
      const there = this.#there
      if (!there || saveStatus(snapshot) !== 'conflict') return
      this.#there = null
      events.overtaken(there)
    })
    actor.start()
  }

  get status(): SaveStatus {
    return saveStatus(this.#view.snapshot)
  }

  /** Why the last attempt failed. */
  get error(): string | null {
    return this.#view.snapshot.context.error
  }

  /** What it failed with. */
  get cause(): unknown {
    return this.#view.snapshot.context.cause
  }

  get pending(): Moment | null {
    return this.#pending
  }

  changed(moment: Moment): void {
    this.#pending = moment
    this.#view.actor.send({ type: 'changed', document: moment })
  }

  /** Saves at once: the page is about to go, and may not live to see IndexedDB's answer. */
  flush(): void {
    if (this.#pending) this.#storage.saveAtOnce(this.ledger.note(this.#pending))
    this.#view.actor.send({ type: 'flush' })
  }

  /** What is pending is in another workspace's care from now on. */
  moved(): void {
    if (this.#pending) this.#storage.forget({ id: this.ledger.id, revision: this.#pending.revision })
    this.#pending = null
    this.#view.actor.send({ type: 'moved' })
  }

  /** Saves at once what is pending, and waits. @returns whether it is kept */
  settled(): Promise<boolean> {
    this.#view.actor.send({ type: 'flush' })
    return new Promise((resolve) => {
      const look = (): boolean => {
        const status = saveStatus(this.#view.actor.getSnapshot())
        if (status !== 'saved' && status !== 'failed' && status !== 'conflict') return false
        resolve(status === 'saved')
        return true
      }
      if (look()) return
      const subscription = this.#view.actor.subscribe(() => {
        if (look()) subscription.unsubscribe()
      })
    })
  }

  async #save(moment: Moment, events: SaverEvents): Promise<SaveEnd> {
    const { save, made } = this.ledger.draw(moment)
    const saved = await this.#storage.save(save)
    if (!saved.ok && saved.there === null) {
      this.ledger.lost()
      events.lost()
      return this.#save(moment, events)
    }
    if (!saved.ok) {
      this.#there = saved.there
      return 'overtaken'
    }
    made()
    this.#there = null
    if (this.#pending === moment) this.#pending = null
    events.made(moment.revision)
    return 'made'
  }
}
