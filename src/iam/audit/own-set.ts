import type { User } from '../account/account'
import { meaningOfText } from './meaning'

/** What a user has apart from any group, as a text: users with the same could have it through one group. */
function ownSet({ attachedPolicies, inlinePolicies }: Policies): string {
  const tokens = [
    ...attachedPolicies,
    ...inlinePolicies.map(({ document }) => meaningOfText(document) ?? document),
  ]
  return [...new Set(tokens)].sort().join('\n')
}

type Policies = Pick<User, 'attachedPolicies' | 'inlinePolicies'>

/** How many groups would do for them: one for all who have the same. */
export const groupsNeeded = (users: readonly Policies[]): number => new Set(users.map(ownSet)).size
