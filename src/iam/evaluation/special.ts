import type { RequestAction } from './action'
import type { RequestResource } from './request-resource'

/** What services do differently from everything else. */
export interface Specials {
  /** Allowed to everyone who signs a request, even under a Deny (rule 56). */
  readonly needsNoPermission: boolean
  /** A change to what AWS itself manages (rules 51, 57). */
  readonly changesWhatAwsOwns: 'policyOrRole' | 'alias' | null
  /** The trust policy of the role has a say (rules 52 to 55). */
  readonly trusts: boolean
  /** An identity Allow alone is not enough: trust and key policies must allow (rules 50, 54). Aliases are no keys (rule 51). */
  readonly resourceMustAllow: boolean
}

/** Nothing special: most services, and a simulation of policies alone. */
export const NO_SPECIALS: Specials = {
  needsNoPermission: false,
  changesWhatAwsOwns: null,
  trusts: false,
  resourceMustAllow: false,
}

/** Those with actions or resources of their own kind. */
const SERVICES: ReadonlySet<string> = new Set(['sts', 'kms', 'iam'])

const READS = /^(?:get|list|generate|simulate|pass)/
const ALIAS_CHANGES = /^(?:create|update|delete)alias$/

export function specialsOf(action: RequestAction, resource: RequestResource): Specials {
  const { service, name } = action
  if (!SERVICES.has(service)) return NO_SPECIALS
  const ofService = resource.arn?.folded[2]
  const named = resource.arn?.resource ?? ''
  const trusts = service === 'sts' && ofService === 'iam' && named.startsWith('role/')
  const key = service === 'kms' && ofService === 'kms' && named.startsWith('key/')
  return {
    needsNoPermission: service === 'sts' && name === 'getcalleridentity',
    changesWhatAwsOwns: changesWhatAwsOwns(action, resource),
    trusts,
    resourceMustAllow: trusts || key,
  }
}

function changesWhatAwsOwns(
  { service, name }: RequestAction,
  { arn }: RequestResource,
): Specials['changesWhatAwsOwns'] {
  if (arn === null) return null
  const { folded, resource } = arn
  if (folded[2] !== service) return null
  if (service === 'kms') return ALIAS_CHANGES.test(name) && resource.startsWith('alias/aws/') ? 'alias' : null
  if (service !== 'iam' || READS.test(name)) return null
  const ofAws = folded[4] === 'aws' && resource.startsWith('policy/')
  return ofAws || resource.startsWith('role/aws-reserved/') ? 'policyOrRole' : null
}
