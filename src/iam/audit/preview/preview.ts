import type { Account } from '../../account/account'
import { roleArn, userArn } from '../../account/arn'
import { affectedUsers } from '../../account/affected'
import { call, type ApiError } from '../../account/call'
import type { Decision, Request } from '../../evaluation/request'
import { accessMatrix } from '../../matrix/access-matrix'
import type { MatrixRequest } from '../../matrix/column'
import type { Mend } from '../mends/mend'
import { derivedRequests } from './derived-requests'
import { touchedBy } from './touched-policies'

/** A request that is decided otherwise after a mend. */
export interface DecisionChange {
  readonly request: Request
  readonly before: Decision
  readonly after: Decision
}

export interface MendPreview {
  readonly ok: true
  /** With the mend made. */
  readonly account: Account
  readonly changes: readonly DecisionChange[]
  /** How many decisions were compared. That is never all there can be. */
  readonly checked: number
}

/** So many decisions are made in about a second, twice. */
const MOST_DECISIONS = 400_000
const [FEWEST_REQUESTS, MOST_REQUESTS] = [32, 400]

/**
 * What a mend does to decisions: every user and every role (and whoever the given requests are made by), each with the given
 * requests and with requests made from the policies that the mend touches, before and after. The error of the first call
 * that is refused, if one is. Pure.
 */
export function previewMend(
  account: Account,
  { calls }: Pick<Mend, 'calls'>,
  requests: readonly Request[] = [],
): MendPreview | ApiError {
  let after = account
  const texts = new Set<string>()
  for (const apiCall of calls) {
    for (const text of touchedBy(after, apiCall)) texts.add(text)
    const result = call(after, apiCall)
    if (!result.ok) return result
    after = result.account
  }
  const principals = principalsOf(account, requests)
  const asked = requests.map(({ principal: _, expected: __, ...request }): MatrixRequest => request)
  const room = Math.floor(MOST_DECISIONS / Math.max(1, principals.length))
  const most = Math.min(MOST_REQUESTS, Math.max(FEWEST_REQUESTS, room))
  const userNames = [...affectedUsers(account, after), ...account.users.map(({ name }) => name)].slice(0, 2)
  const columns = distinctRequests([
    ...asked,
    ...derivedRequests(account, [...texts], asked, userNames, most),
  ])
  return { ok: true, account: after, ...compared(account, after, principals, columns) }
}

function compared(
  account: Account,
  next: Account,
  principals: readonly string[],
  requests: readonly MatrixRequest[],
): Pick<MendPreview, 'changes' | 'checked'> {
  const before = accessMatrix(account, principals, requests)
  const after = before.update(next)
  const changes: DecisionChange[] = []
  principals.forEach((principal, row) => {
    requests.forEach((request, column) => {
      const cell = row * requests.length + column
      if (before.decisions[cell] === after.decisions[cell]) return
      changes.push({
        request: { ...request, principal },
        before: before.decision(row, column),
        after: after.decision(row, column),
      })
    })
  })
  return { changes, checked: before.decisions.length }
}

function principalsOf(account: Account, requests: readonly Request[]): readonly string[] {
  return [
    ...new Set([
      ...account.users.map((user) => userArn(account, user)),
      ...account.roles.map((role) => roleArn(account, role)),
      ...requests.map(({ principal }) => principal),
    ]),
  ]
}

function distinctRequests(requests: readonly MatrixRequest[]): readonly MatrixRequest[] {
  return [...new Map(requests.map((request) => [JSON.stringify(request), request])).values()]
}
