import { usersOf, type Account, type HolderKind } from '../../iam'
import { candidates, type Candidate } from './suggestion'
import type { ValueContext } from './value-context'

const HOLDERS = { user: 'users', group: 'groups', role: 'roles' } as const

/** Names of users, groups or roles: none for one that is being made, and of a group's users where one is to leave it. */
export function holderValues(
  account: Account,
  kind: HolderKind,
  { operation, given }: ValueContext,
): readonly Candidate[] {
  if (operation.toLowerCase() === `create${kind}`) return []
  const groupName = given.get('GroupName')
  if (operation === 'RemoveUserFromGroup' && kind === 'user' && groupName !== undefined)
    return candidates(usersOf(account, groupName).map(({ name }) => name))
  return candidates(account[HOLDERS[kind]].map(({ name }) => name))
}
