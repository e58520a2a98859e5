import type { AuditFinding, ApiError, Mend, Request } from '../../iam'
import type { AccountChange } from './account-change'
import type { Previewed } from './previewed'

/** What can be asked about an account and takes a while where it is large. Questions and answers are plain data, to be sent. */
export type Question =
  | { readonly task: 'audit' }
  /** How everybody's requests are decided. */
  | { readonly task: 'decisions'; readonly requests: readonly Request[] }
  /** What a mend would do to these requests and to others. */
  | { readonly task: 'preview'; readonly mend: Mend; readonly requests: readonly Request[] }

interface Answers {
  readonly audit: readonly AuditFinding[]
  /** As an `AccessMatrix` has them: row by row the account's users, column by column the requests. */
  readonly decisions: Uint8Array
  readonly preview: Previewed | ApiError
}

export type AnswerTo<Asked extends Question> = Answers[Asked['task']]

/** What a clerk is given: how its account changes, and questions about what it is by then. */
export type ClerkTask = { readonly task: 'change'; readonly change: AccountChange } | Question
