import type { Account, Role } from '../account/account'
import { describeBoundary, describeRole } from '../account/answers'
import { noSuchHolder } from '../account/errors'
import { findRole } from '../account/lookup'
import { roleName } from '../account/names'
import { sessionDuration } from '../account/role-settings'
import { tagList } from '../account/tags'
import { pathPrefix } from './names'
import { answer, reading } from './reading'

const role = { RoleName: roleName.required } as const
const unknown = (name: string) => noSuchHolder({ kind: 'role', name })

export const roleReadings = {
  GetRole: reading(role, (account, { RoleName }) => {
    const role = findRole(account, RoleName)
    if (!role) return unknown(RoleName)
    const tags = tagList(role.tags)
    return answer({
      Role: {
        ...listedRole(account, role),
        ...describeBoundary(role),
        ...(tags.length > 0 && { Tags: tags }),
        // When a role was last used is not kept.
        RoleLastUsed: {},
      },
    })
  }),

  /** Neither boundaries, tags nor when each was last used, which only GetRole tells ("ListRoles"). */
  ListRoles: reading({ PathPrefix: pathPrefix.optional }, (account, { PathPrefix = '/' }) => {
    const roles = account.roles.filter(({ path }) => path.startsWith(PathPrefix))
    return answer({ Roles: roles.map((role) => listedRole(account, role)) })
  }),

  ListRoleTags: reading(role, (account, { RoleName }) => {
    const role = findRole(account, RoleName)
    return role ? answer({ Tags: tagList(role.tags) }) : unknown(RoleName)
  }),
} as const

function listedRole(account: Account, role: Role) {
  const { description } = role
  return {
    ...describeRole(account, role),
    ...(description !== undefined && { Description: description }),
    MaxSessionDuration: sessionDuration(role),
  }
}
