import type { ManagedPolicy, PolicyVersion } from './account'
import { policyArn } from './arn'
import { describePolicy, UNUSED } from './answers'
import { changeablePolicy, withPolicy } from './changeable-policy'
import { refusedManagedDocument } from './documents'
import {
  defaultVersion,
  duplicateTagKeys,
  noSuchVersion,
  policyExists,
  policyHasVersions,
  policyInUse,
  tooManyPolicies,
  tooManyVersions,
} from './errors'
import { findByName } from './lookup'
import { arn, description, flag, policyDocument, policyName, policyPath, tags, versionId } from './names'
import { done, operation } from './operation'
import { attachmentsOf, boundedBy } from './queries'
import { POLICIES_PER_ACCOUNT, VERSIONS_PER_POLICY } from './quotas'
import { hasDuplicateKeys, tagRecord } from './tags'
import { uniqueId } from './unique-id'

export const managedPolicyOperations = {
  CreatePolicy: operation(
    {
      PolicyName: policyName.required,
      Path: policyPath.optional,
      PolicyDocument: policyDocument.required,
      Description: description.optional,
      Tags: tags.optional,
    },
    (account, { PolicyName, Path = '/', PolicyDocument, Description, Tags }, { at }) => {
      if (hasDuplicateKeys(Tags)) return duplicateTagKeys()
      // AWS documents that policy names are unique, not whether case counts. Here it does not, as with all other names.
      if (findByName(account.policies, PolicyName)) return policyExists(PolicyName)
      const refused = refusedManagedDocument(PolicyDocument)
      if (refused) return refused
      if (account.policies.length >= POLICIES_PER_ACCOUNT) return tooManyPolicies()
      const policy: ManagedPolicy = {
        name: PolicyName,
        path: Path,
        id: uniqueId(account, 'policy', PolicyName),
        createDate: at,
        updateDate: at,
        description: Description || null,
        tags: tagRecord(Tags),
        document: PolicyDocument,
        versions: [{ id: 'v1', document: PolicyDocument, createDate: at }],
        defaultVersionId: 'v1',
        lastVersion: 1,
      }
      return done(
        { ...account, policies: [...account.policies, policy], idsIssued: account.idsIssued + 1 },
        {
          Policy: {
            ...describePolicy(policyArn(account, policy), policy, UNUSED),
            ...(Tags?.length && { Tags }),
          },
        },
      )
    },
  ),

  CreatePolicyVersion: operation(
    { PolicyArn: arn.required, PolicyDocument: policyDocument.required, SetAsDefault: flag.optional },
    (account, { PolicyArn, PolicyDocument, SetAsDefault = false }, { at }) => {
      const policy = changeablePolicy(account, PolicyArn, 'CreatePolicyVersion')
      if ('code' in policy) return policy
      const refused = refusedManagedDocument(PolicyDocument)
      if (refused) return refused
      if (policy.versions.length >= VERSIONS_PER_POLICY) return tooManyVersions()
      const number = policy.lastVersion + 1
      const version: PolicyVersion = { id: `v${number}`, document: PolicyDocument, createDate: at }
      const grown = {
        ...policy,
        updateDate: at,
        versions: [...policy.versions, version],
        lastVersion: number,
      }
      return done(withPolicy(account, policy, SetAsDefault ? withDefault(grown, version) : grown), {
        PolicyVersion: { VersionId: version.id, IsDefaultVersion: SetAsDefault, CreateDate: at },
      })
    },
  ),

  SetDefaultPolicyVersion: operation(
    { PolicyArn: arn.required, VersionId: versionId.required },
    (account, { PolicyArn, VersionId }) => {
      const policy = changeablePolicy(account, PolicyArn, 'SetDefaultPolicyVersion')
      if ('code' in policy) return policy
      const version = policy.versions.find(({ id }) => id === VersionId)
      if (!version) return noSuchVersion(PolicyArn, VersionId)
      if (policy.defaultVersionId === VersionId) return done(account)
      return done(withPolicy(account, policy, withDefault(policy, version)))
    },
  ),

  DeletePolicyVersion: operation(
    { PolicyArn: arn.required, VersionId: versionId.required },
    (account, { PolicyArn, VersionId }) => {
      const policy = changeablePolicy(account, PolicyArn, 'DeletePolicyVersion')
      if ('code' in policy) return policy
      if (!policy.versions.some(({ id }) => id === VersionId)) return noSuchVersion(PolicyArn, VersionId)
      if (policy.defaultVersionId === VersionId) return defaultVersion()
      const versions = policy.versions.filter(({ id }) => id !== VersionId)
      return done(withPolicy(account, policy, { ...policy, versions }))
    },
  ),

  DeletePolicy: operation({ PolicyArn: arn.required }, (account, { PolicyArn }) => {
    const policy = changeablePolicy(account, PolicyArn, 'DeletePolicy')
    if ('code' in policy) return policy
    // To be somebody's permissions boundary is to be attached too ("DeletePolicy").
    const inUse = attachmentsOf(account, PolicyArn).length > 0 || boundedBy(account, PolicyArn).length > 0
    if (inUse) return policyInUse()
    if (policy.versions.length > 1) return policyHasVersions()
    return done({ ...account, policies: account.policies.filter((other) => other !== policy) })
  }),
} as const

function withDefault(policy: ManagedPolicy, { id, document }: PolicyVersion): ManagedPolicy {
  return { ...policy, defaultVersionId: id, document }
}
