import type { Account, Resource } from '../../../../src/iam/account/account'
import type { Request } from '../../../../src/iam/evaluation/request'
import { awsManagedDocument } from '../../../../src/iam/catalog/managed-documents'
import { arnOf, entityOf, hasSession, type Caller } from './caller'

/** Texts of the caller's identity policies, those of its groups among them (rule 5). */
export function identityPolicies(account: Account, caller: Caller): readonly string[] {
  const entity = entityOf(caller)
  if (entity === null) return []
  const memberOf = 'groups' in entity ? entity.groups : []
  const groups = account.groups.filter(({ name }) => memberOf.includes(name))
  return [entity, ...groups].flatMap((holder) => [
    ...holder.inlinePolicies.map(({ document }) => document),
    ...holder.attachedPolicies.map((arn) => managedPolicy(account, arn)),
  ])
}

/** The boundary's text; `null` if the caller has none, which is not an empty one (rule 39). */
export function boundaryPolicy(account: Account, caller: Caller): string | null {
  const arn = entityOf(caller)?.permissionsBoundary ?? null
  return arn === null ? null : managedPolicy(account, arn)
}

/** Only sessions have session policies (rule 42); `null` if none was passed. */
export function sessionPolicies(request: Request, caller: Caller): readonly string[] | null {
  if (!hasSession(caller)) return null
  const policies = request.sessionPolicies ?? []
  return policies.length === 0 ? null : policies.map(({ document }) => document)
}

function managedPolicy(account: Account, arn: string): string {
  const own = account.policies.find((policy) => arnOf(account.id, 'policy', policy) === arn)
  return own?.document ?? awsManagedDocument(arn) ?? ''
}

/** The listed resource that the request is about: itself, or the one that it lies in, such as an object in a bucket. */
export function listedResource(account: Account, request: Request): Resource | undefined {
  return account.resources.find(
    ({ arn }) => request.resource === arn || request.resource.startsWith(`${arn}/`),
  )
}

/** Tags of the very thing that the request is about: an object does not have those of its bucket. */
export function resourceTags(account: Account, request: Request): Readonly<Record<string, string>> {
  const tagged = [
    ...account.resources,
    ...account.users.map((one) => ({ arn: arnOf(account.id, 'user', one), tags: one.tags })),
    ...account.roles.map((one) => ({ arn: arnOf(account.id, 'role', one), tags: one.tags })),
    ...account.policies.map((one) => ({ arn: arnOf(account.id, 'policy', one), tags: one.tags })),
  ]
  return tagged.find(({ arn }) => arn === request.resource)?.tags ?? {}
}

/** The trust policy of a role that is to be assumed. */
export function trustPolicy(account: Account, request: Request): string | null {
  const role = account.roles.find((one) => arnOf(account.id, 'role', one) === request.resource)
  return role?.trustPolicy ?? null
}
