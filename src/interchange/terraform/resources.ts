import {
  groupArn,
  nameInArn,
  policyArn,
  roleArn,
  userArn,
  type Account,
  type HolderKind,
  type PolicyHolder,
} from '../../iam'
import { documentTree } from '../document-tree'
import { ownBuckets } from '../own-buckets'
import { tagList } from '../tag-list'
import { inTrustOrder } from '../trust'
import { Expression, functionCall, type Block, type Hcl } from './hcl'
import { snakeCase, type Labels } from './labels'

/**
 * The resources that make an account. Each attachment, membership list and inline policy is a resource of its own, of the
 * kinds that leave alone what others manage: `aws_iam_policy_attachment` and its like own a policy's every attachment.
 */
export function terraformResources(account: Account, labels: Labels): readonly Block[] {
  const attribute = (arn: string, name: string) => {
    const address = labels.of(arn)
    return address === undefined ? undefined : new Expression(`${address}.${name}`)
  }
  const policyArnOf = (arn: string): Hcl => attribute(arn, 'arn') ?? arn
  const resource = (arn: string, body: Block['body']): Block => {
    const [type = '', label = ''] = labels.of(arn)?.split('.') ?? []
    return { head: head(type, label), body }
  }
  const unnamed = (type: string, wanted: string, body: Block['body']): Block => ({
    head: head(type, labels.unique(type, wanted)),
    body,
  })

  const held = (
    kind: HolderKind,
    arn: string,
    { name, attachedPolicies, inlinePolicies }: PolicyHolder,
  ): readonly Block[] => {
    const holder = { [kind]: attribute(arn, 'name') ?? name }
    return [
      ...attachedPolicies.map((policy) =>
        unnamed(`aws_iam_${kind}_policy_attachment`, snakeCase(`${name}_${nameInArn(policy)}`), {
          ...holder,
          policy_arn: policyArnOf(policy),
        }),
      ),
      ...inlinePolicies.map((policy) =>
        unnamed(`aws_iam_${kind}_policy`, snakeCase(`${name}_${policy.name}`), {
          name: policy.name,
          ...holder,
          policy: document(policy.document),
        }),
      ),
    ]
  }

  const policies = account.policies.map((policy) =>
    resource(policyArn(account, policy), {
      name: policy.name,
      ...pathOf(policy),
      description: policy.description ?? undefined,
      policy: document(policy.document),
      ...tagsOf(policy.tags),
    }),
  )

  const groups = account.groups.flatMap((group) => {
    const arn = groupArn(account, group)
    return [resource(arn, { name: group.name, ...pathOf(group) }), ...held('group', arn, group)]
  })

  const groupArns = new Map(account.groups.map((group) => [group.name, groupArn(account, group)]))
  const users = account.users.flatMap((user) => {
    const arn = userArn(account, user)
    const { name, permissionsBoundary } = user
    const membership = {
      user: attribute(arn, 'name') ?? name,
      groups: user.groups.map((group) => attribute(groupArns.get(group) ?? '', 'name') ?? group),
    }
    return [
      resource(arn, {
        name,
        ...pathOf(user),
        permissions_boundary: permissionsBoundary === null ? undefined : policyArnOf(permissionsBoundary),
        ...tagsOf(user.tags),
      }),
      ...held('user', arn, user),
      ...(user.groups.length > 0
        ? [unnamed('aws_iam_user_group_membership', snakeCase(name), membership)]
        : []),
    ]
  })

  const principals = new Set(account.users.map((user) => userArn(account, user)))
  const principal = (arn: string) => (principals.has(arn) ? attribute(arn, 'arn') : undefined)
  // In the order of trust: a role that trusts one which comes later names it by its ARN, since a circle is no order.
  const roles = inTrustOrder(account, account.roles).flatMap(({ role }) => {
    const arn = roleArn(account, role)
    const { name, description, maxSessionDuration, permissionsBoundary } = role
    const made = resource(arn, {
      name,
      ...pathOf(role),
      description,
      max_session_duration: maxSessionDuration,
      assume_role_policy: document(role.trustPolicy, principal),
      permissions_boundary: permissionsBoundary === null ? undefined : policyArnOf(permissionsBoundary),
      ...tagsOf(role.tags),
    })
    principals.add(arn)
    return [made, ...held('role', arn, role)]
  })

  const buckets = ownBuckets(account).flatMap(
    ({ name, resource: { arn, policy, tags, blockPublicAccess: on } }) => {
      const bucket = attribute(arn, 'id') ?? name
      return [
        resource(arn, { bucket: name, ...tagsOf(tags) }),
        ...(on === undefined
          ? []
          : [
              unnamed('aws_s3_bucket_public_access_block', snakeCase(name), {
                bucket,
                block_public_acls: on,
                block_public_policy: on,
                ignore_public_acls: on,
                restrict_public_buckets: on,
              }),
            ]),
        ...(policy === null
          ? []
          : [
              unnamed('aws_s3_bucket_policy', snakeCase(name), {
                bucket,
                policy: document(policy, principal),
              }),
            ]),
      ]
    },
  )

  return [...policies, ...groups, ...users, ...roles, ...buckets]
}

const head = (type: string, label: string): string => `resource "${type}" "${label}"`

/** A policy document; one that is no JSON object is passed on as text. */
function document(text: string, referenceTo?: (arn: string) => Expression | undefined): Hcl {
  const tree = documentTree<Expression>(text, referenceTo)
  return typeof tree === 'string' ? tree : functionCall('jsonencode', tree)
}

const pathOf = ({ path }: { readonly path: string }): Block['body'] => (path === '/' ? {} : { path })

function tagsOf(tags: Readonly<Record<string, string>>): Block['body'] {
  const list = tagList(tags)
  return list.length > 0 ? { tags: Object.fromEntries(list.map(({ Key, Value }) => [Key, Value])) } : {}
}
