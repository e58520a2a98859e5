import type { RequestAction } from './action'
import type { RequestResource } from './request-resource'

/** What services do differently from everything else. */
export interface Specials {
  /** Allowed to everyone who signs a request, even under a Deny (rule 56). */
  readonly needsNoPermission: boolean
  /** A change to what AWS itself manages (rule 57). */
  readonly changesWhatAwsOwns: boolean
  /** The trust policy of the role has a say (rules 52 to 55). */
  readonly trusts: boolean
  /** An identity Allow alone is not enough: trust and key policies must allow (rules 50, 54). */
  readonly resourceMustAllow: boolean
}

const READS = /^(?:get|list|generate|simulate|pass)/

export function specialsOf({ service, name }: RequestAction, { arn }: RequestResource): Specials {
  const ofService = arn?.folded[2]
  const resource = arn?.resource ?? ''
  const trusts = service === 'sts' && ofService === 'iam' && resource.startsWith('role/')
  const key = service === 'kms' && ofService === 'kms' && resource.startsWith('key/')
  const ownedByAws =
    ofService === 'iam' &&
    ((arn?.folded[4] === 'aws' && resource.startsWith('policy/')) ||
      resource.startsWith('role/aws-reserved/'))
  return {
    needsNoPermission: service === 'sts' && name === 'getcalleridentity',
    changesWhatAwsOwns: ownedByAws && service === 'iam' && !READS.test(name),
    trusts,
    resourceMustAllow: trusts || key,
  }
}
