import type { Account } from '../../iam'
import type { Workspace } from '../workspace.svelte'
import { isLarge } from './large'
import { officeOf } from './office'
import type { AnswerTo, Question } from './questions'

/** What was found out, and about what. */
interface Told<Asked extends Question> {
  readonly workspace: string
  readonly account: Account
  readonly question: Asked
  readonly answer: AnswerTo<Asked>
}

/**
 * A question about the account in hand, answered anew whenever either changes: at once where the account is small, else
 * beside the page, and what was told before stands until then. To be made while a component is.
 */
export class Inquiry<Asked extends Question> {
  readonly #workspace: Workspace
  readonly #question: () => Asked
  readonly #here: (account: Account, question: Asked) => AnswerTo<Asked>
  #late = $state.raw<Told<Asked> | null>(null)

  /** `question` gives the same object while it asks the same; `here` answers it in the page. */
  constructor(
    workspace: Workspace,
    question: () => Asked,
    here: (account: Account, question: Asked) => AnswerTo<Asked>,
  ) {
    this.#workspace = workspace
    this.#question = question
    this.#here = here
    $effect(() => {
      const office = officeOf(workspace)
      if (this.#now !== null) {
        office.close()
        return
      }
      const waiting = new AbortController()
      void this.#askFor(this.#account, this.#asked, waiting.signal)
      return () => waiting.abort()
    })
  }

  readonly #account = $derived.by(() => this.#workspace.account)
  readonly #asked = $derived.by(() => this.#question())
  readonly #now = $derived.by(() =>
    isLarge(this.#account) ? null : this.#answered(this.#account, this.#asked),
  )

  /** `null` before there is an answer about this account, in whatever state. */
  get told(): Told<Asked> | null {
    if (this.#now !== null) return this.#now
    const isOfThis =
      this.#late?.workspace === this.#workspace.id && this.#late.account.id === this.#account.id
    return isOfThis ? this.#late : null
  }

  /** Whether what is told is no answer yet to what is asked now. */
  get isPending(): boolean {
    return this.told?.account !== this.#account || this.told.question !== this.#asked
  }

  async #askFor(account: Account, question: Asked, signal: AbortSignal): Promise<void> {
    const workspace = this.#workspace.id
    const answer = await officeOf(this.#workspace)
      .ask(account, question, signal)
      .catch(() => inPage(() => (signal.aborted ? null : this.#here(account, question))))
    if (answer !== null && !signal.aborted) this.#late = { workspace, account, question, answer }
  }

  #answered(account: Account, question: Asked): Told<Asked> {
    return { workspace: this.#workspace.id, account, question, answer: this.#here(account, question) }
  }
}

/** There is no other way; but what is on the screen is drawn first. */
async function inPage<Result>(work: () => Result): Promise<Result> {
  await new Promise((resolve) => setTimeout(resolve))
  return work()
}
