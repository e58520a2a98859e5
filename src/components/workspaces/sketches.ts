import type { WorkspaceInfo } from '../../storage'
import type { Keeper } from '../../state/keeper.svelte'
import { draw, drawCrowd, type Drawing } from './drawing'
import { glimpse } from './glimpse'

/** The drawings of workspaces, made one after the other so that the page stays at hand, and each once. */
export class Sketches {
  readonly #keeper: Keeper
  readonly #made = new Map<string, Promise<Drawing>>()
  #last: Promise<unknown> = Promise.resolve()

  constructor(keeper: Keeper) {
    this.#keeper = keeper
  }

  /** The drawing of a workspace as it was saved last. Never rejects. */
  of(info: WorkspaceInfo): Promise<Drawing> {
    const key = `${info.savedAt} ${info.id}`
    const known = this.#made.get(key)
    if (known) return known
    const drawing = this.#last.then(async () => {
      const seen = await glimpse(this.#keeper, info)
      return seen ? draw(seen) : drawCrowd(info.groups)
    })
    this.#last = drawing
    this.#made.set(key, drawing)
    return drawing
  }
}
