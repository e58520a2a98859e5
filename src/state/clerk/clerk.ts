import { audit, emptyAccount } from '../../iam'
import { withChange } from './account-change'
import { Judge } from './judge'
import { previewed } from './previewed'
import type { AnswerTo, ClerkTask, Question } from './questions'

/** Looks through an account that is changed by and by, and keeps what it needs to be quick after the next change. */
export class Clerk {
  #account = emptyAccount()
  readonly #judge = new Judge()

  /** The answer to a question; `null` to what is none. */
  take(task: ClerkTask): AnswerTo<Question> | null {
    switch (task.task) {
      case 'change':
        this.#account = withChange(this.#account, task.change)
        return null
      case 'audit':
        return audit(this.#account)
      case 'decisions':
        return this.#judge.matrix(this.#account, task.requests).decisions
      case 'preview':
        return previewed(this.#account, task.mend, task.requests)
    }
  }
}
