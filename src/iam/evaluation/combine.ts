import type { Question } from './question'
import { decidingRules, type DecidingRule } from './rule'
import type { Votes } from './votes'

/** Who asks whom: all that the combination needs to know besides the votes. */
type Situation = Pick<Question, 'caller' | 'sameAccount' | 'specials'>

/** Combines what the policies say into the one rule that decides ("Policy evaluation logic"). */
export function combine(situation: Situation, votes: Votes): DecidingRule {
  const { caller, specials } = situation
  if (specials.needsNoPermission && caller.kind !== 'anonymous') return 'callerIdentity'
  if (votes.denied()) return 'explicitDeny'
  if (specials.changesWhatAwsOwns) return 'ownedByAws'
  const core = withoutGuardrails(situation, votes)
  // A guardrail is named only where it is what blocked (rule 49).
  const blocked = decidingRules[core].decision === 'allowed' && !votes.everyLevelAllows()
  return blocked ? 'serviceControlNoAllow' : core
}

function withoutGuardrails({ caller, sameAccount, specials }: Situation, votes: Votes): DecidingRule {
  if (caller.kind === 'anonymous')
    return votes.resourceGrant() === 'direct' ? 'resourceAllow' : 'noAllowMatched'
  const identity = caller.kind === 'root' || votes.identityAllows()
  if (!sameAccount) return acrossAccounts(identity, votes)
  if (specials.resourceMustAllow) return resourceMustAllow(identity, votes)
  return caller.kind === 'root' ? 'rootUser' : withinAccount(identity, votes)
}

/** Either side is enough (rule 6); only an identity Allow is limited by the boundary (rules 31, 33, 36). */
function withinAccount(identity: boolean, votes: Votes): DecidingRule {
  const grant = votes.resourceGrant()
  const inBounds = identity && votes.boundaryAllows()
  if (grant === 'direct') return inBounds ? 'identityAndResourceAllow' : 'resourceAllow'
  if (inBounds) return 'identityAllow'
  if (identity) return 'boundaryNoAllow'
  return grant === 'account' ? 'accountDelegation' : 'noAllowMatched'
}

/** Trust and key policies must allow: by naming the caller, or the account and so its identity policies. */
function resourceMustAllow(identity: boolean, votes: Votes): DecidingRule {
  const grant = votes.resourceGrant()
  if (grant === 'direct') return 'resourceAllow'
  if (grant === null) return identity ? 'resourcePolicyMustAllow' : 'noAllowMatched'
  if (!identity) return 'accountDelegation'
  return votes.boundaryAllows() ? 'delegatedAllow' : 'boundaryNoAllow'
}

/** Both sides must allow, and the boundary always limits (rules 9 to 11, 38). */
function acrossAccounts(identity: boolean, votes: Votes): DecidingRule {
  const granted = votes.resourceGrant() !== null
  if (!identity) return granted ? 'crossAccountNoIdentityAllow' : 'noAllowMatched'
  if (!granted) return 'crossAccountNoResourceAllow'
  return votes.boundaryAllows() ? 'crossAccountBothSides' : 'boundaryNoAllow'
}
