import { isPublicPolicy } from './public-policy'
import { strongest, type Grant } from './principal'
import type { AppliedPolicy } from './applied-policy'
import type { PolicySources } from './sources'

/** What the parts of a request's policies say, each asked for only when it matters. */
export interface Votes {
  denied(): boolean
  identityAllows(): boolean
  /** `true` where no boundary is attached (rule 39). */
  boundaryAllows(): boolean
  /** `true` where there are no session policies. */
  sessionAllows(): boolean
  /** Every level of service control policies has an Allow (rule 43). */
  everyLevelAllows(): boolean
  resourceGrant(): Grant | null
  /** Block Public Access is on for a bucket with a public policy (rule 58). */
  publicAccessBlocked(): boolean
}

/** The strongest grant among a policy's applicable statements of one effect. */
export type PolicyGrant = (policy: AppliedPolicy, effect: 'Allow' | 'Deny') => Grant | null

/** The votes of policies that are asked one by one. */
export class PolicyVotes implements Votes {
  readonly #sources: PolicySources
  readonly #grantOf: PolicyGrant
  readonly #allows = (policy: AppliedPolicy): boolean => this.#grantOf(policy, 'Allow') !== null
  readonly #denies = (policy: AppliedPolicy): boolean => this.#grantOf(policy, 'Deny') !== null

  constructor(sources: PolicySources, grantOf: PolicyGrant) {
    this.#sources = sources
    this.#grantOf = grantOf
  }

  denied(): boolean {
    const { boundary, session, serviceControl, resourceControl, resource } = this.#sources
    const denies = this.#denies
    return (
      this.identityDenies() ||
      (boundary !== null && denies(boundary)) ||
      (session?.some(denies) ?? false) ||
      (serviceControl?.some((level) => level.some(denies)) ?? false) ||
      (resourceControl?.some((level) => level.some(denies)) ?? false) ||
      resource.some(denies)
    )
  }

  identityDenies(): boolean {
    return this.#sources.identity.some(this.#denies)
  }

  identityAllows(): boolean {
    return this.#sources.identity.some(this.#allows)
  }

  boundaryAllows(): boolean {
    const { boundary } = this.#sources
    return boundary === null || this.#allows(boundary)
  }

  sessionAllows(): boolean {
    const { session } = this.#sources
    return session === null || session.some(this.#allows)
  }

  everyLevelAllows(): boolean {
    return this.#sources.serviceControl?.every((level) => level.some(this.#allows)) ?? true
  }

  resourceGrant(): Grant | null {
    const { resource } = this.#sources
    return resource.length === 0 ? null : strongest(resource.map((policy) => this.#grantOf(policy, 'Allow')))
  }

  publicAccessBlocked(): boolean {
    return this.#sources.shielded.some(({ compiled }) => isPublicPolicy(compiled))
  }
}
