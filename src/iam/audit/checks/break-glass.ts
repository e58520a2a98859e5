import type { User } from '../../account/account'
import { auditWords } from '../../explanation/english/audit'
import { benchmarks } from '../benchmarks'
import { distinct, effort, inlineKeys, managedKey, userRef, type Check } from '../check'
import { mendOf } from '../mends/mend'
import { planMove } from '../mends/move'

/**
 * Users for emergencies are the accepted exception from the golden rule, and so told apart from everybody else. With a group
 * of their own they are none.
 */
export const breakGlassUsers: Check = (ground) => {
  const { account, breakGlass, groupsOf, isBreakGlass } = ground.survey
  const all = account.users.filter(isBreakGlass)
  const hasOwn = ({ attachedPolicies, inlinePolicies }: User): boolean =>
    attachedPolicies.length + inlinePolicies.length > 0
  const isAlone = (user: User): boolean => groupsOf(user).length === 0
  const own = all.filter(hasOwn)
  const users = all.filter((user) => hasOwn(user) || isAlone(user))
  if (users.length === 0) return []
  const { calls, leftOut } = planMove(
    ground,
    own.map((user) => ({
      user,
      inline: user.inlinePolicies,
      managed: distinct(user.attachedPolicies),
    })),
    breakGlass.groupName,
  )
  const idle = users.filter((user) => !hasOwn(user))
  if (idle.length > 0) leftOut.add('nothingToMove', ...idle.map(({ name }) => name))
  return [
    {
      id: 'breakGlassUsers',
      key: 'breakGlassUsers',
      benchmarks: own.length > 0 ? benchmarks.breakGlassUsers : benchmarks.none,
      severity: 'informational',
      holders: users.map(userRef),
      policies: own.flatMap((user) => [
        ...inlineKeys('user', user),
        ...distinct(user.attachedPolicies).map(managedKey),
      ]),
      places: [],
      ...auditWords.findings.breakGlassUsers(
        users.map(({ name }) => name),
        own.map(({ name }) => name),
        users.filter(isAlone).map(({ name }) => name),
      ),
      effort: effort(users.length, 'user', 1),
      mend: mendOf({
        title: auditWords.mends.breakGlass(own.length),
        calls,
        promise: 'noDecisionChanges',
        notes: leftOut.notes(auditWords.leftOut),
      }),
    },
  ]
}
