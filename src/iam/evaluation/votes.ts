import { isPublicPolicy } from './public-policy'
import { strongest, type Grant } from './principal'
import type { AppliedPolicy } from './applied-policy'
import { inOrder, type PolicySources } from './sources'

/** What the parts of a request's policies say, each asked for only when it matters. */
export interface Votes {
  readonly denied: () => boolean
  readonly identityAllows: () => boolean
  /** `true` where no boundary is attached (rule 39). */
  readonly boundaryAllows: () => boolean
  /** `true` where there are no session policies. */
  readonly sessionAllows: () => boolean
  /** Every level of service control policies has an Allow (rule 43). */
  readonly everyLevelAllows: () => boolean
  readonly resourceGrant: () => Grant | null
  /** Block Public Access is on for a bucket with a public policy (rule 58). */
  readonly publicAccessBlocked: () => boolean
}

/** The strongest grant among a policy's applicable statements of one effect. */
export type PolicyGrant = (policy: AppliedPolicy, effect: 'Allow' | 'Deny') => Grant | null

export function votesOf(sources: PolicySources, grantOf: PolicyGrant): Votes {
  const allows = (policy: AppliedPolicy): boolean => grantOf(policy, 'Allow') !== null
  return {
    denied: () => inOrder(sources).some((policy) => grantOf(policy, 'Deny') !== null),
    identityAllows: () => sources.identity.some(allows),
    boundaryAllows: () => sources.boundary === null || allows(sources.boundary),
    sessionAllows: () => sources.session === null || sources.session.some(allows),
    everyLevelAllows: () => sources.serviceControl?.every((level) => level.some(allows)) ?? true,
    resourceGrant: () => strongest(sources.resource.map((policy) => grantOf(policy, 'Allow'))),
    publicAccessBlocked: () => sources.shielded.some(({ compiled }) => isPublicPolicy(compiled)),
  }
}
