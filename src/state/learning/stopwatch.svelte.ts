/** Milliseconds between two sums that are handed on. */
const SUM = 10_000

/** Counts the seconds in which somebody can see the page. */
export class Stopwatch {
  #running = $state(0)
  readonly #tell: (seconds: number) => void

  /** `tell` gets the seconds that were counted, from time to time and at the end. */
  constructor(tell: (seconds: number) => void) {
    this.#tell = tell
  }

  /** Seconds that have not been handed on yet. */
  get running(): number {
    return this.#running
  }

  /** @returns what ends it */
  start(): () => void {
    const tick = setInterval(() => {
      if (document.visibilityState !== 'visible') return
      this.#running += 1
      if (this.#running * 1000 >= SUM) this.#handOn()
    }, 1000)
    const hidden = () => {
      if (document.visibilityState === 'hidden') this.#handOn()
    }
    document.addEventListener('visibilitychange', hidden)
    return () => {
      clearInterval(tick)
      document.removeEventListener('visibilitychange', hidden)
      this.#handOn()
    }
  }

  #handOn(): void {
    const seconds = this.#running
    this.#running = 0
    if (seconds > 0) this.#tell(seconds)
  }
}
