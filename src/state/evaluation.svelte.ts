import { createActor, type SnapshotFrom } from 'xstate'
import {
  type Decision,
  type PolicyKey,
  type Request,
  type SourceRange,
  type StatementRef,
  type StatementTrace,
  type Trace,
} from '../iam'
import { evaluatorMachine, type EvaluatorEvent } from '../machines/evaluator'
import { ActorView } from './actor-view.svelte'
import type * as Answer from './answer'
import { nearMiss } from './near-miss'
import type { Workspace } from './workspace.svelte'

/** The statement that is being looked at, and where it stands. */
export interface Lamp {
  readonly key: PolicyKey
  /** The text the range points into. */
  readonly text: string
  readonly range: SourceRange
  readonly effect: StatementTrace['effect']
}

const blank: Request = { principal: '', action: '', resource: '' }

/** The question in hand, the guess, and the evaluator that plays the answer. */
export class Evaluation {
  readonly #workspace: Workspace
  readonly #view = new ActorView(createActor(evaluatorMachine).start())
  #index = $state(0)
  /** Grows with every question, so that an answer that comes late knows that it is late. */
  #turn = 0
  #trouble = $state<string | null>(null)
  #guess = $state<Decision | null>(null)
  /** What was sent: the answer holds for just this account and this request. */
  #sent = $state.raw<{ account: Workspace['account']; request: Request; guess: Decision | null } | null>(null)

  constructor(workspace: Workspace) {
    this.#workspace = workspace
  }

  get requests(): readonly Request[] {
    return this.#workspace.scenario.requests
  }

  get index(): number {
    return Math.min(this.#index, Math.max(0, this.requests.length - 1))
  }

  get request(): Request {
    return this.requests[this.index] ?? blank
  }

  /** Turns to another of the scenario's requests. */
  choose(index: number): void {
    this.#index = index
    this.clear()
  }

  /** Changes the request in hand, piece by piece. */
  change(part: Partial<Request>): void {
    const { expected: _, ...request } = { ...this.request, ...part }
    const others = this.requests.length ? this.requests : [blank]
    this.#workspace.ask(others.map((other, i) => (i === this.index ? request : other)))
    this.clear()
  }

  /** A further request, beginning as a copy of the one in hand. */
  add(): void {
    const { expected: _, ...request } = this.request
    this.#workspace.ask([...this.requests, request])
    this.choose(this.requests.length - 1)
  }

  remove(): void {
    const before = Math.max(0, this.index - 1)
    this.#workspace.ask(this.requests.filter((_, i) => i !== this.index))
    this.choose(before)
  }

  get guess(): Decision | null {
    return this.#guess
  }

  set guess(guess: Decision | null) {
    this.#guess = guess
  }

  /** The guess that stood when the request was sent. */
  get sentGuess(): Decision | null {
    return this.#sent?.guess ?? null
  }

  get complete(): boolean {
    const { principal, action, resource } = this.request
    return principal !== '' && action.trim() !== '' && resource.trim() !== ''
  }

  /** Fetches what answering takes, so that it is there when the request is sent. */
  prepare(): Promise<typeof Answer> {
    return import('./answer')
  }

  /** Sends the request as it stands: the whole trace is made, then played if `autoplay`. */
  async send(autoplay: boolean): Promise<void> {
    if (!this.complete) return
    const { account } = this.#workspace
    const request = trimmed(this.request)
    const sent = { account, request, guess: this.#guess }
    const turn = ++this.#turn
    this.#trouble = null
    try {
      const answer = await this.prepare()
      // The question may have been changed or given up while the evaluator was on its way.
      if (turn !== this.#turn) return
      this.#sent = sent
      // A guess is good for one answer; the next question deserves a new one.
      this.#guess = null
      this.#view.actor.send({ type: 'send', trace: answer.evaluate(account, request), autoplay })
    } catch {
      this.#trouble = 'The evaluator could not be fetched. Is there a connection? Then send again.'
    }
  }

  /** Why the last sending came to nothing. */
  get trouble(): string | null {
    return this.#trouble
  }

  tell(event: Exclude<EvaluatorEvent, { type: 'send' }>): void {
    this.#view.actor.send(event)
  }

  clear(): void {
    this.#turn += 1
    this.#trouble = null
    this.#sent = null
    this.#guess = null
    this.#view.actor.send({ type: 'clear' })
  }

  get snapshot(): SnapshotFrom<typeof evaluatorMachine> {
    return this.#view.snapshot
  }

  get playing(): boolean {
    return this.snapshot.value.playback === 'playing'
  }

  get trace(): Trace | null {
    return this.snapshot.context.trace
  }

  /** Whether the account has changed since the answer was given. */
  get stale(): boolean {
    return this.#sent !== null && this.#sent.account !== this.#workspace.account
  }

  /** Whether the gate has been asked at which the decision falls. */
  get decidingShown(): boolean {
    const { request } = this.snapshot.value
    return this.trace?.decision === 'explicitDeny'
      ? request === 'explicitDeny' || request === 'explicitlyDenied'
      : request === 'explicitAllow' || request === 'allowed'
  }

  /** The statement to light up: the one being read, then the one that decided, or that came closest. */
  get lamp(): Lamp | null {
    const { trace, statements, filed } = this.snapshot.context
    const { request } = this.snapshot.value
    if (!trace) return null
    if (request === 'collecting') return lampOn(trace, statements[filed])
    if (this.decidingShown) return lampOn(trace, trace.decidedBy[0])
    const near = request === 'defaultDeny' || request === 'deniedByDefault' ? nearMiss(trace) : null
    const lamp = near && lampOn(trace, near)
    return lamp && { ...lamp, effect: null }
  }

  /** The policy the story is about at this moment, also while no statement of it is lit: so that nothing flickers between. */
  get subject(): PolicyKey | null {
    const { trace, statements } = this.snapshot.context
    if (!trace) return null
    const ref = trace.decidedBy[0] ?? nearMiss(trace) ?? statements.at(-1)
    return this.lamp?.key ?? (ref && trace.policies[ref.policy]?.source.key) ?? null
  }

  /** Whether the answer was read from saved texts while something else was being typed. */
  get draftsPassedOver(): readonly string[] {
    const { drafts } = this.#workspace.scenario
    return (this.trace?.policies ?? []).flatMap(({ source }) =>
      drafts[source.key] === undefined ? [] : [source.name],
    )
  }
}

/** White space around a word is a slip of the hand and no part of it. */
function trimmed(request: Request): Request {
  return { ...request, action: request.action.trim(), resource: request.resource.trim() }
}

function lampOn(trace: Trace, ref: StatementRef | undefined): Lamp | null {
  const policy = ref && trace.policies[ref.policy]
  const statement = ref && policy?.statements[ref.statement]
  if (!policy || !statement) return null
  return { key: policy.source.key, text: policy.text, range: statement.range, effect: statement.effect }
}
