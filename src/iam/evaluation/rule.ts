import type { PolicyKind } from '../policy/document'
import type { Decision } from './request'

interface RuleEntry {
  readonly decision: Decision
  /** Numbers of the rules it follows. */
  readonly rules: readonly number[]
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
 * What can decide a request, by name. Names that begin with `notModelled` say that this evaluator does not know the
 * answer, and so lets nothing pass.
 */
export const decidingRules = {
  /** The principal is malformed, or is nobody in this account. */
  unknownPrincipal: denied(),
  /** A principal of another account, whose identity policies are not here. */
  notModelledForeignPrincipal: denied(9),
  /** A role, a session or a service as the caller. */
  notModelledPrincipal: denied(),

  /** `sts:GetCallerIdentity` needs no permission. */
  callerIdentity: allowed([56], []),
  explicitDeny: { decision: 'explicitDeny', rules: [2, 3, 12, 13, 32, 45, 48], decidedBy: EVERY_KIND },
  /** AWS's own policies and reserved roles cannot be changed. */
  ownedByAws: denied(57),
  /** A level of service control policies has no Allow, and without them the request would have been allowed. */
  serviceControlNoAllow: denied(43, 44, 46),

  /** The account's root user, whom identity policies do not limit. */
  rootUser: allowed([], []),
  identityAllow: allowed([6], ['identity']),
  /** The resource's policy names the caller, or everyone. */
  resourceAllow: allowed([6, 8, 33, 36, 52], ['resource', 'trust']),
  identityAndResourceAllow: allowed([6], ['identity', 'resource']),
  /** A trust or key policy delegates to the account, and an identity policy takes it up. */
  delegatedAllow: allowed([50, 53], ['identity', 'resource', 'trust']),
  crossAccountBothSides: allowed([9], ['identity', 'resource', 'trust']),

  /** There is an identity Allow, but none in the permissions boundary. */
  boundaryNoAllow: denied(31, 38),
  /** The resource's policy names the account, which only delegates: an identity Allow is still missing. */
  accountDelegation: denied(7, 53),
  /** A role's trust policy, or a key's key policy, must allow, and does not. */
  resourcePolicyMustAllow: denied(50, 54),
  crossAccountNoIdentityAllow: denied(10),
  crossAccountNoResourceAllow: denied(11),
  noAllowMatched: denied(1),
} as const satisfies Readonly<Record<string, RuleEntry>>

/** What decided a request, by name. */
export type DecidingRule = keyof typeof decidingRules

function allowed(rules: readonly number[], decidedBy: readonly PolicyKind[]): RuleEntry {
  return { decision: 'allowed', rules, decidedBy }
}

function denied(...rules: readonly number[]): RuleEntry {
  return { decision: 'implicitDeny', rules, decidedBy: [] }
}
