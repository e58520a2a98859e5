import { rootArn, userArn, type Account, type ApiCall } from '../iam'
import type { History } from './history'
import type { Playground } from './playground.svelte'

/** An account that was brought in, as it was then. */
export interface BroughtIn {
  readonly account: Account
  /** Whether its names or ids are made up. */
  readonly masked: boolean
}

/**
 * Puts an account from elsewhere on the board, as one step that can be undone. `calls` are what would make it from nothing:
 * the activity log shows them.
 */
export function takeIn(
  playground: Playground,
  { account, masked }: BroughtIn,
  calls: readonly ApiCall[],
): void {
  const [user] = account.users
  const principal = user ? userArn(account, user) : rootArn(account.id)
  const scenario = {
    title: `Account ${account.id}`,
    description: 'An account that was brought in. Ask what somebody may do, or open the audit.',
    account,
    requests: [{ ...playground.evaluation.request, principal }],
    drafts: {},
  }
  playground.replace(scenario, `bring in the account ${account.id}`, calls, { masked })
}

/**
 * The account that was brought in, if the one in hand has come from it; `null` otherwise. The history is kept with the
 * workspace, and so is this, for as many steps as that goes back.
 */
export function broughtIn({ past }: History): BroughtIn | null {
  const replaced = past.findLast(({ replaces }) => replaces)
  if (replaced === undefined || replaced.calls.length === 0) return null
  return { account: replaced.after.account, masked: replaced.masked ?? false }
}
