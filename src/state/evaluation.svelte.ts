import type { SnapshotFrom } from 'xstate'
import {
  isAwsManaged,
  parsePolicyKey,
  policyText,
  type PolicyKey,
  type PolicyRef,
  type Request,
  type Trace,
} from '../iam'
import type { evaluatorMachine, EvaluatorEvent } from '../machines/evaluator'
import type * as Answer from './answer'
import type { Candidate, Guess } from './guess'
import type { Lamp } from './lamp'
import { MissingKeys } from './missing-keys.svelte'
import type { Player } from './player.svelte'
import type { Workspace } from './workspace.svelte'

const blank: Request = { principal: '', action: '', resource: '' }

interface Questioner {
  /** Whether a question about this very request is still to be answered there. */
  asks(request: Request): boolean
}

interface Sent {
  readonly account: Workspace['account']
  readonly request: Request
  readonly guess: Guess | null
}

/** The question in hand, the guess, and the evaluator that plays the answer. */
export class Evaluation {
  readonly #workspace: Workspace
  /** From the first answer on. */
  #player = $state.raw<Player | null>(null)
  #index = $state(0)
  /** Grows with every question, so that an answer that comes late knows that it is late. */
  #turn = 0
  #trouble = $state<string | null>(null)
  #guess = $state.raw<Guess | null>(null)
  #questioner = $state.raw<Questioner | null>(null)
  /** What was sent: the answer holds for just this account and this request. */
  #sent = $state.raw<Sent | null>(null)

  readonly #missing = new MissingKeys()

  /** Whether the question is only to be looked at, and nothing that its answer names can be opened: in a slide. */
  readonly readOnly: boolean

  constructor(workspace: Workspace, readOnly = false) {
    this.#workspace = workspace
    this.readOnly = readOnly
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
    this.#missing.forget()
    this.clear()
  }

  /** Changes the request in hand, piece by piece. */
  change(part: Partial<Request>): void {
    const { expected: _, ...request } = { ...this.request, ...part }
    // Other circumstances are another try at the same question; anything else is another question.
    if (Object.keys(part).some((name) => name !== 'context')) this.#missing.forget()
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

  get guess(): Guess | null {
    return this.#guess
  }

  set guess(guess: Guess | null) {
    this.#guess = guess
  }

  /** The statements that may be named as the deciding one under the guess as it stands. */
  async candidates(): Promise<readonly Candidate[]> {
    const { account } = this.#workspace
    const decision = this.#guess?.decision
    if (!decision) return []
    try {
      return (await this.prepare()).candidates(account, decision)
    } catch {
      // The evaluator could not be fetched: sending says so, and a guess can do without.
      return []
    }
  }

  /** What asks for a guess elsewhere on the page: about a request of which it asks, nobody has to guess twice. */
  get questioner(): Questioner | null {
    return this.#questioner
  }

  set questioner(questioner: Questioner | null) {
    this.#questioner = questioner
  }

  /** The guess that stood when the request was sent. */
  get sentGuess(): Guess | null {
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
    const sent: Sent = { account, request, guess: this.#guess }
    const turn = ++this.#turn
    this.#trouble = null
    try {
      const answer = await this.prepare()
      // The question may have been changed or given up while the evaluator was on its way.
      if (turn !== this.#turn) return
      this.#sent = sent
      // A guess is good for one answer; the next question deserves a new one.
      this.#guess = null
      const trace = answer.evaluate(account, request)
      this.#missing.remember(trace.missingContextKeys)
      this.#player ??= new answer.Player()
      this.#player.send({ type: 'send', trace, autoplay })
    } catch {
      this.#trouble = 'The evaluator could not be fetched. Is there a connection? Then send again.'
    }
  }

  /** Why the last sending came to nothing. */
  get trouble(): string | null {
    return this.#trouble
  }

  tell(event: Exclude<EvaluatorEvent, { type: 'send' }>): void {
    this.#player?.send(event)
  }

  clear(): void {
    this.#turn += 1
    this.#trouble = null
    this.#sent = null
    this.#guess = null
    this.#player?.send({ type: 'clear' })
  }

  /** What is being played. Only to be asked for while there is a trace. */
  get snapshot(): SnapshotFrom<typeof evaluatorMachine> {
    if (this.#player === null) throw new Error('Nothing has been sent yet, so nothing is played.')
    return this.#player.snapshot
  }

  get playing(): boolean {
    return this.#player?.snapshot.value.playback === 'playing'
  }

  get trace(): Trace | null {
    return this.#player?.snapshot.context.trace ?? null
  }

  /** Context keys that policies asked for and the request still lacks. */
  get missingKeys(): readonly string[] {
    return this.#missing.of(this.request)
  }

  /** The missing key whose field is to come forward; `null` when it has. */
  get fillingIn(): string | null {
    return this.#missing.next
  }

  fillIn(key: string | null): void {
    this.#missing.next = key
  }

  /** The policy of a trace as one that can be opened; `null` for what is kept nowhere, such as a session's. */
  openable(key: PolicyKey): PolicyRef | null {
    if (this.readOnly) return null
    const ref = parsePolicyKey(key)
    if (ref === null) return null
    const ofAws = ref.kind === 'managed' && isAwsManaged(ref.arn)
    return ofAws || policyText(this.#workspace.account, ref) !== null ? ref : null
  }

  /** Whether the account has changed since the answer was given. */
  get stale(): boolean {
    return this.#sent !== null && this.#sent.account !== this.#workspace.account
  }

  /** Whether the gate has been asked at which the decision falls. */
  get decidingShown(): boolean {
    return this.#player?.decidingShown ?? false
  }

  /** Whether it is out what the answer will be: from the gate on at which the request stops or goes through. */
  get answerShown(): boolean {
    const request = this.#player?.snapshot.value.request
    return this.decidingShown || request === 'defaultDeny' || request === 'deniedByDefault'
  }

  /** The statement to light up: the one being read, then the one that decided, or that came closest. */
  get lamp(): Lamp | null {
    return this.#player?.lamp ?? null
  }

  /** The policy the story is about at this moment, of those that can be opened. */
  get subject(): PolicyKey | null {
    for (const key of this.#player?.subjects ?? []) if (this.openable(key) !== null) return key
    return null
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
