import {
  hasStrayed,
  isLost,
  preparing,
  stepChallenge,
  wayToBeginning,
  wayToEnd,
  withSolved,
  withStep,
  withStepDone,
  type Challenge,
  type Lesson,
  type Step,
  type Task,
} from '../../learning'
import type { Playground } from '../playground.svelte'
import { changesSinceStart } from './calls-made'
import { begunAgain, Exercise } from './exercise.svelte'
import type { Learner } from './learner.svelte'
import { present } from './presenting'

/** Where what the guide itself does is told, if AWS refuses it. */
const PLACE = 'guide'

/** A lesson, taken step by step in the workspace in hand. */
export class LessonWalk extends Exercise {
  readonly lesson: Lesson
  protected readonly task: Task
  /** By step: how many of its hints were read since the page was opened. */
  #hints = $state.raw<Readonly<Record<string, number>>>({})

  constructor(lesson: Lesson, playground: Playground, learner: Learner) {
    super(playground, learner)
    this.lesson = lesson
    this.task = { kind: 'lesson', id: lesson.id, seed: 0 }
  }

  /** The step one is at, from 0; behind the last one the lesson is over. */
  readonly index: number = $derived.by(() => Math.min(this.attempt?.step ?? 0, this.lesson.steps.length))
  readonly step: Step | null = $derived.by(() => this.lesson.steps[this.index] ?? null)
  readonly challenge: Challenge = $derived.by(() =>
    stepChallenge(this.lesson, Math.min(this.index, this.lesson.steps.length - 1)),
  )
  readonly done: ReadonlySet<string> = $derived.by(() => new Set(this.attempt?.done))

  /** Whether this step was met, now or before. */
  readonly met: boolean = $derived.by(() => this.step !== null && this.done.has(this.step.id))

  /** Whether what was undone in earlier steps is missing in this one. */
  readonly strayed: boolean = $derived.by(
    () =>
      this.step !== null &&
      !this.met &&
      this.inHand &&
      hasStrayed(this.lesson, this.index, this.playground.workspace.scenario),
  )

  /** Whether it takes putting things back to go on. A try that went wrong is only one to be mended. */
  readonly lost: boolean = $derived.by(
    () =>
      this.strayed &&
      (!this.stirred || this.undone || isLost(this.lesson, this.index, this.playground.workspace.scenario)),
  )

  get hintsShown(): number {
    return this.#hints[this.step?.id ?? ''] ?? 0
  }

  override begin(): void {
    super.begin()
    this.#enter()
  }

  note(): void {
    const { step } = this
    if (!this.inHand || step === null || step.kind === 'watch' || !this.grade.solved) return
    this.#finish(step)
  }

  hint(): void {
    const { step, hintsShown } = this
    if (step) this.#hints = { ...this.#hints, [step.id]: Math.min(hintsShown + 1, step.hints.length) }
  }

  /** Goes on, where one may. */
  next(): void {
    const { step } = this
    if (step === null) return
    if (step.kind === 'watch') {
      this.act((progress) => progress)
      this.#finish(step)
    }
    if (this.met) this.goTo(this.index + 1)
  }

  goTo(index: number): void {
    if (!this.mayGoTo(index)) return
    this.act((progress) => withStep(progress, this.workspace, index))
    this.#enter()
  }

  /** To every step that was met, and to the one after. */
  mayGoTo(index: number): boolean {
    const { steps } = this.lesson
    return index >= 0 && index <= steps.length && steps.slice(0, index).every(({ id }) => this.done.has(id))
  }

  /** Does what the step asks for, from wherever the learner is. */
  doIt(): void {
    const { step } = this
    if (step === null) return
    const calls = wayToEnd(this.lesson, this.index, this.playground.workspace.scenario)
    if (calls.length > 0) this.playground.perform(calls, PLACE, { label: `do “${step.title}”` })
  }

  /** Puts the account as the step expects it, as one step that can be undone. */
  settle(): void {
    const calls = wayToBeginning(this.lesson, this.index, this.playground.workspace.scenario)
    if (calls.length > 0) this.playground.perform(calls, PLACE, { label: this.#staging() })
    this.markBeginning()
  }

  startOver(): void {
    this.playground.startOver({ ...this.lesson.start, title: this.playground.workspace.scenario.title })
    this.#hints = {}
    this.learner.change((progress) => begunAgain(progress, this.workspace, this.task, this.now))
    this.#enter()
  }

  #enter(): void {
    const { step } = this
    if (step === null) return
    const { scenario, history } = this.playground.workspace
    const label = this.#staging()
    const isPrepared = this.met || changesSinceStart(history).some((change) => change.label === label)
    const calls = isPrepared ? [] : preparing(this.lesson, this.index, scenario)
    if (calls.length > 0) this.playground.perform(calls, PLACE, { label })
    this.markBeginning()
    present(this.playground, step.show)
  }

  #finish({ id }: Step): void {
    this.learner.change((progress) => {
      const after = withStepDone(progress, this.workspace, id)
      const isOver = this.lesson.steps.every((step) => step.id === id || this.done.has(step.id))
      return isOver ? withSolved(after, this.workspace, this.now, null) : after
    })
  }

  /** How the history calls what was made ready for this step. */
  #staging(): string {
    return `set the stage for “${this.step?.title ?? ''}”`
  }
}
