/** Where records are kept, by key. Records are plain values that can be cloned. */
export interface Shelf {
  read(key: string): Promise<unknown>
  /** Every record whose key begins so, in no particular order. */
  readAll(prefix: string): Promise<readonly unknown[]>
  /**
   * Looks at one record and changes any, with nothing in between and all or nothing: a crash or a full disk leaves either
   * everything as it was or everything as `revise` says. `revise` gets what is under the key and must not wait.
   */
  change(key: string, revise: (before: unknown) => Changes): Promise<void>
}

/** The new value for each key; `undefined` removes it. */
export type Changes = ReadonlyMap<string, unknown>
