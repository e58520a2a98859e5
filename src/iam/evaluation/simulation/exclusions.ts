import { parseIamArn } from '../../account/arn'
import { paramValidation, type Refusal } from '../../account/errors'
import { parsePolicyKey } from '../../account/policy-ref'
import type { AppliedPolicy } from '../applied-policy'
import { globMatches } from '../glob/match'
import { compilePattern } from '../glob/pattern'
import { tooManyStars } from './errors'
import { principalParameters, type PolicyIdentifier } from './parameters'

const MEMBERS = Object.keys(principalParameters.PolicyExclusionList.members)

/** Why a list of policies to leave out is none, or `null`: botocore looks at the union, and IAM at the wildcards. */
export function refusedExclusions(list: readonly PolicyIdentifier[]): Refusal | null {
  const members = MEMBERS.join(', ')
  const report = list.flatMap((identifier, i) => {
    const given = Object.keys(identifier).length
    const place = `PolicyExclusionList[${i}]`
    // The two words that have grown together are botocore's.
    if (given === 0)
      return [`Must set one of the following keys for tagged unionstructure ${place}: ${members}.`]
    if (given === 1) return []
    return [
      `Invalid number of parameters set for tagged union structure ${place}. Can only set one of the following keys: ${members}.`,
    ]
  })
  if (report.length > 0) return paramValidation(report)
  const starry = list
    .flatMap(
      ({ PolicyArn, InlinePolicyIdentifier }) => PolicyArn ?? InlinePolicyIdentifier?.AttachmentName ?? [],
    )
    .find((text) => text.split('*').length > 2)
  return starry === undefined ? null : tooManyStars(starry)
}

/** Of a principal's own policies, those that stay. What came with the call is not for this list to leave out. */
export function withoutExcluded(
  policies: readonly AppliedPolicy[],
  list: readonly PolicyIdentifier[],
): readonly AppliedPolicy[] {
  return policies.filter((policy) => !list.some((identifier) => isMeant(identifier, policy)))
}

const TYPES = { inline: 'inline', awsManaged: 'aws-managed', customerManaged: 'user-managed' } as const

function isMeant(
  { PolicyType, PolicyArn, InlinePolicyIdentifier }: PolicyIdentifier,
  policy: AppliedPolicy,
): boolean {
  const { key, name, storage, via } = policy.source
  if (PolicyType !== undefined) return storage in TYPES && TYPES[storage as keyof typeof TYPES] === PolicyType
  if (PolicyArn !== undefined) return like(PolicyArn, arnWithoutPath(key))
  if (InlinePolicyIdentifier === undefined || storage !== 'inline') return false
  const { PolicyName, AttachmentType, AttachmentName } = InlinePolicyIdentifier
  return (
    name === PolicyName &&
    via.some((holder) => holder.kind === AttachmentType && like(AttachmentName, holder.name))
  )
}

/** AWS's simulator compares with an ARN that has no path, even where the policy has one. */
function arnWithoutPath(key: string): string {
  const ref = parsePolicyKey(key)
  const arn = ref?.kind === 'managed' ? parseIamArn(ref.arn) : null
  return arn ? `arn:aws:iam::${arn.account}:policy/${arn.name}` : ''
}

const like = (pattern: string, text: string): boolean => globMatches(compilePattern(pattern), text)

export const excludesType = (list: readonly PolicyIdentifier[], type: string): boolean =>
  list.some(({ PolicyType }) => PolicyType === type)
