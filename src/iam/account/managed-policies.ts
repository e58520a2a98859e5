import type { Account, ManagedPolicy, PolicyVersion } from './account'
import { isAwsManaged, policyArn } from './arn'
import { refusedManagedDocument } from './documents'
import {
  awsManagedPolicy,
  defaultVersion,
  duplicateTagKeys,
  noSuchVersion,
  policyExists,
  policyHasVersions,
  policyInUse,
  policyNotFound,
  tooManyPolicies,
  tooManyVersions,
  type Refusal,
} from './errors'
import { exchange } from './holders'
import { findByName, findPolicy } from './lookup'
import { refusedPolicyArn } from './managed-policy-arn'
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
        { Policy: { ...describePolicy(account, policy), ...(Tags?.length && { Tags }) } },
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

/** The customer managed policy with an ARN, or why it cannot be changed. */
function changeablePolicy(account: Account, arn: string, operationName: string): ManagedPolicy | Refusal {
  const refused = refusedPolicyArn(arn)
  if (refused) return refused
  if (isAwsManaged(arn)) return awsManagedPolicy(operationName, arn)
  return findPolicy(account, arn) ?? policyNotFound(arn)
}

function withDefault(policy: ManagedPolicy, { id, document }: PolicyVersion): ManagedPolicy {
  return { ...policy, defaultVersionId: id, document }
}

function withPolicy(account: Account, old: ManagedPolicy, replacement: ManagedPolicy): Account {
  return { ...account, policies: exchange(account.policies, old, replacement) }
}

/** A policy as every answer about managed policies has it, without its description. */
function describePolicy(account: Account, policy: ManagedPolicy) {
  const arn = policyArn(account, policy)
  return {
    PolicyName: policy.name,
    PolicyId: policy.id,
    Arn: arn,
    Path: policy.path,
    DefaultVersionId: policy.defaultVersionId,
    AttachmentCount: attachmentsOf(account, arn).length,
    PermissionsBoundaryUsageCount: boundedBy(account, arn).length,
    IsAttachable: true,
    CreateDate: policy.createDate,
    UpdateDate: policy.updateDate,
  }
}
