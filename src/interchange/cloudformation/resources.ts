import {
  groupArn,
  policyArn,
  roleArn,
  userArn,
  type Account,
  type Group,
  type ManagedPolicy,
  type PolicyHolder,
  type Role,
  type User,
} from '../../iam'
import { documentTree, type Tree } from '../document-tree'
import { ownBuckets, type OwnBucket } from '../own-buckets'
import { tagList } from '../tag-list'
import { inTrustOrder } from '../trust'
import type { LogicalIds } from './logical-ids'

interface Properties {
  readonly [property: string]: Tree
}

/** A member of the template's `Resources`. */
export interface TemplateResource {
  readonly id: string
  readonly type: string
  readonly properties: Properties
}

/**
 * The resources that make an account. A holder names its managed policies and a user its groups, never the other way round,
 * so no two resources wait for each other. Names are given in full: the template is of this account, not of any.
 */
export function templateResources(account: Account, ids: LogicalIds): readonly TemplateResource[] {
  const ref = (arn: string): Tree => {
    const id = ids.of(arn)
    return id === undefined ? arn : { Ref: id }
  }
  const resource = (arn: string, type: string, properties: Properties): TemplateResource => ({
    id: ids.of(arn) ?? '',
    type,
    properties,
  })

  const ofPolicy = (policy: ManagedPolicy) =>
    resource(policyArn(account, policy), 'AWS::IAM::ManagedPolicy', {
      ManagedPolicyName: policy.name,
      ...pathOf(policy),
      ...(policy.description !== null && { Description: policy.description }),
      PolicyDocument: documentTree(policy.document),
    })

  const ofGroup = (group: Group) =>
    resource(groupArn(account, group), 'AWS::IAM::Group', {
      GroupName: group.name,
      ...pathOf(group),
      ...policiesOf(group, ref),
    })

  const groupArns = new Map(account.groups.map((group) => [group.name, groupArn(account, group)]))
  const ofUser = (user: User) =>
    resource(userArn(account, user), 'AWS::IAM::User', {
      UserName: user.name,
      ...pathOf(user),
      ...(user.groups.length > 0 && { Groups: user.groups.map((name) => ref(groupArns.get(name) ?? name)) }),
      ...policiesOf(user, ref),
      ...boundaryOf(user, ref),
      ...tagsOf(user.tags),
    })

  const principals = new Set(account.users.map((user) => userArn(account, user)))
  const principal = (arn: string): Tree | undefined => {
    const id = principals.has(arn) ? ids.of(arn) : undefined
    return id === undefined ? undefined : { 'Fn::GetAtt': [id, 'Arn'] }
  }
  /** Called in the order of trust: a role that trusts one which comes later names it by its ARN, since a circle is no order. */
  const ofRole = (role: Role) => {
    const arn = roleArn(account, role)
    const made = resource(arn, 'AWS::IAM::Role', {
      RoleName: role.name,
      ...pathOf(role),
      ...(role.description !== undefined && { Description: role.description }),
      ...(role.maxSessionDuration !== undefined && { MaxSessionDuration: role.maxSessionDuration }),
      AssumeRolePolicyDocument: documentTree(role.trustPolicy, principal),
      ...policiesOf(role, ref),
      ...boundaryOf(role, ref),
      ...tagsOf(role.tags),
    })
    principals.add(arn)
    return made
  }

  const ofBucket = ({ name, resource: { arn, policy, tags, blockPublicAccess } }: OwnBucket) => [
    resource(arn, 'AWS::S3::Bucket', {
      BucketName: name,
      ...(blockPublicAccess !== undefined && { PublicAccessBlockConfiguration: blocking(blockPublicAccess) }),
      ...tagsOf(tags),
    }),
    ...(policy === null
      ? []
      : [
          {
            id: ids.unique(`${ids.of(arn) ?? ''}Policy`),
            type: 'AWS::S3::BucketPolicy',
            properties: { Bucket: ref(arn), PolicyDocument: documentTree(policy, principal) },
          },
        ]),
  ]

  return [
    ...account.policies.map(ofPolicy),
    ...account.groups.map(ofGroup),
    ...account.users.map(ofUser),
    ...inTrustOrder(account, account.roles).map(({ role }) => ofRole(role)),
    ...ownBuckets(account).flatMap(ofBucket),
  ]
}

const pathOf = ({ path }: { readonly path: string }): Properties => (path === '/' ? {} : { Path: path })

/** Managed policies by reference, inline policies within their holder: one can go without the other. */
function policiesOf(
  { attachedPolicies, inlinePolicies }: PolicyHolder,
  ref: (arn: string) => Tree,
): Properties {
  return {
    ...(attachedPolicies.length > 0 && { ManagedPolicyArns: attachedPolicies.map(ref) }),
    ...(inlinePolicies.length > 0 && {
      Policies: inlinePolicies.map(({ name, document }) => ({
        PolicyName: name,
        PolicyDocument: documentTree(document),
      })),
    }),
  }
}

const boundaryOf = ({ permissionsBoundary }: User | Role, ref: (arn: string) => Tree): Properties =>
  permissionsBoundary === null ? {} : { PermissionsBoundary: ref(permissionsBoundary) }

function tagsOf(tags: Readonly<Record<string, string>>): Properties {
  const list = tagList(tags)
  return list.length > 0 ? { Tags: list.map(({ Key, Value }) => ({ Key, Value })) } : {}
}

/** The four parts of S3 Block Public Access, which the playground has as one. */
const blocking = (on: boolean): Properties => ({
  BlockPublicAcls: on,
  BlockPublicPolicy: on,
  IgnorePublicAcls: on,
  RestrictPublicBuckets: on,
})
