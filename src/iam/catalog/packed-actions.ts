/** One service's actions, with what repeats kept in tables. */
export interface PackedActions {
  readonly levels: readonly string[]
  readonly arns: readonly string[]
  readonly keys: readonly string[]
  /** Name, and numbers into `levels`, `arns` and `keys`. */
  readonly actions: readonly (readonly [string, number, readonly number[], readonly number[]])[]
}
