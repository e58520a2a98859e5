/** Where records are kept, by key. Records are plain values that can be cloned. */
export interface Shelf {
  /** What is there of what is wanted, all as of one moment. */
  read(wanted: Wanted): Promise<Found>
  /** Every key that begins so, without what is kept under it. */
  keys(prefix: string): Promise<readonly string[]>
  /**
   * Looks at some records and changes any, with nothing in between and all or nothing: a crash or a full disk leaves either
   * everything as it was or everything as `revise` says. `revise` gets what is there of what is wanted and must not wait.
   */
  change<Answer>(wanted: Wanted, revise: (found: Found) => Revised<Answer>): Promise<Answer>
}

export interface Wanted {
  readonly keys?: readonly string[]
  /** Everything whose key begins so. */
  readonly under?: readonly string[]
}

/** By key. What is not there is left out. */
export type Found = ReadonlyMap<string, unknown>

export interface Revised<Answer> {
  readonly answer: Answer
  /** Happens first. */
  readonly drop?: readonly string[]
  readonly dropUnder?: readonly string[]
  readonly put?: ReadonlyMap<string, unknown>
}
