import { emptyAccount, policyArn, type Account, type ApiCall, type Group, type User } from '../../iam'
import { bucketChanges } from './buckets'
import { boundingMeanwhile, identityChanges, lettingGo, takingUp, unbinding, type Holding } from './holdings'
import { joinings, leavings, newNamesOf } from './memberships'
import { pairUp, type Pairs } from './pairs'
import { changePolicy, createPolicy, deletePolicy, planPolicies } from './policies'
import { renamings } from './renames'
import { createRoles, deleteRole, pairRoles, roleChanges } from './roles'
import { tagsParameter } from './tags'

/** Calls that belong together, under a heading. */
export interface Chapter {
  readonly title: string
  readonly calls: readonly ApiCall[]
}

/**
 * The calls that turn one account into another, in an order in which AWS takes them, and no more than that needs. Both are
 * the same AWS account at two times: users and groups are known again by their unique ids, or else by their names; roles and
 * policies, which cannot be renamed, by name and path.
 *
 * What comes of it equals `to`, but for unique ids, dates, the numbers of versions, the order of lists, and what no call of
 * IAM changes: the organization, resources that are no buckets, and tags and Block Public Access of buckets.
 */
export const difference = (from: Account, to: Account): readonly ApiCall[] =>
  chapters(from, to).flatMap(({ calls }) => calls)

/** The calls that create an account from nothing. */
export const toCalls = (account: Account): readonly ApiCall[] => difference(emptyAccount(account.id), account)

/** `difference` with headings; none without calls. */
export function chapters(from: Account, to: Account): readonly Chapter[] {
  const policies = planPolicies(from, to)
  const users = pairUp<User>(from.users, to.users, ({ id }) => id, folded)
  const groups = pairUp<Group>(from.groups, to.groups, ({ id }) => id, folded)
  const roles = pairRoles(from, to)
  const buckets = bucketChanges(from, to)
  const newNames = newNamesOf(groups)
  const held = [...holdings('group', groups), ...holdings('role', roles), ...holdings('user', users)]
  const bounding = boundingMeanwhile([...users.kept, ...roles.kept])
  const deletions = policies.gone.map((policy) => {
    const arn = policyArn(from, policy)
    return { late: bounding.has(arn) && !policies.makingWay.has(arn), calls: deletePolicy(from, policy) }
  })
  const deletePolicies = (late: boolean) =>
    deletions.filter((one) => one.late === late).flatMap(({ calls }) => calls)

  return [
    { title: 'Members leave groups', calls: leavings(users, newNames) },
    { title: 'Policies are taken off', calls: held.flatMap((holding) => lettingGo(holding, policies)) },
    {
      title: 'Permissions boundaries are taken off',
      calls: [...unbinding('role', roles.kept, policies), ...unbinding('user', users.kept, policies)],
    },
    {
      title: 'Users, groups and roles go',
      calls: [
        ...users.gone.map(({ name }): ApiCall => ({
          operation: 'DeleteUser',
          parameters: { UserName: name },
        })),
        ...groups.gone.map(({ name }): ApiCall => ({
          operation: 'DeleteGroup',
          parameters: { GroupName: name },
        })),
        ...roles.gone.map(deleteRole),
      ],
    },
    { title: 'Policies go', calls: deletePolicies(false) },
    { title: 'Buckets go', calls: buckets.deletions },
    { title: 'Users and groups get other names', calls: [...renameGroups(groups), ...renameUsers(users)] },
    {
      title: 'Policies and their versions',
      calls: [
        ...policies.kept.flatMap((pair) => changePolicy(to, pair)),
        ...policies.fresh.flatMap((policy) => createPolicy(to, policy)),
      ],
    },
    { title: 'Groups', calls: groups.fresh.map(createGroup) },
    { title: 'Users', calls: users.fresh.map(createUser) },
    { title: 'Roles', calls: [...createRoles(to, roles.fresh), ...roleChanges(roles.kept)] },
    {
      title: 'Permissions boundaries and tags',
      calls: [
        ...identityChanges('role', roles.kept, policies),
        ...identityChanges('user', users.kept, policies),
      ],
    },
    { title: 'Policies that were boundaries go', calls: deletePolicies(true) },
    {
      title: 'Policies of groups, roles and users',
      calls: held.flatMap((holding) => takingUp(holding, policies)),
    },
    { title: 'Members join groups', calls: joinings(users, newNames) },
    { title: 'Buckets', calls: [...buckets.creations, ...buckets.policies] },
  ].filter(({ calls }) => calls.length > 0)
}

const folded = ({ name }: { readonly name: string }): string => name.toLowerCase()

function holdings<Holder extends User | Group>(
  kind: Holding['kind'],
  pairs: Pairs<Holder>,
): readonly Holding[] {
  return [
    ...pairs.kept.map(({ before, after }) => ({ kind, before, after })),
    ...pairs.gone.map((before) => ({ kind, before, after: null })),
    ...pairs.fresh.map((after) => ({ kind, before: null, after })),
  ]
}

const renameUsers = ({ kept }: Pairs<User>): readonly ApiCall[] =>
  renamings(kept).map(({ from, to, path }) => ({
    operation: 'UpdateUser',
    parameters: {
      UserName: from,
      ...(path !== undefined && { NewPath: path }),
      ...(from !== to && { NewUserName: to }),
    },
  }))

const renameGroups = ({ kept }: Pairs<Group>): readonly ApiCall[] =>
  renamings(kept).map(({ from, to, path }) => ({
    operation: 'UpdateGroup',
    parameters: {
      GroupName: from,
      ...(path !== undefined && { NewPath: path }),
      ...(from !== to && { NewGroupName: to }),
    },
  }))

const createGroup = ({ name, path }: Group): ApiCall => ({
  operation: 'CreateGroup',
  parameters: { ...(path !== '/' && { Path: path }), GroupName: name },
})

const createUser = ({ name, path, permissionsBoundary, tags }: User): ApiCall => ({
  operation: 'CreateUser',
  parameters: {
    ...(path !== '/' && { Path: path }),
    UserName: name,
    ...(permissionsBoundary !== null && { PermissionsBoundary: permissionsBoundary }),
    ...tagsParameter(tags),
  },
})
