import { DEFAULT_MOMENT } from '../iam'
import type { Account, Group, InlinePolicy, ManagedPolicy, Organization, Resource, Role, User } from '../iam'
import type {
  AccountDocument,
  GroupDocument,
  NamedText,
  OrganizationDocument,
  PolicyDocument,
  ResourceDocument,
  RoleDocument,
  UserDocument,
} from './document'
import { defaultIds, defaultIdsIssued, FIRST_VERSION, versionNumber } from './fill'
import { flag, list, record, unless } from './leave-out'

type IdOf = ReturnType<typeof defaultIds>

/**
 * The account's part of `encodeScenario`. Accounts are immutable, so what is the same object as last time is not encoded
 * again, and gives the very same document: after a change, an account of thousands costs little more than what changed.
 */
export function encodeAccount(account: Account): AccountDocument {
  const idOf = defaultIds(account.id)
  const { organization } = account
  return {
    id: account.id,
    ...list(
      'users',
      account.users.map((user) => userDocument(user, account.id, idOf)),
    ),
    ...list(
      'groups',
      account.groups.map((group) => groupDocument(group, account.id, idOf)),
    ),
    ...list(
      'roles',
      account.roles.map((role) => roleDocument(role, account.id, idOf)),
    ),
    ...list(
      'policies',
      account.policies.map((policy) => policyDocument(policy, account.id, idOf)),
    ),
    ...list(
      'resources',
      account.resources.map((resource) => encodeResource(resource, account.id)),
    ),
    ...unless(organization === null, { organization: organization && encodeOrganization(organization) }),
    ...unless(account.idsIssued === defaultIdsIssued(account), { idsIssued: account.idsIssued }),
  }
}

const userDocument = remembering(encodeUser)
const groupDocument = remembering(encodeGroup)
const roleDocument = remembering(encodeRole)
const policyDocument = remembering(encodePolicy)

/** The same function, which has its answer ready for an object that it has encoded as part of an account of that id. */
function remembering<Entity extends object, Document>(encode: (entity: Entity, idOf: IdOf) => Document) {
  const answers = new WeakMap<Entity, { readonly accountId: string; readonly document: Document }>()
  return (entity: Entity, accountId: string, idOf: IdOf): Document => {
    const known = answers.get(entity)
    if (known?.accountId === accountId) return known.document
    const document = encode(entity, idOf)
    answers.set(entity, { accountId, document })
    return document
  }
}

type Kind = Parameters<IdOf>[0]

function encodeHead(kind: Kind, entity: User | Group | Role | ManagedPolicy, idOf: IdOf) {
  return {
    name: entity.name,
    ...unless(entity.path === '/', { path: entity.path }),
    ...unless(entity.id === idOf(kind, entity.name), { id: entity.id }),
    ...unless(entity.createDate === DEFAULT_MOMENT, { createDate: entity.createDate }),
  }
}

function encodePolicies(holder: User | Group | Role) {
  return {
    ...list('attachedPolicies', [...holder.attachedPolicies]),
    ...list('inlinePolicies', encodeTexts(holder.inlinePolicies)),
  }
}

function encodeIdentity(holder: User | Role) {
  const { permissionsBoundary } = holder
  return {
    ...encodePolicies(holder),
    ...unless(permissionsBoundary === null, { permissionsBoundary }),
    ...record('tags', holder.tags),
  }
}

function encodeUser(user: User, idOf: IdOf): UserDocument {
  return { ...encodeHead('user', user, idOf), ...list('groups', [...user.groups]), ...encodeIdentity(user) }
}

function encodeGroup(group: Group, idOf: IdOf): GroupDocument {
  return { ...encodeHead('group', group, idOf), ...encodePolicies(group) }
}

function encodeRole(role: Role, idOf: IdOf): RoleDocument {
  const { trustPolicy, description, maxSessionDuration } = role
  return {
    ...encodeHead('role', role, idOf),
    trustPolicy,
    ...unless(description === undefined, { description }),
    ...unless(maxSessionDuration === undefined, { maxSessionDuration }),
    ...encodeIdentity(role),
  }
}

function encodePolicy(policy: ManagedPolicy, idOf: IdOf): PolicyDocument {
  const { createDate, updateDate, description, versions, defaultVersionId, lastVersion } = policy
  const newest = versions.at(-1)?.id ?? FIRST_VERSION
  const alone = versions.length === 1 && versions.every((version) => version.createDate === createDate)
  return {
    ...encodeHead('policy', policy, idOf),
    ...unless(updateDate === createDate, { updateDate }),
    ...unless(description === null, { description }),
    ...record('tags', policy.tags),
    document: policy.document,
    ...unless(alone, {
      versions: versions.map((version) => ({
        id: version.id,
        document: version.document,
        ...unless(version.createDate === createDate, { createDate: version.createDate }),
      })),
    }),
    ...unless(defaultVersionId === (alone ? FIRST_VERSION : newest), { defaultVersionId }),
    ...unless(lastVersion === versionNumber(newest), { lastVersion }),
  }
}

function encodeResource(resource: Resource, accountId: string): ResourceDocument {
  return {
    arn: resource.arn,
    ...unless(resource.account === accountId, { account: resource.account }),
    ...unless(resource.policy === null, { policy: resource.policy }),
    ...record('tags', resource.tags),
    ...flag('blockPublicAccess', resource.blockPublicAccess),
  }
}

function encodeOrganization(organization: Organization): OrganizationDocument {
  return {
    serviceControlPolicies: organization.serviceControlPolicies.map(encodeTexts),
    resourceControlPolicies: organization.resourceControlPolicies.map(encodeTexts),
    ...flag('managementAccount', organization.managementAccount),
  }
}

/** Policies in their order, without anything a structure like them may carry besides. */
export function encodeTexts(policies: readonly InlinePolicy[]): readonly NamedText[] {
  return policies.map(({ name, document }) => ({ name, document }))
}
