import {
  challenges,
  questionKey,
  strokes,
  whatTheLazyWayOpens,
  withAnswerToReview,
  withHint,
  withSolved,
  type Challenge,
  type DecisionCounterexample,
  type Par,
  type Question,
  type Task,
} from '../../learning'
import { asksForNothing, isExerciseWorkspace } from '../classroom/begin-exercise'
import type { Playground } from '../playground.svelte'
import { callsMade } from './calls-made'
import { begunAgain, Exercise } from './exercise.svelte'
import type { Learner } from './learner.svelte'
import { present } from './presenting'

/** A challenge in the workspace in hand. */
export class ChallengeRound extends Exercise {
  readonly challenge: Challenge
  protected readonly task: Task

  #checked = $state(false)

  constructor(challenge: Challenge, playground: Playground, learner: Learner) {
    super(playground, learner)
    this.challenge = challenge
    this.task = { kind: 'challenge', id: challenge.id, seed: challenge.seed }
  }

  /** What it took so far. */
  readonly strokes: Par = $derived.by(() => {
    const { scenario, history } = this.playground.workspace
    return strokes(scenario, callsMade(history))
  })

  /** Of the ladder, as far as it was read. */
  readonly hints: readonly string[] = $derived.by(() =>
    this.challenge.hints.slice(0, this.attempt?.hints ?? 0),
  )

  /** To explain the worked answer to oneself, once it has been read. */
  readonly question: Question | null = $derived.by(() => {
    const { hints, questions } = this.challenge
    return hints.length > 0 && this.hints.length === hints.length ? (questions[0] ?? null) : null
  })

  /** What would have been opened if everybody had simply got everything. */
  readonly lazyWay: readonly DecisionCounterexample[] = $derived.by(() => whatTheLazyWayOpens(this.challenge))

  /** Of the set or the list it is from, if it comes with the playground. */
  readonly isBuiltIn: boolean = $derived.by(() => challenges.some(({ id }) => id === this.challenge.id))

  /** Its author is at it and has not said yet what is to come true, so that nothing is solved. */
  readonly isInMaking: boolean = $derived.by(
    () => isExerciseWorkspace(this.playground.workspace.id) && asksForNothing(this.challenge),
  )

  override begin(): void {
    const isNew = this.attempt === null
    super.begin()
    const [request] = this.challenge.start.requests
    if (isNew && request) present(this.playground, { request, panel: null, policy: null })
  }

  note(): void {
    if (!this.inHand || !this.grade.solved || this.challenge.exam) return
    const { past } = this.playground.workspace.history
    // What was done in an earlier visit is found again a moment later, and until then there is nothing to count.
    const counted = past.length > 0 || this.challenge.par?.calls === 0 ? this.strokes : null
    this.learner.change((progress) => withSolved(progress, this.workspace, this.now, counted))
  }

  /** Whether somebody has asked how it stands, and is shown what is missing. */
  get checked(): boolean {
    return this.#checked
  }

  /** What is missed is remembered, to be come back to. */
  check(): void {
    for (const { goal, met } of this.grade.goals) if (!met) this.miss(goal.id)
    this.#checked = true
  }

  hint(): void {
    this.act((progress) => withHint(progress, this.workspace, this.hints.length + 1))
  }

  /** @returns whether it is right */
  explain({ id, answer }: Question, option: string): boolean {
    const key = questionKey(this.challenge.id, id)
    this.learner.change((progress) => withAnswerToReview(progress, key, option === answer, this.now))
    return option === answer
  }

  startOver(): void {
    const { title, challenge } = this.playground.workspace.scenario
    this.playground.startOver({ ...this.challenge.start, title, ...(challenge && { challenge }) })
    this.learner.change((progress) => begunAgain(progress, this.workspace, this.task, this.now))
    this.markBeginning()
    this.#checked = false
  }
}
