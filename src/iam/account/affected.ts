import type { Account, Group, PolicyHolder, User } from './account'
import { policyArn } from './arn'

/**
 * Names of the users whose identity policies or boundary may say something else after a change than before, in the account's
 * order: those that came, those that went, and those who hold a policy, or are in a group, that is not what it was.
 */
export function affectedUsers(before: Account, after: Account): readonly string[] {
  if (before === after) return []
  const changed = changedPolicies(before, after)
  const groupsBefore = byName(before.groups)
  const groupsAfter = byName(after.groups)
  const usersBefore = new Map(before.users.map((user) => [user.id, user]))
  const usersAfter = new Set(after.users.map(({ id }) => id))
  const holdsSame = (was: PolicyHolder, is: PolicyHolder): boolean =>
    sameTexts(was, is) &&
    sameList(was.attachedPolicies, is.attachedPolicies) &&
    !is.attachedPolicies.some((arn) => changed.has(arn))
  const sameGroups = new Map<string, boolean>()
  const isSameGroup = (was: Group | undefined, is: Group | undefined): boolean => {
    if (is === undefined || was?.id !== is.id) return false
    const known = sameGroups.get(is.id) ?? holdsSame(was, is)
    sameGroups.set(is.id, known)
    return known
  }
  const isSame = (was: User | undefined, is: User): boolean =>
    was?.name === is.name &&
    was.path === is.path &&
    was.permissionsBoundary === is.permissionsBoundary &&
    (is.permissionsBoundary === null || !changed.has(is.permissionsBoundary)) &&
    holdsSame(was, is) &&
    was.groups.length === is.groups.length &&
    is.groups.every((name, i) => isSameGroup(groupsBefore.get(was.groups[i] ?? ''), groupsAfter.get(name)))
  const affected = after.users.filter((user) => !isSame(usersBefore.get(user.id), user))
  const gone = before.users.filter(({ id }) => !usersAfter.has(id))
  return [...affected, ...gone].map(({ name }) => name)
}

const byName = (groups: readonly Group[]): ReadonlyMap<string, Group> =>
  new Map(groups.map((group) => [group.name, group]))

/** ARNs of customer managed policies that came, went, or say something else. */
function changedPolicies(before: Account, after: Account): ReadonlySet<string> {
  const texts = (account: Account) =>
    new Map(account.policies.map((policy) => [policyArn(account, policy), policy.document]))
  const [was, is] = [texts(before), texts(after)]
  const arns = before.policies === after.policies ? [] : [...was.keys(), ...is.keys()]
  return new Set(arns.filter((arn) => was.get(arn) !== is.get(arn)))
}

function sameTexts({ inlinePolicies: was }: PolicyHolder, { inlinePolicies: is }: PolicyHolder): boolean {
  if (was === is) return true
  return (
    was.length === is.length &&
    is.every(({ name, document }, i) => name === was[i]?.name && document === was[i].document)
  )
}

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a === b || (a.length === b.length && a.every((item, i) => item === b[i]))
