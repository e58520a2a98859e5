import { isSigner, type Caller } from './caller'
import { decidingRules, type DecidingRule } from './rule'
import type { Specials } from './special'
import type { Votes } from './votes'

/** Who asks whom: all that the combination needs to know besides the votes. */
export interface Situation {
  readonly caller: Caller
  /** The caller's account owns the resource. */
  readonly sameAccount: boolean
  readonly specials: Specials
}

/** Combines what the policies say into the one rule that decides ("Policy evaluation logic"). */
export function combine(situation: Situation, votes: Votes): DecidingRule {
  const { caller, specials } = situation
  if (specials.needsNoPermission && caller.kind !== 'anonymous') return 'callerIdentity'
  if (votes.denied()) return 'explicitDeny'
  if (specials.changesWhatAwsOwns !== null) return 'ownedByAws'
  const core = coreRule(situation, votes)
  return wouldPass(core) ? withGuardrails(core, situation, votes) : core
}

/** Whether nothing but a guardrail, or what is not known here, stands between a request and its answer. */
export function wouldPass(core: DecidingRule): boolean {
  return decidingRules[core].decision === 'allowed' || core === 'foreignIdentityUnknown'
}

/** What identity and resource policies make of the request, before any guardrail and any Deny. */
export function coreRule(situation: Situation, votes: Votes): DecidingRule {
  const { caller, sameAccount, specials } = situation
  // The resource's policy alone decides (rules 23, 24).
  if (!isSigner(caller)) return votes.resourceGrant() === 'direct' ? 'resourceAllow' : 'noAllowMatched'
  if (caller.foreign) return fromOutside(sameAccount, votes)
  const identity = caller.kind === 'root' || votes.identityAllows()
  if (!sameAccount) return acrossAccounts(identity, votes)
  if (specials.resourceMustAllow) return resourceMustAllow(identity, votes)
  return caller.kind === 'root' ? 'rootUser' : withinAccount(identity, votes)
}

/** Either side is enough (rule 6). */
function withinAccount(identity: boolean, votes: Votes): DecidingRule {
  const grant = votes.resourceGrant()
  if (grant === 'direct' || grant === 'limited')
    return identity ? 'identityAndResourceAllow' : 'resourceAllow'
  if (identity) return 'identityAllow'
  return grant === 'account' ? 'accountDelegation' : 'noAllowMatched'
}

/** Trust and key policies must allow: by naming the caller, or the account and so its identity policies. */
function resourceMustAllow(identity: boolean, votes: Votes): DecidingRule {
  const grant = votes.resourceGrant()
  if (grant === 'direct' || grant === 'limited') return 'resourceAllow'
  if (grant === null) return identity ? 'resourcePolicyMustAllow' : 'noAllowMatched'
  return identity ? 'delegatedAllow' : 'accountDelegation'
}

/** Both sides must allow (rules 9 to 11). */
function acrossAccounts(identity: boolean, votes: Votes): DecidingRule {
  const granted = votes.resourceGrant() !== null
  if (!identity) return granted ? 'crossAccountNoIdentityAllow' : 'noAllowMatched'
  return granted ? 'crossAccountBothSides' : 'crossAccountNoResourceAllow'
}

/** The caller's own side is not known. Only where the resource is not theirs can its side alone decide, and only to deny. */
function fromOutside(sameAccount: boolean, votes: Votes): DecidingRule {
  if (!sameAccount && votes.resourceGrant() === null) return 'foreignNoResourceAllow'
  return 'foreignIdentityUnknown'
}

/** In the order in which AWS looks at them; the first that blocks is named (rule 49). */
function withGuardrails(core: DecidingRule, situation: Situation, votes: Votes): DecidingRule {
  const { caller, sameAccount } = situation
  // Services are let through, and so is whoever belongs to the bucket's own account.
  const isOutsider = caller.kind === 'anonymous' || (isSigner(caller) && !sameAccount)
  if (isOutsider && votes.publicAccessBlocked()) return 'blockPublicAccess'
  if (!votes.everyLevelAllows()) return 'serviceControlNoAllow'
  const bounded = votes.boundaryAllows()
  if (bounded && votes.sessionAllows()) return core
  // A resource that names the caller itself passes both by (rules 33, 35, 36, 41), but only within the account (rule 38).
  if (sameAccount && votes.resourceGrant() === 'direct')
    return core === 'foreignIdentityUnknown' ? core : 'resourceAllow'
  return bounded ? 'sessionNoAllow' : 'boundaryNoAllow'
}
