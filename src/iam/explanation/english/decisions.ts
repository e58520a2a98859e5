import { parseIamArn } from '../../account/arn'
import type { Decision } from '../../evaluation/request'
import type { DecidingRule } from '../../evaluation/rule'
import type { Trace } from '../../evaluation/trace'
import { policyPhrase, statementLabel } from './policies'
import { cut, list } from './quote'

export const headlines: Readonly<Record<Decision, string>> = {
  allowed: 'Allowed',
  explicitDeny: 'Explicitly denied',
  implicitDeny: 'Denied by default',
}

const NOT_KNOWN = 'so the answer is not known here, and nothing is let through'

/** What each rule is in a beginner's words. */
export const decisions: Readonly<Record<DecidingRule, (trace: Trace) => string>> = {
  unknownPrincipal: ({ request: { principal } }) =>
    parseIamArn(principal)?.kind === 'group'
      ? `${cut(principal)} is a group, and a group is never a principal: its members sign requests, each for themselves.`
      : `There is no ${cut(principal) || 'principal'} in this account.`,
  federatingUserUnknown: ({ request }) =>
    `${cut(request.principal)} has no user’s name, so whose permissions the session has cannot be told, ${NOT_KNOWN}.`,
  foreignIdentityUnknown: (trace) => foreign(trace),
  foreignNoResourceAllow: ({ request }) =>
    `${cut(request.principal)} belongs to another account, and no policy of the resource lets them in. Whatever their own account says, both sides would have to allow.`,
  callerIdentity: () =>
    'Everyone may ask who they are: sts:GetCallerIdentity needs no permission, and no deny stops it.',
  explicitDeny: (trace) => `${deciding(trace, 'denies')} One explicit deny outweighs every allow.`,
  ownedByAws: () => 'It belongs to AWS, and nobody else can change it, whatever the policies say.',
  serviceControlNoAllow: () =>
    'The policies of the account would allow it, but a level of the organization’s service control policies does not.',
  blockPublicAccess: () =>
    'The bucket’s policy is public, and S3 Block Public Access then keeps everyone from outside the account away.',
  rootUser: () =>
    'It is the root user of the account, whom identity policies do not limit, and nothing denies it.',
  identityAllow: (trace) => `${deciding(trace, 'allows')} Nothing denies it.`,
  resourceAllow: (trace) =>
    `${deciding(trace, 'allows')} The resource’s policy is enough here; no identity policy is needed.`,
  identityAndResourceAllow: (trace) => `${deciding(trace, 'allows')} Either would have been enough.`,
  delegatedAllow: (trace) =>
    `${deciding(trace, 'allows')} The resource’s policy trusts the account, and an identity policy takes that up.`,
  crossAccountBothSides: (trace) =>
    `${deciding(trace, 'allows')} Between two accounts both sides must allow, and both do.`,
  boundaryNoAllow: () => 'A policy allows it, but the permissions boundary does not, and it takes both.',
  sessionNoAllow: () => 'A policy allows it, but the session’s own policy does not, and it takes both.',
  accountDelegation: () =>
    'The resource’s policy names the account. That only lets the account’s own policies decide, and none of them allows it.',
  resourcePolicyMustAllow: ({ request }) =>
    `An identity policy allows it, but the policy of ${cut(request.resource)} must allow it too, and does not.`,
  crossAccountNoIdentityAllow: () =>
    'The resource is in another account and its policy allows it, but no policy of the caller does. Between two accounts both sides must allow.',
  crossAccountNoResourceAllow: () =>
    'A policy of the caller allows it, but the resource is in another account and its policy does not. Between two accounts both sides must allow.',
  noAllowMatched: (trace) =>
    trace.policies.length === 0
      ? 'No policy applies to this request, and what nothing allows is denied.'
      : 'No statement allows it, and what nothing allows is denied.',
}

function foreign({ request, parts }: Trace): string {
  const who = `${cut(request.principal)} belongs to another account, whose policies are not here.`
  return parts.some(({ part, says }) => part === 'resource' && says === 'allowed')
    ? `${who} The resource’s policy lets them in, so it is allowed only if their own account allows it too, ${NOT_KNOWN}.`
    : `${who} The resource is not this account’s either, ${NOT_KNOWN}.`
}

/** `Statement 2 of DenyDeletes, through the group Contractors, denies it.`, with all that decided together. */
function deciding({ decidedBy, policies }: Trace, verb: 'allows' | 'denies'): string {
  const named = decidedBy.flatMap((ref) => {
    const policy = policies[ref.policy]
    const statement = policy?.statements[ref.statement]
    return policy && statement ? [`${statementLabel(statement)} of ${policyPhrase(policy.source)}`] : []
  })
  const [first = 'A statement', ...others] = named
  if (others.length === 0) return `${first} ${verb} it.`
  const also =
    others.length === 1 ? list(others, 'and').replace(/,$/, '') : `${others.length} other statements`
  return `${first} ${verb} it, and so ${others.length === 1 ? 'does' : 'do'} ${also.replace(/^Statement/, 'statement')}.`
}

/** Policies whose text is not a policy. At least one. */
export function unreadable(names: readonly string[]): string {
  return `${list(names, 'and')} could not be read, so ${names.length === 1 ? 'it has' : 'they have'} no say.`
}
