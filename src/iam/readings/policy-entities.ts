import { arn } from '../account/names'
import { knownPolicy } from './known-policy'
import { entityType, pathPrefix, policyUsage } from './names'
import { answer, reading } from './reading'

interface Holder {
  readonly path: string
  readonly attachedPolicies: readonly string[]
  /** Groups have none. */
  readonly permissionsBoundary?: string | null
}

export const policyEntityReadings = {
  /** A filter for a kind of policy, which AWS's model lets through, is met by nobody. */
  ListEntitiesForPolicy: reading(
    {
      PolicyArn: arn.required,
      EntityFilter: entityType.optional,
      PathPrefix: pathPrefix.optional,
      PolicyUsageFilter: policyUsage.optional,
    },
    (account, { PolicyArn, EntityFilter, PathPrefix = '/', PolicyUsageFilter }) => {
      const known = knownPolicy(account, PolicyArn)
      if ('code' in known) return known
      const holds = ({ path, attachedPolicies, permissionsBoundary = null }: Holder): boolean =>
        path.startsWith(PathPrefix) &&
        ((PolicyUsageFilter !== 'PermissionsBoundary' && attachedPolicies.includes(PolicyArn)) ||
          (PolicyUsageFilter !== 'PermissionsPolicy' && permissionsBoundary === PolicyArn))
      const holding = <Entity extends Holder>(
        kind: string,
        entities: readonly Entity[],
      ): readonly Entity[] =>
        EntityFilter === undefined || EntityFilter === kind ? entities.filter(holds) : []
      return answer({
        PolicyGroups: holding('Group', account.groups).map(({ name, id }) => ({
          GroupName: name,
          GroupId: id,
        })),
        PolicyUsers: holding('User', account.users).map(({ name, id }) => ({ UserName: name, UserId: id })),
        PolicyRoles: holding('Role', account.roles).map(({ name, id }) => ({ RoleName: name, RoleId: id })),
      })
    },
  ),
} as const
