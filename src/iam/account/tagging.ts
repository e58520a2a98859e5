import type { Account } from './account'
import { changeablePolicy, withPolicy } from './changeable-policy'
import { duplicateTagKeys, noSuchHolder, tooManyTags, type Refusal } from './errors'
import { findIdentity, withIdentity, type IdentityRef } from './identities'
import { arn, existingUserName, roleName, tagKeys, tags } from './names'
import { done, operation, type NoOutput, type Outcome } from './operation'
import { TAGS_PER_ENTITY } from './quotas'
import {
  hasDuplicateKeys,
  isSameTags,
  withoutTags,
  withTags,
  type TagParameter,
  type TagRecord,
} from './tags'

const user = { UserName: existingUserName.required } as const
const role = { RoleName: roleName.required } as const
const policy = { PolicyArn: arn.required } as const
const added = { Tags: tags.required } as const
const removed = { TagKeys: tagKeys.required } as const

/** Groups cannot be tagged ("Tags for AWS Identity and Access Management resources"). */
export const taggingOperations = {
  TagUser: operation({ ...user, ...added }, (account, { UserName, Tags }) =>
    tagIdentity(account, { kind: 'user', name: UserName }, adding('user', Tags)),
  ),
  UntagUser: operation({ ...user, ...removed }, (account, { UserName, TagKeys }) =>
    tagIdentity(account, { kind: 'user', name: UserName }, removing(TagKeys)),
  ),
  TagRole: operation({ ...role, ...added }, (account, { RoleName, Tags }) =>
    tagIdentity(account, { kind: 'role', name: RoleName }, adding('role', Tags)),
  ),
  UntagRole: operation({ ...role, ...removed }, (account, { RoleName, TagKeys }) =>
    tagIdentity(account, { kind: 'role', name: RoleName }, removing(TagKeys)),
  ),
  TagPolicy: operation({ ...policy, ...added }, (account, { PolicyArn, Tags }) =>
    tagPolicy(account, PolicyArn, 'TagPolicy', adding('policy', Tags)),
  ),
  UntagPolicy: operation({ ...policy, ...removed }, (account, { PolicyArn, TagKeys }) =>
    tagPolicy(account, PolicyArn, 'UntagPolicy', removing(TagKeys)),
  ),
} as const

type Change = (old: TagRecord) => TagRecord | Refusal

const adding =
  (kind: 'user' | 'role' | 'policy', tags: readonly TagParameter[]): Change =>
  (old) => {
    if (hasDuplicateKeys(tags)) return duplicateTagKeys()
    const all = withTags(old, tags)
    return Object.keys(all).length > TAGS_PER_ENTITY ? tooManyTags(kind) : all
  }

/** Keys that are not there are passed over ("UntagUser"). */
const removing =
  (keys: readonly string[]): Change =>
  (old) =>
    withoutTags(old, keys)

function tagIdentity(account: Account, ref: IdentityRef, change: Change): Outcome<NoOutput> {
  const identity = findIdentity(account, ref)
  if (!identity) return noSuchHolder(ref)
  return changed(account, identity.tags, change, (tags) =>
    withIdentity(account, ref.kind, identity, { tags }),
  )
}

function tagPolicy(
  account: Account,
  policyArn: string,
  operationName: string,
  change: Change,
): Outcome<NoOutput> {
  const policy = changeablePolicy(account, policyArn, operationName)
  if ('code' in policy) return policy
  return changed(account, policy.tags, change, (tags) => withPolicy(account, policy, { ...policy, tags }))
}

function changed(
  account: Account,
  old: TagRecord,
  change: Change,
  store: (tags: TagRecord) => Account,
): Outcome<NoOutput> {
  const tags = change(old)
  if (isRefusal(tags)) return tags
  return done(isSameTags(tags, old) ? account : store(tags))
}

/** A tag may be called `ok`, but its value is a text. */
const isRefusal = (value: TagRecord | Refusal): value is Refusal => value.ok === false
