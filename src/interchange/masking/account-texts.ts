import {
  isAwsManaged,
  type Account,
  type InlinePolicy,
  type ManagedPolicy,
  type Organization,
  type PolicyHolder,
  type Role,
  type User,
} from '../../iam'

/** Every policy's text in an account, versions that are not in force included. */
export function documentsOf({
  users,
  groups,
  roles,
  policies,
  resources,
  organization,
}: Account): readonly string[] {
  const levels = [
    ...(organization?.serviceControlPolicies ?? []),
    ...(organization?.resourceControlPolicies ?? []),
  ]
  const inline = [...users, ...groups, ...roles].flatMap(({ inlinePolicies }) => inlinePolicies)
  return [
    ...[...inline, ...levels.flat()].map(({ document }) => document),
    ...policies.flatMap(({ versions }) => versions.map(({ document }) => document)),
    ...roles.map(({ trustPolicy }) => trustPolicy),
    ...resources.flatMap(({ policy }) => policy ?? []),
  ]
}

export const tagValuesOf = ({ users, roles, policies, resources }: Account): readonly string[] =>
  [...users, ...roles, ...policies, ...resources].flatMap(({ tags }) => Object.values(tags))

/** What becomes of texts, and of policies' texts. */
export interface TextChanges {
  readonly text: (given: string) => string
  readonly document: (given: string) => string
}

/** An account with every name, ARN, tag and policy changed. */
export function onAccount(account: Account, changes: TextChanges): Account {
  const { text, document } = changes
  const arn = (given: string) => (isAwsManaged(given) ? given : text(given))
  const head = <Entity extends { readonly name: string; readonly path: string; readonly id: string }>(
    entity: Entity,
  ) => ({
    ...entity,
    name: text(entity.name),
    path: text(entity.path),
    id: text(entity.id),
  })
  const inline = (policies: readonly InlinePolicy[]) =>
    policies.map(({ name, ...rest }) => ({ ...rest, name: text(name), document: document(rest.document) }))
  const holder = <Holder extends PolicyHolder>(one: Holder) => ({
    ...head(one),
    attachedPolicies: one.attachedPolicies.map(arn),
    inlinePolicies: inline(one.inlinePolicies),
  })
  const identity = <Identity extends User | Role>(one: Identity) => ({
    ...holder(one),
    permissionsBoundary: one.permissionsBoundary === null ? null : arn(one.permissionsBoundary),
    tags: onValues(one.tags, text),
  })
  const policy = (one: ManagedPolicy): ManagedPolicy => ({
    ...head(one),
    description: one.description === null ? null : text(one.description),
    tags: onValues(one.tags, text),
    document: document(one.document),
    versions: one.versions.map((version) => ({ ...version, document: document(version.document) })),
  })
  const organization = (one: Organization): Organization => ({
    ...one,
    serviceControlPolicies: one.serviceControlPolicies.map(inline),
    resourceControlPolicies: one.resourceControlPolicies.map(inline),
  })
  return {
    ...account,
    id: text(account.id),
    users: account.users.map((user) => ({ ...identity(user), groups: user.groups.map(text) })),
    groups: account.groups.map(holder),
    roles: account.roles.map((role) => ({
      ...identity(role),
      trustPolicy: document(role.trustPolicy),
      ...(role.description !== undefined && { description: text(role.description) }),
    })),
    policies: account.policies.map(policy),
    resources: account.resources.map((resource) => ({
      ...resource,
      arn: text(resource.arn),
      account: text(resource.account),
      policy: resource.policy === null ? null : document(resource.policy),
      tags: onValues(resource.tags, text),
    })),
    organization: account.organization && organization(account.organization),
  }
}

/** Entries, not assignments: a tag may be called `__proto__`. */
export const onValues = (
  texts: Readonly<Record<string, string>>,
  change: (text: string) => string,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, change(value)]))
