import { policyKey } from '../../account/policy-ref'
import { auditWords } from '../../explanation/english/audit'
import { benchmarks } from '../benchmarks'
import { effort, groupRef, userRef, type Check } from '../check'
import { differences } from '../differences'
import type { AuditFinding, AuditPlace } from '../finding'
import type { Ground } from '../mends/ground'
import { LeftOut } from '../mends/left-out'
import { mendOf, type Mend } from '../mends/mend'
import { planMove } from '../mends/move'
import { joinCalls, overwriteCalls } from '../mends/replace-copy'
import { copiesOf, nameOfCopies, nearCopies, type Copies, type NearCopy, type UserCopy } from '../near-copies'
import { push } from '../survey'

/** Inline policies that several users hold alike, and then those that are not like the others any more. */
export const copies: Check = (ground) => {
  const all = copiesOf(ground.survey.everydayUsers)
  const near = nearCopies(ground.survey, all)
  const differing = new Map<Copies, string[]>()
  for (const { original, copies } of near)
    if (original.kind === 'users')
      for (const name of userNames(copies)) push(differing, original.copies, name)
  return [
    ...all
      .filter(({ byUser }) => byUser.size > 1)
      .map((copies) => identical(ground, copies, differing.get(copies) ?? [])),
    ...near.map((one) => departed(ground, one)),
  ]
}

function identical(ground: Ground, copies: Copies, differing: readonly string[]): AuditFinding {
  const users = userNames(copies)
  return {
    id: 'identicalCopies',
    key: `identicalCopies ${keyOf(copies.copies[0])}`,
    benchmarks: benchmarks.none,
    severity: 'low',
    holders: [...copies.byUser.keys()].map(userRef),
    policies: copies.copies.map(keyOf),
    places: [],
    ...auditWords.findings.identicalCopies(nameOfCopies(copies), users, differing),
    effort: effort(users.length, 'user', 1),
    mend: moveCopies(ground, copies),
  }
}

function departed(ground: Ground, near: NearCopy): AuditFinding {
  const { copies, original } = near
  const first = keyOf(copies.copies[0])
  const places = placesOf(near)
  const notes = places.flatMap(({ policy, note }) => (policy === first ? note : []))
  const users = userNames(copies)
  const others = original.kind === 'users' ? original.copies.byUser.size : 0
  return {
    id: 'differingCopies',
    key: `differingCopies ${first}`,
    benchmarks: benchmarks.none,
    severity: 'medium',
    holders: [
      ...[...copies.byUser.keys()].map(userRef),
      ...(original.kind === 'group' ? [groupRef(original.group)] : []),
    ],
    policies: copies.copies.map(keyOf),
    places,
    ...auditWords.findings.differingCopies(nameOfCopies(copies), users, originalName(near), notes),
    effort: effort(users.length + others, 'user', 1),
    mend: followOriginal(ground, near),
  }
}

function moveCopies(ground: Ground, { byUser }: Copies): Mend | null {
  const wishes = [...byUser].map(([user, own]) => ({
    user,
    inline: own.map(({ policy }) => policy),
    managed: [],
  }))
  const { calls, leftOut } = planMove(ground, wishes)
  const moved = calls.filter(({ operation }) => operation === 'DeleteUserPolicy')
  return mendOf({
    title: auditWords.mends.copies(moved.length),
    calls,
    promise: 'noDecisionChanges',
    notes: leftOut.notes(auditWords.leftOut),
  })
}

function followOriginal(ground: Ground, { copies, original }: NearCopy): Mend | null {
  const leftOut = new LeftOut()
  const calls = [...copies.byUser].flatMap(([user, [copy, another]]) => {
    if (copy === undefined) return []
    const following =
      original.kind === 'group'
        ? joinCalls(ground, user, copy.policy, original.group)
        : overwriteCalls(ground, user, copy.policy, original.copies.copies[0]?.policy.document ?? '')
    if (following === null || another !== undefined) leftOut.add('notAlone', user.name)
    return following ?? []
  })
  const users = userNames(copies)
  const { mends } = auditWords
  return mendOf({
    title: original.kind === 'group' ? mends.likeGroup(users, original.group.name) : mends.likeOthers(users),
    calls,
    promise: null,
    notes: leftOut.notes(auditWords.leftOut),
  })
}

function placesOf({ copies, originalRead }: NearCopy): readonly AuditPlace[] {
  return copies.copies.flatMap((copy) =>
    differences(originalRead.document, copy.read.document, copy.policy.document).map((difference) => ({
      policy: keyOf(copy),
      range: difference.range,
      note: auditWords.difference(difference),
    })),
  )
}

function originalName({ original }: NearCopy): string {
  return original.kind === 'group'
    ? auditWords.originals.group(original.name, original.group.name)
    : auditWords.originals.users(original.copies.byUser.size)
}

function keyOf(copy: UserCopy | undefined): string {
  if (copy === undefined) return ''
  const { user, policy } = copy
  return policyKey({ kind: 'inline', holder: userRef(user), name: policy.name })
}

const userNames = ({ byUser }: Copies): readonly string[] => [...byUser.keys()].map(({ name }) => name)
