import type { LISTS } from './pages'

export type EntityKind = 'user' | 'group' | 'role' | 'policy'

/** What an entity of the details consists of. Names of members are the API's own. */
interface KindOfEntity {
  readonly list: (typeof LISTS)[number]
  readonly title: string
  readonly name: string
  readonly id: string
  readonly longestName: number
  readonly path: RegExp
  /** Members that are taken in, or that only repeat what others say. */
  readonly known: readonly string[]
  /** Members that mean something the playground does not have. */
  readonly beyond: Readonly<Record<string, string>>
}

const PATH = /^\/(?:[!-~]+\/)?$/
const HEAD = ['Path', 'Arn', 'CreateDate']
const HOLDER = [...HEAD, 'AttachedManagedPolicies']
const PRINCIPAL = [...HOLDER, 'PermissionsBoundary', 'Tags']

/** "GetAccountAuthorizationDetails" in the IAM API Reference. */
export const kinds: Readonly<Record<EntityKind, KindOfEntity>> = {
  user: {
    list: 'UserDetailList',
    title: 'user',
    name: 'UserName',
    id: 'UserId',
    longestName: 64,
    path: PATH,
    known: [...PRINCIPAL, 'UserName', 'UserId', 'UserPolicyList', 'GroupList'],
    beyond: {},
  },
  group: {
    list: 'GroupDetailList',
    title: 'group',
    name: 'GroupName',
    id: 'GroupId',
    longestName: 128,
    path: PATH,
    known: [...HOLDER, 'GroupName', 'GroupId', 'GroupPolicyList'],
    beyond: {},
  },
  role: {
    list: 'RoleDetailList',
    title: 'role',
    name: 'RoleName',
    id: 'RoleId',
    longestName: 64,
    path: PATH,
    known: [...PRINCIPAL, 'RoleName', 'RoleId', 'AssumeRolePolicyDocument', 'RolePolicyList'],
    beyond: {
      InstanceProfileList: 'in an instance profile, and the playground has none',
      RoleLastUsed: 'known to have been used, and the playground keeps no such record',
    },
  },
  policy: {
    list: 'Policies',
    title: 'policy',
    name: 'PolicyName',
    id: 'PolicyId',
    longestName: 128,
    path: /^\/(?:[\w.,+@=-]+\/)*$/,
    known: [
      ...HEAD,
      ...['PolicyName', 'PolicyId', 'UpdateDate', 'Description', 'Tags'],
      ...['DefaultVersionId', 'PolicyVersionList'],
      ...['AttachmentCount', 'PermissionsBoundaryUsageCount', 'IsAttachable'],
    ],
    beyond: {},
  },
}
