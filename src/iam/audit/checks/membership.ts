import type { Group } from '../../account/account'
import type { ApiCall } from '../../account/operations'
import { auditWords } from '../../explanation/english/audit'
import { benchmarks } from '../benchmarks'
import { effort, groupRef, inlineKeys, managedKey, sameEffort, userRef, type Check } from '../check'
import { deleteGroupCalls } from '../mends/deletions'
import type { Ground } from '../mends/ground'
import { LeftOut } from '../mends/left-out'
import { mendOf, type Mend } from '../mends/mend'
import { groupsNeeded } from '../own-set'

/** Which group somebody belongs to only people know, so nothing is offered. */
export const usersInNoGroup: Check = ({ survey }) => {
  const users = survey.everydayUsers.filter((user) => survey.groupsOf(user).length === 0)
  if (users.length === 0) return []
  return [
    {
      id: 'usersInNoGroup',
      key: 'usersInNoGroup',
      benchmarks: benchmarks.usersInNoGroup,
      severity: 'low',
      holders: users.map(userRef),
      policies: [],
      places: [],
      ...auditWords.findings.usersInNoGroup(users.map(({ name }) => name)),
      effort: effort(users.length, 'user', groupsNeeded(users)),
      mend: null,
    },
  ]
}

/** A group for emergencies may well be empty: that is what it is for. */
export const emptyGroups: Check = (ground) => {
  const { account, breakGlass, membersOf } = ground.survey
  const groups = account.groups.filter(
    (group) => membersOf(group).length === 0 && !breakGlass.isGroup(group.name),
  )
  if (groups.length === 0) return []
  return [
    {
      id: 'emptyGroups',
      key: 'emptyGroups',
      benchmarks: benchmarks.emptyGroups,
      severity: 'low',
      holders: groups.map(groupRef),
      policies: groups.flatMap((group) => [
        ...group.attachedPolicies.map(managedKey),
        ...inlineKeys('group', group),
      ]),
      places: [],
      ...auditWords.findings.emptyGroups(groups.map(({ name }) => name)),
      effort: sameEffort(groups.length, 'group'),
      mend: deletion(ground, groups),
    },
  ]
}

/** Empty ones are told as empty. */
export const groupsWithoutPolicies: Check = (ground) => {
  const { account, membersOf } = ground.survey
  const groups = account.groups.filter((group) => !hasPolicies(group) && membersOf(group).length > 0)
  if (groups.length === 0) return []
  return [
    {
      id: 'groupsWithoutPolicies',
      key: 'groupsWithoutPolicies',
      benchmarks: benchmarks.none,
      severity: 'low',
      holders: groups.map(groupRef),
      policies: [],
      places: [],
      ...auditWords.findings.groupsWithoutPolicies(groups.map(({ name }) => name)),
      effort: sameEffort(groups.length, 'group'),
      mend: deletion(
        ground,
        groups.filter((group) => isDispensable(ground, group)),
        groups.filter((group) => !isDispensable(ground, group)),
      ),
    },
  ]
}

const hasPolicies = ({ attachedPolicies, inlinePolicies }: Group): boolean =>
  attachedPolicies.length + inlinePolicies.length > 0

/** Whether its members are in groups that give them something, so that nobody is left in no group. */
function isDispensable({ survey, addressable }: Ground, group: Group): boolean {
  return (
    !survey.breakGlass.isGroup(group.name) &&
    survey
      .membersOf(group)
      .every(
        (user) =>
          addressable.holder('user', user) &&
          user.groups.includes(group.name) &&
          survey.groupsOf(user).some(hasPolicies),
      )
  )
}

/** Only who could be told apart is deleted; `keeps` are groups that stay for another reason. */
function deletion(ground: Ground, groups: readonly Group[], keeps: readonly Group[] = []): Mend | null {
  const leftOut = new LeftOut()
  if (keeps.length > 0) leftOut.add('onlyGroup', ...keeps.map(({ name }) => name))
  let count = 0
  const calls = groups.flatMap((group) => {
    const deleted = deleteGroupCalls(ground, group)
    if (deleted === null) {
      leftOut.add('unclearName', group.name)
      return []
    }
    count++
    const leaving = ground.survey.membersOf(group).map(({ name }): ApiCall => ({
      operation: 'RemoveUserFromGroup',
      parameters: { GroupName: group.name, UserName: name },
    }))
    return [...leaving, ...deleted]
  })
  return mendOf({
    title: auditWords.mends.deleteGroups(count),
    calls,
    promise: 'noDecisionChanges',
    notes: leftOut.notes(auditWords.leftOut),
  })
}
