import { createActor, type SnapshotFrom } from 'xstate'
import { evaluatorMachine, type EvaluatorEvent } from '../machines/evaluator'
import { ActorView } from './actor-view.svelte'
import { decidingShown, lampOf, subjectsOf } from './lamp'

/** The evaluator machine as the screen sees it. It comes with the evaluator, since before an answer there is nothing to play. */
export class Player {
  readonly #view = new ActorView(createActor(evaluatorMachine).start())

  get snapshot(): SnapshotFrom<typeof evaluatorMachine> {
    return this.#view.snapshot
  }

  send(event: EvaluatorEvent): void {
    this.#view.actor.send(event)
  }

  get decidingShown(): boolean {
    return decidingShown(this.snapshot)
  }

  get lamp() {
    return lampOf(this.snapshot)
  }

  /** The policies the story is about at this moment, most of all the first. */
  get subjects() {
    return subjectsOf(this.snapshot)
  }
}
