import type { Account, Group, User } from './account'
import { noSuchHolder, tooManyGroups, type Refusal } from './errors'
import { exchange } from './holders'
import { findGroup, findUser } from './lookup'
import { existingUserName, groupName } from './names'
import { done, operation } from './operation'
import { GROUPS_PER_USER } from './quotas'

const membership = { GroupName: groupName.required, UserName: existingUserName.required } as const

/** Adding a member again, or removing who is none, is no error and changes nothing. */
export const membershipOperations = {
  AddUserToGroup: operation(membership, (account, { GroupName, UserName }) => {
    const found = findBoth(account, GroupName, UserName)
    if ('code' in found) return found
    const { group, user } = found
    if (user.groups.includes(group.name)) return done(account)
    if (user.groups.length >= GROUPS_PER_USER) return tooManyGroups()
    return done(withGroups(account, user, [...user.groups, group.name]))
  }),

  RemoveUserFromGroup: operation(membership, (account, { GroupName, UserName }) => {
    const found = findBoth(account, GroupName, UserName)
    if ('code' in found) return found
    const { group, user } = found
    if (!user.groups.includes(group.name)) return done(account)
    return done(
      withGroups(
        account,
        user,
        user.groups.filter((name) => name !== group.name),
      ),
    )
  }),
} as const

/** Only users are looked up as members, so a group can never be put into a group. */
function findBoth(
  account: Account,
  groupName: string,
  userName: string,
): { readonly group: Group; readonly user: User } | Refusal {
  const group = findGroup(account, groupName)
  if (!group) return noSuchHolder({ kind: 'group', name: groupName })
  const user = findUser(account, userName)
  if (!user) return noSuchHolder({ kind: 'user', name: userName })
  return { group, user }
}

function withGroups(account: Account, user: User, groups: readonly string[]): Account {
  return { ...account, users: exchange(account.users, user, { ...user, groups }) }
}
