import type { Account, User } from '../account/account'
import { userArn } from '../account/arn'
import { evaluate } from '../evaluation/evaluate'
import type { Trace } from '../evaluation/trace'
import { wording } from './wording'

/** Each group takes an evaluation of its own, and a beginner's account has few. */
const MOST_GROUPS = 20

/** A group that would give what is missing, and the policy that would do it. */
interface Giver {
  readonly group: string
  readonly policy: string
}

/**
 * Why a user of the account is denied by default, in the plainest words: nobody gave them this; and, if it `helps`, what group
 * would. `null` where something else stands in the way.
 */
export function explainUngiven(account: Account, trace: Trace, helps: boolean): string | null {
  const user = userOf(account, trace)
  if (user === null || trace.rule !== 'noAllowMatched') return null
  const isReached = trace.policies.some(({ source }) => source.kind === 'identity')
  return wording.ungiven(user.name, isReached, helps ? giverOf(account, user, trace) : null)
}

/** The first group of a small account that would make the request allowed, if the user were in it. */
function giverOf(account: Account, user: User, { request }: Trace): Giver | null {
  if (account.groups.length > MOST_GROUPS) return null
  for (const { name } of account.groups) {
    if (user.groups.includes(name)) continue
    const { decision, decidedBy, policies } = evaluate(joined(account, user, name), request)
    const policy = policies[decidedBy[0]?.policy ?? -1]
    if (decision === 'allowed' && policy) return { group: name, policy: policy.source.name }
  }
  return null
}

const joined = (account: Account, user: User, group: string): Account => ({
  ...account,
  users: account.users.map((one) => (one === user ? { ...one, groups: [...one.groups, group] } : one)),
})

function userOf(account: Account, { request }: Trace): User | null {
  return account.users.find((user) => userArn(account, user) === request.principal) ?? null
}
