import type { Group, Role, User } from '../../iam'
import { capacity } from './capacity'
import { documentText } from './document'
import type { Entity } from './entity'
import { inlinePoliciesOf } from './inline-policies'
import type { ManagedPolicies } from './managed-policies'
import { capitalized, itemsOf, memberOf, quote, type Report } from './report'
import { tagsOf } from './tags'

/** What an entity may refer to. */
export interface Surroundings {
  readonly managed: ManagedPolicies
  /** Names of groups as they spell them, by their names in small letters. */
  readonly groups: ReadonlyMap<string, string>
  readonly report: Report
}

export function groupOf(
  entity: Entity,
  id: string,
  { managed, report }: Omit<Surroundings, 'groups'>,
): Group {
  return {
    ...entity.head,
    id,
    attachedPolicies: managed.attachedTo(entity, 'group'),
    inlinePolicies: inlinePoliciesOf(entity, 'GroupPolicyList', report),
  }
}

export function userOf(entity: Entity, id: string, surroundings: Surroundings): User {
  const { managed, report } = surroundings
  return {
    ...entity.head,
    id,
    attachedPolicies: managed.attachedTo(entity, 'user'),
    inlinePolicies: inlinePoliciesOf(entity, 'UserPolicyList', report),
    groups: groupsOf(entity, surroundings),
    permissionsBoundary: managed.boundaryOf(entity),
    tags: tagsOf(entity, report),
  }
}

/** A role, or `null` if nothing says who may assume it. */
export function roleOf(
  entity: Entity,
  id: string,
  { managed, report }: Omit<Surroundings, 'groups'>,
): Role | null {
  const trust = memberOf(entity.place, 'AssumeRolePolicyDocument')
  const trustPolicy = documentText(trust, `${entity.title}'s trust policy`, report)
  if (trustPolicy === null) {
    report.aside('no-trust-policy', entity.place, `${capitalized(entity.title)} came without a trust policy.`)
    return null
  }
  return {
    ...entity.head,
    id,
    attachedPolicies: managed.attachedTo(entity, 'role'),
    inlinePolicies: inlinePoliciesOf(entity, 'RolePolicyList', report),
    trustPolicy,
    permissionsBoundary: managed.boundaryOf(entity),
    tags: tagsOf(entity, report),
  }
}

/** Membership stands on the user's side alone, by the names of groups. */
function groupsOf(entity: Entity, { groups, report }: Surroundings): readonly string[] {
  const names: string[] = []
  for (const place of itemsOf(memberOf(entity.place, 'GroupList'))) {
    const named = place.value
    const name = typeof named === 'string' ? groups.get(named.toLowerCase()) : undefined
    if (name === undefined) {
      const which = typeof named === 'string' ? quote(named) : 'something'
      const message = `${capitalized(entity.title)} is in the group ${which}, which is not among those taken from these details.`
      report.aside('no-such-group', place, message)
    } else if (!names.includes(name)) {
      if (names.length < capacity.groupsOfUser) names.push(name)
      else
        report.aside(
          'too-many',
          place,
          `${capitalized(entity.title)} is in more groups than AWS allows; ${name} is one too many.`,
        )
    }
  }
  return names
}
