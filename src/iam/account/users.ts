import type { User } from './account'
import { describeBoundary, describeUser } from './answers'
import {
  duplicateTagKeys,
  hasAttachedPolicies,
  hasInlinePolicies,
  hasMembership,
  holderExists,
  noSuchHolder,
  tooManyEntities,
} from './errors'
import { exchange } from './holders'
import { findUser } from './lookup'
import { refusedBoundary } from './managed-policy-arn'
import { arn, existingUserName, path, tags, userName } from './names'
import { done, operation } from './operation'
import { ENTITIES_PER_ACCOUNT } from './quotas'
import { hasDuplicateKeys, tagRecord } from './tags'
import { uniqueId } from './unique-id'

export const userOperations = {
  CreateUser: operation(
    {
      Path: path.optional,
      UserName: userName.required,
      PermissionsBoundary: arn.optional,
      Tags: tags.optional,
    },
    (account, { Path = '/', UserName, PermissionsBoundary, Tags }, { at }) => {
      if (hasDuplicateKeys(Tags)) return duplicateTagKeys()
      if (findUser(account, UserName)) return holderExists({ kind: 'user', name: UserName })
      const refused = PermissionsBoundary === undefined ? null : refusedBoundary(account, PermissionsBoundary)
      if (refused) return refused
      if (account.users.length >= ENTITIES_PER_ACCOUNT.user) return tooManyEntities('user')
      const user: User = {
        name: UserName,
        path: Path,
        id: uniqueId(account, 'user', UserName),
        createDate: at,
        attachedPolicies: [],
        inlinePolicies: [],
        groups: [],
        permissionsBoundary: PermissionsBoundary ?? null,
        tags: tagRecord(Tags),
      }
      return done(
        { ...account, users: [...account.users, user], idsIssued: account.idsIssued + 1 },
        {
          User: { ...describeUser(account, user), ...describeBoundary(user), ...(Tags?.length && { Tags }) },
        },
      )
    },
  ),

  DeleteUser: operation({ UserName: existingUserName.required }, (account, { UserName }) => {
    const user = findUser(account, UserName)
    if (!user) return noSuchHolder({ kind: 'user', name: UserName })
    // AWS documents that all three must go first, not which one it names when several are there.
    if (user.groups.length > 0) return hasMembership()
    if (user.inlinePolicies.length > 0) return hasInlinePolicies()
    if (user.attachedPolicies.length > 0) return hasAttachedPolicies()
    return done({ ...account, users: account.users.filter((other) => other !== user) })
  }),

  UpdateUser: operation(
    { UserName: existingUserName.required, NewPath: path.optional, NewUserName: userName.optional },
    (account, { UserName, NewPath, NewUserName }) => {
      const user = findUser(account, UserName)
      if (!user) return noSuchHolder({ kind: 'user', name: UserName })
      const { name = user.name, path = user.path } = { name: NewUserName, path: NewPath }
      // A new spelling of the user's own name is no clash.
      const namesake = findUser(account, name)
      if (namesake && namesake !== user) return holderExists({ kind: 'user', name })
      if (name === user.name && path === user.path) return done(account)
      return done({ ...account, users: exchange(account.users, user, { ...user, name, path }) })
    },
  ),
} as const
