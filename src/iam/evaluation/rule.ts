import type { PolicyKind } from '../policy/document'
import type { Decision } from './request'

/** How the parts of a request's policies were put together: what a beginner may call the rule of the game. */
export type Combination =
  /** Nobody to evaluate. */
  | 'nobody'
  /** Something that policies have no say in. */
  | 'fixedByAws'
  | 'oneDenyIsEnough'
  /** Services and the anonymous: the resource's policy alone. */
  | 'resourceAlone'
  /** Within the account: identity policies or the resource's. */
  | 'union'
  /** The resource names the account, which hands the question on. */
  | 'delegation'
  /** Between accounts: both sides. */
  | 'bothSides'
  | 'serviceControlIntersection'
  | 'boundaryIntersection'
  | 'sessionIntersection'
  | 'publicAccessBlock'
  | 'notKnownHere'

interface RuleEntry {
  readonly decision: Decision
  readonly combination: Combination
  /** Kinds of policy whose applicable statements made the decision: the Deny ones of a deny, the Allow ones of an allow. */
  readonly decidedBy: readonly PolicyKind[]
}

const EVERY_KIND: readonly PolicyKind[] = [
  'identity',
  'resource',
  'trust',
  'boundary',
  'session',
  'scp',
  'rcp',
]

/**
 * What can decide a request, by name. Which rules of the semantics it follows depends on the request: see `Trace.rules`.
 */
export const decidingRules = {
  /** The principal is malformed, or is nobody in this account. */
  unknownPrincipal: denied('nobody'),
  /** A federated session whose name is no user's: whose permissions it has cannot be told. */
  federatingUserUnknown: denied('notKnownHere'),
  /**
   * A principal of another account, whom the resource's policy lets in, or whose own account owns the resource. Whether
   * their account's policies allow it is not known here, and what is not known is not let through.
   */
  foreignIdentityUnknown: denied('notKnownHere'),
  /** A principal of another account, whom the resource's policy does not let in: whatever their own policies say. */
  foreignNoResourceAllow: denied('bothSides'),

  /** `sts:GetCallerIdentity` needs no permission. */
  callerIdentity: allowed('fixedByAws', []),
  explicitDeny: { decision: 'explicitDeny', combination: 'oneDenyIsEnough', decidedBy: EVERY_KIND },
  /** AWS's own policies, reserved roles and key aliases cannot be changed. */
  ownedByAws: denied('fixedByAws'),
  /** A level of service control policies has no Allow, and without them the request would have been allowed. */
  serviceControlNoAllow: denied('serviceControlIntersection'),
  /** S3 Block Public Access keeps everyone from outside away from a bucket with a public policy. */
  blockPublicAccess: denied('publicAccessBlock'),
  /** There is an Allow, but none in the permissions boundary. */
  boundaryNoAllow: denied('boundaryIntersection'),
  /** There is an Allow, but none in the session's policies. */
  sessionNoAllow: denied('sessionIntersection'),

  /** The account's root user, whom identity policies do not limit. */
  rootUser: allowed('fixedByAws', []),
  identityAllow: allowed('union', ['identity']),
  /** The resource's policy names the caller, its role, or everyone. */
  resourceAllow: allowed('union', ['resource', 'trust']),
  identityAndResourceAllow: allowed('union', ['identity', 'resource']),
  /** A trust or key policy delegates to the account, and an identity policy takes it up. */
  delegatedAllow: allowed('delegation', ['identity', 'resource', 'trust']),
  crossAccountBothSides: allowed('bothSides', ['identity', 'resource', 'trust']),

  /** The resource's policy names the account, which only delegates: an identity Allow is still missing. */
  accountDelegation: denied('delegation'),
  /** A role's trust policy, or a key's key policy, must allow, and does not. */
  resourcePolicyMustAllow: denied('delegation'),
  crossAccountNoIdentityAllow: denied('bothSides'),
  crossAccountNoResourceAllow: denied('bothSides'),
  noAllowMatched: denied('union'),
} as const satisfies Readonly<Record<string, RuleEntry>>

/** What decided a request, by name. */
export type DecidingRule = keyof typeof decidingRules

function allowed(combination: Combination, decidedBy: readonly PolicyKind[]): RuleEntry {
  return { decision: 'allowed', combination, decidedBy }
}

function denied(combination: Combination): RuleEntry {
  return { decision: 'implicitDeny', combination, decidedBy: [] }
}
