import { describePolicy, type PolicyUse } from '../account/answers'
import { noSuchVersion } from '../account/errors'
import { arn, flag, versionId } from '../account/names'
import { tagList } from '../account/tags'
import {
  awsPolicies,
  describeVersion,
  describeWithDescription,
  knownPolicy,
  newestFirst,
  ownPolicies,
} from './known-policy'
import { policyPathPrefix, policyUsage, scope } from './names'
import { policyUses } from './policy-use'
import { answer, reading } from './reading'

const policy = { PolicyArn: arn.required } as const

export const managedPolicyReadings = {
  /** The only answer with a description, and with tags even where there are none. */
  GetPolicy: reading(policy, (account, { PolicyArn }) => {
    const known = knownPolicy(account, PolicyArn)
    if ('code' in known) return known
    const use = policyUses(account).of(PolicyArn)
    return answer({ Policy: { ...describeWithDescription(known, use), Tags: tagList(known.policy.tags) } })
  }),

  /** By default all there are, which with AWS is more than a thousand of its own; here, those of the catalog. */
  ListPolicies: reading(
    {
      Scope: scope.optional,
      OnlyAttached: flag.optional,
      PathPrefix: policyPathPrefix.optional,
      PolicyUsageFilter: policyUsage.optional,
    },
    (account, { Scope = 'All', OnlyAttached = false, PathPrefix = '/', PolicyUsageFilter }) => {
      const uses = policyUses(account)
      const policies = [
        ...(Scope === 'AWS' ? [] : ownPolicies(account)),
        ...(Scope === 'Local' ? [] : awsPolicies()),
      ]
      const listed = policies.filter(
        ({ arn, policy }) =>
          policy.path.startsWith(PathPrefix) && isUsedAs(PolicyUsageFilter, OnlyAttached, uses.of(arn)),
      )
      return answer({ Policies: listed.map(({ arn, policy }) => describePolicy(arn, policy, uses.of(arn))) })
    },
  ),

  GetPolicyVersion: reading(
    { ...policy, VersionId: versionId.required },
    (account, { PolicyArn, VersionId }) => {
      const known = knownPolicy(account, PolicyArn)
      if ('code' in known) return known
      const version = known.policy.versions.find(({ id }) => id === VersionId)
      if (!version) return noSuchVersion(PolicyArn, VersionId)
      return answer({
        PolicyVersion: { Document: version.document, ...describeVersion(known.policy, version) },
      })
    },
  ),

  /** Without the documents, and the newest first. */
  ListPolicyVersions: reading(policy, (account, { PolicyArn }) => {
    const known = knownPolicy(account, PolicyArn)
    if ('code' in known) return known
    return answer({
      Versions: newestFirst(known.policy).map((version) => describeVersion(known.policy, version)),
    })
  }),

  ListPolicyTags: reading(policy, (account, { PolicyArn }) => {
    const known = knownPolicy(account, PolicyArn)
    return 'code' in known ? known : answer({ Tags: tagList(known.policy.tags) })
  }),
} as const

/**
 * AWS documents that a usage lists "only" such policies, and not whether one that nobody uses counts. Here it does not. To
 * be a boundary is to be attached, as it is where a policy is to be deleted ("DeletePolicy").
 */
function isUsedAs(usage: string | undefined, onlyAttached: boolean, use: PolicyUse): boolean {
  switch (usage) {
    case 'PermissionsPolicy':
      return use.AttachmentCount > 0
    case 'PermissionsBoundary':
      return use.PermissionsBoundaryUsageCount > 0
    default:
      return !onlyAttached || use.AttachmentCount + use.PermissionsBoundaryUsageCount > 0
  }
}
