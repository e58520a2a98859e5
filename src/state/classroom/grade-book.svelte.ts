import { encodeChallenge, fingerprint, type Challenge, type Regraded, type RegradeStep } from '../../learning'
import { gradeAgain } from './grade-again'
import { keepPile, keptPile } from './kept-pile'
import type { PileSource } from './pile'

/** Everything that was handed in, and what came of it. There is one for a page, so that closing it loses nothing. */
export class GradeBook {
  #sources = $state.raw<readonly PileSource[]>([])
  #exercises = $state.raw<readonly Challenge[]>([])
  #regraded = $state.raw<Regraded | null>(null)
  #progress = $state.raw<RegradeStep | null>(null)
  #trouble = $state<string | null>(null)
  #isKept = $state(true)
  #calledOff = new AbortController()

  constructor() {
    const kept = keptPile()
    if (kept === null) return
    this.#exercises = kept.exercises
    void this.#set(kept.sources)
  }

  /** Texts with submissions in them, in the order in which they came. */
  get sources(): readonly PileSource[] {
    return this.#sources
  }

  /** The exercises that were brought along, besides those that come with the playground. */
  get exercises(): readonly Challenge[] {
    return this.#exercises
  }

  /** What came of everything; `null` while there is nothing, or it has never been graded to the end. */
  get regraded(): Regraded | null {
    return this.#regraded
  }

  /** How far the grading is; `null` while nothing is being graded. */
  get progress(): RegradeStep | null {
    return this.#progress
  }

  /** Why the last grading came to nothing. */
  get trouble(): string | null {
    return this.#trouble
  }

  /** Whether a reload of the page would bring it back. */
  get isKept(): boolean {
    return this.#isKept
  }

  add(sources: readonly PileSource[]): Promise<void> {
    return this.#set([...this.#sources, ...sources])
  }

  /** @returns what brings it back */
  remove(source: PileSource): () => Promise<void> {
    const before = this.#sources
    void this.#set(before.filter((one) => one !== source))
    return () => this.#set(before)
  }

  /** @returns what brings it all back */
  empty(): () => Promise<void> {
    const before = this.#sources
    void this.#set([])
    return () => this.#set(before)
  }

  /** Exercises to grade by. One that asks for the same as one that is known takes its place, if it says no less. */
  addExercises(exercises: readonly Challenge[]): Promise<void> {
    const known = new Map(this.#exercises.map((one) => [fingerprint(one), one]))
    for (const one of exercises) {
      const before = known.get(fingerprint(one))
      if (!before || one.solutions.length >= before.solutions.length) known.set(fingerprint(one), one)
    }
    const next = [...known.values()]
    if (textOf(next) === textOf(this.#exercises)) return Promise.resolve()
    this.#exercises = next
    return this.#set(this.#sources)
  }

  removeExercise(exercise: Challenge): void {
    this.#exercises = this.#exercises.filter((one) => one !== exercise)
    void this.#set(this.#sources)
  }

  /** Everything is graded again, since duplicates are found among all. What comes late of an earlier round counts no more. */
  async #set(sources: readonly PileSource[]): Promise<void> {
    this.#calledOff.abort()
    const { signal } = (this.#calledOff = new AbortController())
    this.#sources = sources
    this.#trouble = null
    this.#isKept = keepPile({ sources, exercises: this.#exercises })
    if (sources.length === 0) {
      this.#regraded = null
      this.#progress = null
      return
    }
    this.#progress = { done: 0, all: 0 }
    try {
      const task = { sources, exercises: this.#exercises }
      const regraded = await gradeAgain(
        task,
        (step) => {
          if (!signal.aborted) this.#progress = step
        },
        signal,
      )
      if (!signal.aborted) this.#regraded = regraded
    } catch (error) {
      if (!signal.aborted) this.#trouble = `The grading stopped. ${reason(error)}`
    } finally {
      if (!signal.aborted) this.#progress = null
    }
  }
}

const textOf = (exercises: readonly Challenge[]): string => JSON.stringify(exercises.map(encodeChallenge))

const reason = (error: unknown): string =>
  error instanceof Error && error.message !== '' ? error.message : 'The browser did not say why.'

let opened: GradeBook | null = null

/** One for a page. */
export const gradeBook = (): GradeBook => (opened ??= new GradeBook())
