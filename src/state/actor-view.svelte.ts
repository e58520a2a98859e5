import { createSubscriber } from 'svelte/reactivity'
import type { AnyActor, SnapshotFrom } from 'xstate'

/** A running XState actor as Svelte sees it: reading `snapshot` in a template or `$derived` follows the actor. */
export class ActorView<Actor extends AnyActor> {
  readonly actor: Actor
  readonly #subscribe: () => void

  constructor(actor: Actor) {
    this.actor = actor
    this.#subscribe = createSubscriber((update) => {
      const subscription = actor.subscribe(update)
      return () => {
        subscription.unsubscribe()
      }
    })
  }

  get snapshot(): SnapshotFrom<Actor> {
    this.#subscribe()
    return this.actor.getSnapshot() as SnapshotFrom<Actor>
  }
}
