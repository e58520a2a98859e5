import type { Account, Group } from './account'
import { describeGroup } from './answers'
import {
  hasAttachedPolicies,
  hasInlinePolicies,
  hasMembership,
  holderExists,
  noSuchHolder,
  tooManyEntities,
} from './errors'
import { exchange } from './holders'
import { findGroup } from './lookup'
import { groupName, path } from './names'
import { done, operation } from './operation'
import { usersOf } from './queries'
import { ENTITIES_PER_ACCOUNT } from './quotas'
import { uniqueId } from './unique-id'

export const groupOperations = {
  CreateGroup: operation(
    { Path: path.optional, GroupName: groupName.required },
    (account, { Path = '/', GroupName }, { at }) => {
      if (findGroup(account, GroupName)) return holderExists({ kind: 'group', name: GroupName })
      if (account.groups.length >= ENTITIES_PER_ACCOUNT.group) return tooManyEntities('group')
      const group: Group = {
        name: GroupName,
        path: Path,
        id: uniqueId(account, 'group', GroupName),
        createDate: at,
        attachedPolicies: [],
        inlinePolicies: [],
      }
      return done(
        { ...account, groups: [...account.groups, group], idsIssued: account.idsIssued + 1 },
        { Group: describeGroup(account, group) },
      )
    },
  ),

  DeleteGroup: operation({ GroupName: groupName.required }, (account, { GroupName }) => {
    const group = findGroup(account, GroupName)
    if (!group) return noSuchHolder({ kind: 'group', name: GroupName })
    // AWS documents that all three must go first, not which one it names when several are there.
    if (usersOf(account, group.name).length > 0) return hasMembership()
    if (group.inlinePolicies.length > 0) return hasInlinePolicies()
    if (group.attachedPolicies.length > 0) return hasAttachedPolicies()
    return done({ ...account, groups: account.groups.filter((other) => other !== group) })
  }),

  UpdateGroup: operation(
    { GroupName: groupName.required, NewPath: path.optional, NewGroupName: groupName.optional },
    (account, { GroupName, NewPath, NewGroupName }) => {
      const group = findGroup(account, GroupName)
      if (!group) return noSuchHolder({ kind: 'group', name: GroupName })
      const { name = group.name, path = group.path } = { name: NewGroupName, path: NewPath }
      // A new spelling of the group's own name is no clash.
      const namesake = findGroup(account, name)
      if (namesake && namesake !== group) return holderExists({ kind: 'group', name })
      if (name === group.name && path === group.path) return done(account)
      const renamed = { ...account, groups: exchange(account.groups, group, { ...group, name, path }) }
      return done(name === group.name ? renamed : withMembersOf(renamed, group.name, name))
    },
  ),
} as const

/** Members stay members when their group is renamed: users keep the names of their groups, so these follow. */
function withMembersOf(account: Account, oldName: string, newName: string): Account {
  const users = account.users.map((user) =>
    user.groups.includes(oldName)
      ? { ...user, groups: user.groups.map((name) => (name === oldName ? newName : name)) }
      : user,
  )
  return { ...account, users }
}
