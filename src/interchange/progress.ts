/** How far something long has come. */
export interface Progress {
  readonly done: number
  /** 0 as long as it is not known. */
  readonly total: number
}

/** Something long in small steps, so that a page can draw its progress between them and stay awake. */
export type Steps<Result> = Generator<Progress, Result, void>

/** All steps at once. */
export function allAtOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
