import type { VersionWatcher } from './watch-versions'

/** What has to be known of the keeper before a page may go. */
export interface Kept {
  /** Why nothing outlives the page; `null` where it does. */
  readonly memoryOnly: string | null
  /** Saves everything at once and waits. Resolves to whether all of it is kept. */
  settled(): Promise<boolean>
}

/**
 * `none`: nothing to say. `ready`: a newer version waits. `replaced`: it is there, at another tab's word, and this page is
 * the older one. `saving`: it was asked for, and waits for the keeper. `unsaved`: it was asked for, and would lose something.
 */
export type Stage = 'none' | 'ready' | 'replaced' | 'saving' | 'unsaved'

/** Going over to a newer version of the page: only when somebody says so, and never over what is not kept. */
export class Update implements VersionWatcher {
  #stage = $state<Stage>('none')
  #hasTakenOver = false
  #takeOver = () => {}
  readonly #keeper: Kept
  readonly #reload: () => void

  constructor(keeper: Kept, reload: () => void) {
    this.#keeper = keeper
    this.#reload = reload
  }

  get stage(): Stage {
    return this.#stage
  }

  found(takeOver: () => void): void {
    this.#takeOver = takeOver
    if (this.#stage !== 'saving') this.#stage = 'ready'
  }

  tookOver(): void {
    this.#hasTakenOver = true
    if (this.#stage === 'saving') void this.use()
    else this.#stage = 'replaced'
  }

  /** Goes over as soon as everything is kept. Until the newer version is in charge, more may be typed: that is kept too. */
  async use(): Promise<void> {
    this.#stage = 'saving'
    if (this.#keeper.memoryOnly !== null || !(await this.#keeper.settled())) this.#stage = 'unsaved'
    else if (this.#hasTakenOver) this.#reload()
    else this.#takeOver()
  }

  /** Not now: it is there at the next visit anyway. */
  later(): void {
    this.#stage = 'none'
  }
}
