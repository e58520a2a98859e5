import { reviewQuestions, withAnswerToReview, type ReviewQuestion } from '../../learning'
import type { Learner } from './learner.svelte'

/**
 * Somebody comes back after days, and is asked up to three questions about what was once hard, if they like. Until they have
 * been answered or put off the visit does not count, so that a reload loses none.
 */
export class ComingBack {
  readonly #learner: Learner
  readonly #now: () => Date
  #questions = $state.raw<readonly ReviewQuestion[]>([])
  #answered = $state.raw<Readonly<Record<string, string>>>({})

  constructor(learner: Learner, now: () => Date = () => new Date()) {
    this.#learner = learner
    this.#now = now
  }

  /** Looks whether one has been away. Never rejects. */
  async look(): Promise<void> {
    await this.#learner.ready
    if (this.#questions.length > 0) return
    const now = this.#now()
    const { progress } = this.#learner
    this.#questions = reviewQuestions(progress, now.toISOString())
    const hasBegun = Object.keys(progress.attempts).length > 0
    if (this.#questions.length === 0 && hasBegun) this.#learner.visit(now)
  }

  /** Empty where there is nothing to ask. */
  get questions(): readonly ReviewQuestion[] {
    return this.#questions
  }

  /** Whether they have yet to be answered. */
  get due(): boolean {
    return this.#questions.some(({ key }) => !Object.hasOwn(this.#answered, key))
  }

  answerTo({ key }: ReviewQuestion): string | null {
    return this.#answered[key] ?? null
  }

  /** @returns whether it is right. What was said first is what counts. */
  answer({ key, question }: ReviewQuestion, option: string): boolean {
    const right = option === question.answer
    if (Object.hasOwn(this.#answered, key)) return right
    this.#answered = { ...this.#answered, [key]: option }
    const now = this.#now()
    this.#learner.change((progress) => withAnswerToReview(progress, key, right, now.toISOString()))
    if (!this.due) this.#learner.visit(now)
    return right
  }

  /** Not now, or all done: it will be asked again when one has been away again. */
  close(): void {
    this.#questions = []
    this.#answered = {}
    this.#learner.visit(this.#now())
  }
}

const known = new WeakMap<Learner, ComingBack>()

/** One for a page. */
export function comingBack(learner: Learner): ComingBack {
  const one = known.get(learner) ?? new ComingBack(learner)
  known.set(learner, one)
  return one
}
