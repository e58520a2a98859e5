import type { User } from '../../account/account'
import { auditWords } from '../../explanation/english/audit'
import { benchmarks } from '../benchmarks'
import { distinct, effort, inlineKeys, managedKey, userRef, type Check } from '../check'
import { mendOf, type Mend } from '../mends/mend'
import { planMove, type Move } from '../mends/move'
import { groupsNeeded } from '../own-set'

/** Permissions go to groups, not to users (CIS AWS Foundations, "Ensure IAM users receive permissions only through groups"). */
export const inlinePoliciesOnUsers: Check = (ground) => {
  const users = ground.survey.everydayUsers.filter(({ inlinePolicies }) => inlinePolicies.length > 0)
  if (users.length === 0) return []
  const policies = users.flatMap((user) => inlineKeys('user', user))
  const move = planMove(
    ground,
    users.map((user) => ({ user, inline: user.inlinePolicies, managed: [] })),
  )
  return [
    {
      id: 'inlinePoliciesOnUsers',
      key: 'inlinePoliciesOnUsers',
      benchmarks: benchmarks.inlinePoliciesOnUsers,
      severity: 'low',
      holders: users.map(userRef),
      policies,
      places: [],
      ...auditWords.findings.inlinePoliciesOnUsers(names(users), policies.length),
      effort: effort(
        users.length,
        'user',
        groupsNeeded(users.map((user) => ({ ...user, attachedPolicies: [] }))),
      ),
      mend: mendOfMove(move, 'inline'),
    },
  ]
}

export const managedPoliciesOnUsers: Check = (ground) => {
  const users = ground.survey.everydayUsers.filter(({ attachedPolicies }) => attachedPolicies.length > 0)
  if (users.length === 0) return []
  const policies = distinct(users.flatMap(({ attachedPolicies }) => attachedPolicies))
  const move = planMove(
    ground,
    users.map((user) => ({ user, inline: [], managed: distinct(user.attachedPolicies) })),
  )
  return [
    {
      id: 'managedPoliciesOnUsers',
      key: 'managedPoliciesOnUsers',
      benchmarks: benchmarks.managedPoliciesOnUsers,
      severity: 'low',
      holders: users.map(userRef),
      policies: policies.map(managedKey),
      places: [],
      ...auditWords.findings.managedPoliciesOnUsers(names(users), policies.length),
      effort: effort(
        users.length,
        'user',
        groupsNeeded(users.map((user) => ({ ...user, inlinePolicies: [] }))),
      ),
      mend: mendOfMove(move, 'managed'),
    },
  ]
}

const names = (users: readonly User[]): readonly string[] => users.map(({ name }) => name)

function mendOfMove({ calls, leftOut, users, groups }: Move, kind: 'inline' | 'managed'): Mend | null {
  return mendOf({
    title: auditWords.mends.toGroups(kind, users, groups),
    calls,
    promise: 'noDecisionChanges',
    notes: leftOut.notes(auditWords.leftOut),
  })
}
