import type { PolicyKey, Request } from '../../iam'
import {
  assemble,
  assembledCall,
  attemptIn,
  grade,
  rightAnswer,
  withAnswer,
  withAttempt,
  withMissed,
  withMistaken,
  withSeconds,
  withSolved,
  withHint,
  withTold,
  type Answers,
  type Attempt,
  type Challenge,
  type Grade,
  type GuessGoal,
  type Progress,
  type Task,
} from '../../learning'
import type { Playground } from '../playground.svelte'
import { isSame, layOnDesk, play } from './presenting'
import type { Learner } from './learner.svelte'

/** What is asked in the workspace in hand, and how it stands: a challenge, or a step of a lesson, which is like one. */
export abstract class Exercise {
  readonly workspace: string
  protected readonly playground: Playground
  protected readonly learner: Learner
  #begun: Playground['account']
  /** How many changes there were in the history then. */
  #before: number

  constructor(playground: Playground, learner: Learner) {
    this.playground = playground
    this.learner = learner
    this.workspace = playground.workspace.id
    this.#begun = $state.raw(playground.account)
    this.#before = $state(playground.workspace.history.past.length)
  }

  abstract readonly challenge: Challenge
  protected abstract readonly task: Task

  readonly attempt: Attempt | null = $derived.by(() => attemptIn(this.learner.progress, this.workspace))
  readonly answers: Answers = $derived.by(() => this.attempt?.answers ?? {})
  readonly grade: Grade = $derived.by(() =>
    grade(this.challenge, this.playground.workspace.scenario, this.answers),
  )

  /** Whether anything has been changed since it was begun. */
  get stirred(): boolean {
    return this.playground.account !== this.#begun
  }

  /** Whether more was undone than was done since it was begun. */
  protected get undone(): boolean {
    return this.playground.workspace.history.past.length < this.#before
  }

  /** Seconds spent on it, as far as they have been summed up. */
  get seconds(): number {
    return this.attempt?.seconds ?? 0
  }

  protected get inHand(): boolean {
    return this.playground.workspace.id === this.workspace
  }

  protected get now(): string {
    return new Date().toISOString()
  }

  /** From here on changes are counted as tries. */
  protected markBeginning(): void {
    this.#begun = this.playground.account
    this.#before = this.playground.workspace.history.past.length
  }

  /** Whoever does something is at it, even if all progress was erased a moment ago. */
  protected act(make: (progress: Progress) => Progress): void {
    this.learner.change((progress) => make(withAttempt(progress, this.workspace, this.task, this.now)))
  }

  /** Begins it, or goes on with it. */
  begin(): void {
    this.act((progress) => progress)
    // From the first time on it is known when somebody was here.
    if (this.learner.progress.lastVisit === null) this.learner.visit(new Date())
    this.markBeginning()
  }

  /** Takes note of how it stands; to be called whenever that may have changed. */
  abstract note(): void

  /** @returns whether it is right */
  answer(goal: GuessGoal, option: string): boolean {
    this.act((progress) => withAnswer(progress, this.workspace, goal.id, option))
    const right = this.grade.goals.some((result) => result.goal === goal && result.met)
    if (!right && !this.challenge.exam) {
      this.act((progress) => withMistaken(progress, this.workspace, goal.id, option))
      this.miss(goal.id)
    }
    return right
  }

  /** Takes the right answer as read; what was said before, or that nothing was, stays known. */
  tell(goal: GuessGoal): void {
    const right = rightAnswer(this.challenge, goal)
    this.act((progress) =>
      withAnswer(withTold(progress, this.workspace, goal.id), this.workspace, goal.id, right),
    )
  }

  /** What somebody said first to a question, if that was wrong. */
  mistaken(goal: GuessGoal): string | null {
    const said = this.attempt?.mistaken ?? {}
    return Object.hasOwn(said, goal.id) ? (said[goal.id] ?? null) : null
  }

  /** Whether a question was skipped, and its answer told. */
  wasTold({ id }: GuessGoal): boolean {
    return this.attempt?.told.includes(id) ?? false
  }

  /** A goal was checked, and is missed: what somebody may come back to. */
  miss(goal: string): void {
    this.learner.change((progress) => withMissed(progress, this.workspace, [goal]))
  }

  /** Whether a question about this very request is still open. */
  asks(request: Request): boolean {
    if (!this.inHand || this.challenge.exam) return false
    return this.challenge.goals.some(
      (goal) => goal.kind === 'guess' && this.answers[goal.id] === undefined && isAbout(goal, request),
    )
  }

  /** Whether the answer to a question is on the screen already: its request was sent first. */
  seen(goal: GuessGoal): boolean {
    const { evaluation } = this.playground
    return this.inHand && !this.challenge.exam && evaluation.answerShown && isAbout(goal, evaluation.request)
  }

  spend(seconds: number): void {
    this.learner.change((progress) => withSeconds(progress, this.workspace, seconds))
  }

  /** Puts a case before the learner and plays it. */
  showRequest(request: Request, motion: boolean): void {
    void play(this.playground, request, motion)
  }

  /** Lays a policy on the desk, and turns to it. */
  showPolicy(key: PolicyKey): void {
    if (layOnDesk(this.playground, key)) this.playground.tab = 'policies'
  }

  /** Keeps what the chosen cards make as a draft, like what is typed; or no draft, where they are as they are saved. */
  arrange(cards: readonly string[], asSaved: boolean): void {
    const { statements } = this.challenge
    if (statements === null) return
    const text = assemble(statements, cards)
    this.playground.workspace.draft(statements.policy, text, asSaved ? text : null)
  }

  /** Saves what the chosen cards make, by the call that saves any policy. */
  assemble(cards: readonly string[], place: string): boolean {
    const call = assembledCall(this.challenge, this.playground.workspace.scenario, cards)
    const policy = this.challenge.statements?.policy
    if (call === null || policy === undefined) return false
    const saved = this.playground.perform(call, place, { saves: policy })
    if (saved) layOnDesk(this.playground, policy)
    return saved
  }
}

/** Whether a question is what a request comes to, as things stand. */
const isAbout = ({ guess }: GuessGoal, request: Request): boolean =>
  guess.ask === 'decision' && guess.after.length === 0 && isSame(guess.request, request)

/** The attempt begun again: without its answers, but with what was reached and what was learned on the way. */
export function begunAgain(progress: Progress, workspace: string, task: Task, now: string): Progress {
  const before = attemptIn(progress, workspace)
  if (!before) return progress
  const { [workspace]: _, ...attempts } = progress.attempts
  let after = withAttempt({ ...progress, attempts }, workspace, task, before.begun)
  after = withMissed(withSeconds(after, workspace, before.seconds), workspace, before.missed)
  after = withHint(after, workspace, before.hints)
  return before.solved === null ? after : withSolved(after, workspace, before.solved || now, before.best)
}
