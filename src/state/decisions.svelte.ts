import { decisionCodes, type Decision, type Request, type User } from '../iam'
import { Inquiry } from './clerk/inquiry.svelte'
import { Judge } from './clerk/judge'
import type { Workspace } from './workspace.svelte'

interface DecisionTable {
  readonly users: readonly User[]
  /** Of the scenario's requests, those that differ in more than who asks. */
  readonly requests: readonly Request[]
  /** How a user's request is decided, by their places. */
  readonly at: (user: number, request: number) => Decision
}

/** Every user's answer to every request of the scenario. To be made while a component is. */
export class Decisions {
  readonly #workspace: Workspace
  readonly #inquiry

  readonly #question = $derived.by(() => {
    const { requests } = this.#workspace.scenario
    const distinct = new Map(requests.toReversed().map((request) => [keyOf(request), request]))
    return { task: 'decisions', requests: [...distinct.values()].reverse() } as const
  })

  constructor(workspace: Workspace) {
    this.#workspace = workspace
    const judge = new Judge()
    this.#inquiry = new Inquiry(
      workspace,
      () => this.#question,
      (account, { requests }) => judge.matrix(account, requests).decisions,
    )
  }

  /** As they were last worked out; `null` before they have been. */
  readonly table: DecisionTable | null = $derived.by(() => {
    const { told } = this.#inquiry
    if (told === null) return null
    const { account, question, answer } = told
    const { requests } = question
    const at = (user: number, request: number): Decision =>
      decisionCodes[answer[user * requests.length + request] ?? 0] ?? 'implicitDeny'
    return { users: account.users, requests, at }
  })

  /** Whether they are being worked out, for the first time or again. */
  get isPending(): boolean {
    return this.#inquiry.isPending
  }
}

/** The same for two requests that differ in who asks alone. */
function keyOf(request: Request): string {
  return JSON.stringify({ ...request, principal: '', expected: undefined })
}
