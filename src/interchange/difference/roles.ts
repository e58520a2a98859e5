import { rootArn, type Account, type ApiCall, type Role } from '../../iam'
import { inTrustOrder } from '../trust'
import { pairUp, type Pair, type Pairs } from './pairs'
import { tagsParameter } from './tags'

/** Roles cannot be renamed or moved: one with another name or path is another role. */
export const pairRoles = (from: Account, to: Account): Pairs<Role> =>
  pairUp(from.roles, to.roles, ({ name, path }) => path + name)

/**
 * New roles, each after those it trusts. Of roles that trust each other, one is made with a trust policy that lets nobody
 * in, and gets its own when all are there.
 */
export function createRoles(account: Account, fresh: readonly Role[]): readonly ApiCall[] {
  const ordered = inTrustOrder(account, fresh)
  return [
    ...ordered.map(({ role, trustsLater }): ApiCall => ({
      operation: 'CreateRole',
      parameters: {
        ...(role.path !== '/' && { Path: role.path }),
        RoleName: role.name,
        AssumeRolePolicyDocument: trustsLater ? trustingNobody(account) : role.trustPolicy,
        ...(role.description && { Description: role.description }),
        ...(durationOf(role) !== AN_HOUR && { MaxSessionDuration: durationOf(role) }),
        ...(role.permissionsBoundary !== null && { PermissionsBoundary: role.permissionsBoundary }),
        ...tagsParameter(role.tags),
      },
    })),
    ...ordered.filter(({ trustsLater }) => trustsLater).map(({ role }) => updateTrust(role)),
  ]
}

/** Trust policies, and the settings besides: both at once, since AWS takes a duration that is not given for an hour. */
export function roleChanges(pairs: readonly Pair<Role>[]): readonly ApiCall[] {
  return pairs.flatMap(({ before, after }): readonly ApiCall[] => {
    const { name, description = '' } = after
    const isSame = description === (before.description ?? '') && durationOf(after) === durationOf(before)
    const parameters = { RoleName: name, Description: description, MaxSessionDuration: durationOf(after) }
    return [
      ...(before.trustPolicy === after.trustPolicy ? [] : [updateTrust(after)]),
      ...(isSame ? [] : [{ operation: 'UpdateRole', parameters } as const]),
    ]
  })
}

/** Seconds that a session of a role lasts at most, where the role says nothing of it. */
const AN_HOUR = 3600

const durationOf = ({ maxSessionDuration = AN_HOUR }: Role): number => maxSessionDuration

const updateTrust = ({ name, trustPolicy }: Role): ApiCall => ({
  operation: 'UpdateAssumeRolePolicy',
  parameters: { RoleName: name, PolicyDocument: trustPolicy },
})

const trustingNobody = ({ id }: Account): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Deny', Principal: { AWS: rootArn(id) }, Action: 'sts:AssumeRole' }],
  })

export const deleteRole = ({ name }: Role): ApiCall => ({
  operation: 'DeleteRole',
  parameters: { RoleName: name },
})
