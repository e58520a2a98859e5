import type { ApiCall, Group, User } from '../../iam'
import type { Pairs } from './pairs'

/** A group's name after its renaming, by its name before; for groups that stay. */
type NewNames = ReadonlyMap<string, string>

/** Memberships that end, by the names of before. One who goes must leave all groups, and a group that goes must be empty. */
export function leavings({ kept, gone }: Pairs<User>, newNames: NewNames): readonly ApiCall[] {
  return [
    ...kept.flatMap(({ before, after }) => {
      const stays = new Set(after.groups)
      return before.groups
        .filter((group) => !stays.has(newNames.get(group) ?? ''))
        .map((group) => membership('RemoveUserFromGroup', group, before.name))
    }),
    ...gone.flatMap(({ name, groups }) =>
      groups.map((group) => membership('RemoveUserFromGroup', group, name)),
    ),
  ]
}

/** Memberships that begin, by the names of after. */
export function joinings({ kept, fresh }: Pairs<User>, newNames: NewNames): readonly ApiCall[] {
  const old = new Map(
    kept.map(({ before, after }) => [after, new Set(before.groups.map((name) => newNames.get(name)))]),
  )
  const all = [...kept.map(({ after }) => after), ...fresh]
  return all.flatMap((user) =>
    user.groups
      .filter((group) => !old.get(user)?.has(group))
      .map((group) => membership('AddUserToGroup', group, user.name)),
  )
}

/** Groups that stay, from their old names to their new ones. */
export const newNamesOf = ({ kept }: Pairs<Group>): NewNames =>
  new Map(kept.map(({ before, after }) => [before.name, after.name]))

const membership = (
  operation: 'AddUserToGroup' | 'RemoveUserFromGroup',
  GroupName: string,
  UserName: string,
): ApiCall => ({ operation, parameters: { GroupName, UserName } })
