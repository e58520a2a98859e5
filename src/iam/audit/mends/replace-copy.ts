import type { Group, InlinePolicy, User } from '../../account/account'
import { refusedInlineDocument } from '../../account/documents'
import type { ApiCall } from '../../account/operations'
import { GROUPS_PER_USER } from '../../account/quotas'
import { deleteInlineCall } from './calls'
import type { Ground } from './ground'

/** The calls that give a copy the text of what it is a copy of; `null` if AWS would refuse them. */
export function overwriteCalls(
  { addressable }: Ground,
  user: User,
  { name }: InlinePolicy,
  document: string,
): readonly ApiCall[] | null {
  const isClear = addressable.holder('user', user) && addressable.inline(user, { name, document })
  const others = user.inlinePolicies.filter((policy) => policy.name !== name)
  if (!isClear || refusedInlineDocument(document, { kind: 'user', name: user.name }, others)) return null
  const parameters = { UserName: user.name, PolicyName: name, PolicyDocument: document }
  return [{ operation: 'PutUserPolicy', parameters }]
}

/**
 * The calls that give a user the group's policy in place of a copy of their own; `null` if AWS would refuse them, or the user
 * would get other policies of the group as well.
 */
export function joinCalls(
  { survey, addressable }: Ground,
  user: User,
  { name }: InlinePolicy,
  group: Group,
): readonly ApiCall[] | null {
  const isMember = survey.groupsOf(user).includes(group)
  const isClear =
    addressable.holder('user', user) &&
    addressable.holder('group', group) &&
    addressable.inline(user, { name, document: '' })
  const mayJoin =
    user.groups.length < GROUPS_PER_USER &&
    group.attachedPolicies.length + group.inlinePolicies.length === 1 &&
    !survey.breakGlass.isGroup(group.name)
  if (!isClear || !(isMember || mayJoin)) return null
  const join: ApiCall = {
    operation: 'AddUserToGroup',
    parameters: { GroupName: group.name, UserName: user.name },
  }
  return [...(isMember ? [] : [join]), deleteInlineCall({ kind: 'user', name: user.name }, name)]
}
