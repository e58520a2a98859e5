import { vi } from 'vitest'
import { Clerk } from '../../../src/state/clerk/clerk'
import type { ClerkTask } from '../../../src/state/clerk/questions'

/** What workers have been sent, and how many were made and let go. */
export interface Traffic {
  readonly tasks: string[]
  made: number
  ended: number
  /** What they do from now on. */
  they: 'answer' | 'fail' | 'keep silent'
}

/**
 * Gives the page workers with clerks in them. They are in this thread, but as between threads all that is sent is copied
 * and comes a moment later.
 */
export function workersHere(): Traffic {
  const traffic: Traffic = { tasks: [], made: 0, ended: 0, they: 'answer' }

  class FakeWorker {
    readonly #clerk = new Clerk()
    onmessage: ((message: { readonly data: unknown }) => void) | null = null
    onerror: (() => void) | null = null
    #isOver = false

    constructor() {
      traffic.made += 1
    }

    postMessage(task: ClerkTask): void {
      traffic.tasks.push(task.task)
      const sent = structuredClone(task)
      setTimeout(() => {
        if (this.#isOver) return
        if (traffic.they === 'fail') this.onerror?.()
        else this.#work(sent)
      })
    }

    #work(task: ClerkTask): void {
      const answer = this.#clerk.take(task)
      if (answer !== null && traffic.they === 'answer') this.onmessage?.({ data: structuredClone(answer) })
    }

    terminate(): void {
      this.#isOver = true
      traffic.ended += 1
    }
  }

  vi.stubGlobal('Worker', FakeWorker)
  return traffic
}
