import type { Account } from '../account/account'
import { notAttachable, type Refusal } from '../account/errors'
import { managedPolicyExists, refusedPolicyArn } from '../account/managed-policy-arn'
import { hasDuplicateKeys } from '../account/tags'
import { saveError } from '../policy/save-error'
import { policySize } from '../policy/size'
import type { Asker } from './asker'
import {
  duplicateSessionTags,
  inheritedTagKey,
  malformedSessionPolicy,
  policiesTooLarge,
  sessionPolicyNotJson,
  sessionTagsTooLarge,
  transitiveKeyWithoutTag,
} from './errors'
import { UNRESTRICTED, type SessionGrant } from './session-grant'

interface Tags {
  readonly Tags?: readonly { readonly Key: string; readonly Value: string }[]
  readonly TransitiveTagKeys?: readonly string[]
}

/** Why a session cannot have such tags, or `null` ("Pass session tags in AWS STS"). */
export function refusedTags(asker: Asker, { Tags = [], TransitiveTagKeys = [] }: Tags): Refusal | null {
  if (hasDuplicateKeys(Tags)) return duplicateSessionTags()
  const keys = new Set(Tags.map(({ Key }) => Key.toLowerCase()))
  const before = asker.kind === 'session' ? asker.grant : UNRESTRICTED
  if (before.transitiveTagKeys.some((key) => keys.has(key))) return inheritedTagKey()
  return TransitiveTagKeys.every((key) => keys.has(key.toLowerCase())) ? null : transitiveKeyWithoutTag()
}

/** Why a session cannot have such policies, or `null` ("Policies and permissions": session policies). */
export function refusedPolicies(account: Account, { policies, policyArns }: SessionGrant): Refusal | null {
  for (const { document } of policies) {
    if (!isJson(document)) return sessionPolicyNotJson()
    const message = saveError(document, 'session', 'inline')
    if (message !== null) return malformedSessionPolicy(message)
  }
  for (const arn of policyArns) {
    const refused = refusedPolicyArn(arn) ?? (managedPolicyExists(account, arn) ? null : notAttachable(arn))
    if (refused !== null) return refused
  }
  return null
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Characters: of what is packed this much has room. */
const ROOM = 2048

/**
 * How much of the room for them a session's policies and tags take, in percent; `null` for a session with neither. AWS packs
 * them in a format of its own, so that its numbers are smaller; here what is not packed is counted.
 */
export function packedSize({ policies, policyArns, tags }: SessionGrant): PackedSize | null {
  const documents = policies.map(({ document }) => policySize(document))
  const ofPolicies = sum([...documents, ...policyArns.map(({ length }) => length)])
  const ofTags = sum(Object.entries(tags).map(([key, value]) => key.length + value.length))
  if (ofPolicies + ofTags === 0) return null
  const percent = percentOf(ofPolicies + ofTags)
  if (percent <= 100) return { percent, refusal: null }
  const policiesAlone = percentOf(ofPolicies)
  return {
    percent,
    refusal: policiesAlone > 100 ? policiesTooLarge(policiesAlone) : sessionTagsTooLarge(percent),
  }
}

interface PackedSize {
  readonly percent: number
  readonly refusal: Refusal | null
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
const percentOf = (characters: number): number => Math.ceil((characters * 100) / ROOM)
