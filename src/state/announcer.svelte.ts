/** What a screen reader is told: one sentence at a time, the latest. */
export class Announcer {
  #sentence = $state('')
  #turn = $state(0)

  get sentence(): string {
    return this.#sentence
  }

  /** Changes with every announcement, so that the same sentence twice is spoken twice. */
  get turn(): number {
    return this.#turn
  }

  say(sentence: string): void {
    this.#sentence = sentence
    this.#turn += 1
  }
}
