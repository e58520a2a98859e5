import type { Account, InlinePolicy } from '../account/account'
import { managedPolicyName } from '../account/arn'
import type { Request } from '../evaluation/request'
import { knownPolicy } from './known-policy'

/** What a session of a role was made with: it goes with every call that the session makes. */
export interface SessionGrant {
  readonly policies: readonly InlinePolicy[]
  /** ARNs of managed policies. What they say is looked up at each call, since they may change while the session lasts. */
  readonly policyArns: readonly string[]
  /** Those of the session before it that are handed on, and its own. */
  readonly tags: Readonly<Record<string, string>>
  /** Keys of the tags that are handed on to the next session, in lower case. */
  readonly transitiveTagKeys: readonly string[]
  readonly sourceIdentity: string | null
}

/** Of a session that may do whatever its role may. */
export const UNRESTRICTED: SessionGrant = {
  policies: [],
  policyArns: [],
  tags: {},
  transitiveTagKeys: [],
  sourceIdentity: null,
}

/** The input of AssumeRole, as far as the session keeps it. */
interface SessionWish {
  readonly Policy?: string
  readonly PolicyArns?: readonly { readonly arn?: string }[]
  readonly Tags?: readonly { readonly Key: string; readonly Value: string }[]
  readonly TransitiveTagKeys?: readonly string[]
  readonly SourceIdentity?: string
}

/** What the session that an AssumeRole makes will have; `before`: what the caller's session has, if the caller is one. */
export function grantOf(wish: SessionWish, before: SessionGrant = UNRESTRICTED): SessionGrant {
  const { Policy, PolicyArns = [], Tags = [], TransitiveTagKeys = [], SourceIdentity } = wish
  const handedOn = Object.entries(before.tags).filter(([key]) =>
    before.transitiveTagKeys.includes(key.toLowerCase()),
  )
  return {
    policies: Policy === undefined ? [] : [{ name: 'Policy', document: Policy }],
    policyArns: PolicyArns.flatMap(({ arn }) => arn ?? []),
    tags: Object.fromEntries([...handedOn, ...Tags.map(({ Key, Value }) => [Key, Value] as const)]),
    transitiveTagKeys: [
      ...new Set([...before.transitiveTagKeys, ...TransitiveTagKeys.map((key) => key.toLowerCase())]),
    ],
    sourceIdentity: SourceIdentity ?? before.sourceIdentity,
  }
}

/** What of it the evaluator looks at. A policy that is gone allows nothing, and is still there to draw its line. */
export function grantedTo(
  account: Account,
  { policies, policyArns, tags }: SessionGrant,
): Pick<Request, 'sessionPolicies' | 'sessionTags'> {
  const managed = policyArns.map((arn) => {
    const known = knownPolicy(account, arn)
    return { name: managedPolicyName(arn), document: 'code' in known ? '' : known.policy.document }
  })
  return { sessionPolicies: [...policies, ...managed], sessionTags: tags }
}
