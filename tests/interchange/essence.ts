import type { Account, ManagedPolicy, PolicyHolder } from '../../src/iam'

/**
 * An account without what no export can carry: unique ids and dates, and with them the numbers of versions, the order in
 * which things were made or joined, the organization, and whatever is no bucket of the account.
 */
export function essence(account: Account) {
  const { users, groups, roles, policies, resources, id } = account
  return {
    id,
    users: sorted(
      users.map((user) => ({ ...held(user), ...identity(user), groups: user.groups.toSorted() })),
    ),
    groups: sorted(groups.map(held)),
    roles: sorted(
      roles.map((role) => ({
        ...held(role),
        ...identity(role),
        trustPolicy: role.trustPolicy,
        description: role.description ?? '',
        maxSessionDuration: role.maxSessionDuration ?? 3600,
      })),
    ),
    policies: sorted(policies.map((policy) => ({ ...policyEssence(policy), versions: versionsOf(policy) }))),
    buckets: resources
      .filter(({ arn, account }) => account === id && /^arn:aws:s3:::[^/]+$/.test(arn))
      .map(({ arn, policy }) => ({ name: arn, policy }))
      .toSorted(byName),
  }
}

/** The same for formats that have one version of a policy, and documents as JSON rather than as text. */
export function essenceOfTemplate(account: Account) {
  const { policies, ...rest } = essence(account)
  return parsed({ ...rest, policies: policies.map(({ versions: _, ...policy }) => policy) })
}

const DOCUMENTS = ['document', 'trustPolicy', 'policy']

/** Every document as the value its text stands for. */
function parsed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(parsed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]: [string, unknown]) => [
      key,
      DOCUMENTS.includes(key) && typeof member === 'string'
        ? (JSON.parse(member) as unknown)
        : parsed(member),
    ]),
  )
}

const byName = (a: { readonly name: string }, b: { readonly name: string }) => (a.name < b.name ? -1 : 1)
const sorted = <Named extends { readonly name: string }>(list: readonly Named[]) => list.toSorted(byName)

const held = ({ name, path, attachedPolicies, inlinePolicies }: PolicyHolder) => ({
  name,
  path,
  attachedPolicies: attachedPolicies.toSorted(),
  inlinePolicies: sorted(inlinePolicies),
})

const identity = ({
  permissionsBoundary,
  tags,
}: {
  readonly permissionsBoundary: string | null
  readonly tags: object
}) => ({
  permissionsBoundary,
  tags: Object.entries(tags).toSorted(),
})

const policyEssence = ({ name, path, description, tags, document }: ManagedPolicy) => ({
  name,
  path,
  description,
  tags: Object.entries(tags).toSorted(),
  document,
})

const versionsOf = ({ versions, defaultVersionId }: ManagedPolicy) =>
  versions.map(({ id, document }) => ({ document, isDefault: id === defaultVersionId }))
