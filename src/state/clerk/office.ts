import { emptyAccount, type Account } from '../../iam'
import { ownScript } from '../../trust'
import { inSlices } from '../slices'
import { changesBetween, withChange } from './account-change'
import workerUrl from './clerk.worker.ts?worker&url'
import type { AnswerTo, Question, ClerkTask } from './questions'

/**
 * Has large accounts looked through by a worker, one question after the other. The worker keeps the account: it is sent in
 * pieces, between which the page goes on, and from then on only what changed.
 */
class Office {
  #worker: Worker | null = null
  /** What the worker has, entity by entity. */
  #account = emptyAccount()
  #line: Promise<unknown> = Promise.resolve()
  #giveUp: (() => void) | null = null

  /**
   * The answer for just this account; `null` if nobody waits for it any more when its turn comes. Rejects where the browser
   * has no workers, or the worker cannot be fetched or fails.
   */
  ask<Asked extends Question>(
    account: Account,
    question: Asked,
    signal: AbortSignal,
  ): Promise<AnswerTo<Asked> | null> {
    const answer = this.#line.then(() => this.#answer(account, question, signal))
    this.#line = answer.catch(() => this.close())
    return answer
  }

  /** Lets the worker go, and with it the account it keeps. */
  close(): void {
    this.#worker?.terminate()
    this.#worker = null
    this.#account = emptyAccount()
    this.#giveUp?.()
  }

  async #answer<Asked extends Question>(
    account: Account,
    question: Asked,
    signal: AbortSignal,
  ): Promise<AnswerTo<Asked> | null> {
    if (signal.aborted) return null
    const worker = (this.#worker ??= new Worker(ownScript(workerUrl), { type: 'module' }))
    const failure = new Promise<never>((_, reject) => {
      this.#giveUp = () => reject(new Error('The account could not be looked through beside the page.'))
      worker.onerror = this.#giveUp
    })
    const answer = new Promise<AnswerTo<Asked>>((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<AnswerTo<Asked>>) => resolve(data)
    })
    const asked = inSlices(this.#bring(worker, account, signal), () => {}).then(() => {
      if (signal.aborted) return null
      post(worker, question)
      return answer
    })
    return Promise.race([asked, failure])
  }

  /** Somebody who does not wait any more stops it; the next one goes on from there. */
  *#bring(worker: Worker, account: Account, signal: AbortSignal): Generator<undefined, void, void> {
    for (const change of changesBetween(this.#account, account)) {
      if (signal.aborted) return
      post(worker, { task: 'change', change })
      this.#account = withChange(this.#account, change)
      yield
    }
  }
}

function post(worker: Worker, task: ClerkTask): void {
  worker.postMessage(task)
}

const offices = new WeakMap<object, Office>()

/** Whoever shows something of the same workspace asks at the same office. */
export function officeOf(workspace: object): Office {
  const known = offices.get(workspace) ?? new Office()
  offices.set(workspace, known)
  return known
}
