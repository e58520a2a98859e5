/** Something the learner should know about what is kept, until it is dismissed. */
export interface Notice {
  readonly kind: 'conflict' | 'taken-up' | 'removed-elsewhere' | 'rescued' | 'evicted' | 'history-ends'
  /** Whole, and ready to be shown. */
  readonly sentence: string
  /** Said in passing. */
  readonly quiet: boolean
  /** The workspace it is about; in a conflict the one that has this tab's work now. */
  readonly id: string | null
  /** A workspace that could be opened from here. */
  readonly other: { readonly id: string; readonly title: string } | null
  /** Taking a file along would be wise. */
  readonly offersFile: boolean
}

export class Notices {
  #all = $state.raw<readonly Notice[]>([])

  /** Oldest first. */
  get all(): readonly Notice[] {
    return this.#all
  }

  /** A notice like one that is still there takes its place. */
  post(notice: Pick<Notice, 'kind' | 'sentence'> & Partial<Notice>): void {
    const whole: Notice = { quiet: false, id: null, other: null, offersFile: false, ...notice }
    this.#all = [...this.#all.filter(({ sentence }) => sentence !== whole.sentence), whole]
  }

  dismiss(notice: Notice): void {
    this.#all = this.#all.filter((other) => other !== notice)
  }
}
