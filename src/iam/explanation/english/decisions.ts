import { parseIamArn } from '../../account/arn'
import type { PartName } from '../../evaluation/part'
import type { Decision } from '../../evaluation/request'
import type { DecidingRule } from '../../evaluation/rule'
import type { Trace } from '../../evaluation/trace'
import { isLimit, sideUnknown } from '../blocking-parts'
import { levelName } from './parts'
import { policyPhrase, statementLabel } from './policies'
import { cut, list } from './quote'

export const headlines: Readonly<Record<Decision, string>> = {
  allowed: 'Allowed',
  explicitDeny: 'Denied explicitly',
  implicitDeny: 'Denied by default',
}

const NOT_KNOWN = 'What is not known is not let through.'
const BOTH_SIDES = 'Between two accounts both sides must allow.'

/** What each rule is in a beginner's words. */
export const decisions: Readonly<Record<DecidingRule, (trace: Trace) => string>> = {
  unknownPrincipal: ({ request: { principal } }) =>
    parseIamArn(principal)?.kind === 'group'
      ? `${cut(principal)} is a group, and a group is never a principal: its members sign requests, each for themselves.`
      : `There is no ${cut(principal) || 'principal'} in this account.`,
  federatingUserUnknown: ({ request }) =>
    `${cut(request.principal)} has the name of no user here, so whose permissions the session has cannot be told. ${NOT_KNOWN}`,
  foreignIdentityUnknown: (trace) => foreign(trace),
  foreignNoResourceAllow: ({ request }) =>
    `${cut(request.principal)} belongs to another account, and no policy of the resource lets them in. ${BOTH_SIDES}`,
  callerIdentity: () =>
    'Everyone may ask who they are: sts:GetCallerIdentity needs no permission, and no Deny stops it.',
  explicitDeny: (trace) => `${deciding(trace, 'denies')} One explicit deny outweighs every allow.`,
  ownedByAws: ({ request }) =>
    `${cut(request.resource)} belongs to AWS, and nobody else can change it, whatever the policies say.`,
  serviceControlNoAllow: ({ guardrail }) =>
    `The account’s own policies let it pass, but at ${levelName(guardrail?.level ?? null)} of the organization no service control policy does.`,
  blockPublicAccess: () =>
    'The bucket’s policy is public, and S3 Block Public Access then keeps everyone from outside the account away.',
  rootUser: () =>
    'It is the root user of the account, whom identity policies do not limit, and nothing denies it.',
  identityAllow: (trace) =>
    `${deciding(trace, 'allows')} ${limits(trace) ? 'Every limit lets it pass, and nothing' : 'Nothing'} denies it.`,
  resourceAllow: (trace) => `${deciding(trace, 'allows')} ${enough(trace)}`,
  identityAndResourceAllow: (trace) => `${deciding(trace, 'allows')} Either would have been enough.`,
  delegatedAllow: (trace) =>
    `${deciding(trace, 'allows')} The resource’s policy leaves the choice to the account, and the account’s side allows it.`,
  crossAccountBothSides: (trace) => `${deciding(trace, 'allows')} ${BOTH_SIDES.slice(0, -1)}, and both do.`,
  boundaryNoAllow: (trace) =>
    `A policy allows it, but the permissions boundary ${list(namesOf(trace, 'boundary'), 'and')} does not.`,
  sessionNoAllow: (trace) => sessionSilent(trace),
  accountDelegation: () =>
    'The resource’s policy names the account. That only lets the account’s own policies decide, and none of them allows it.',
  resourcePolicyMustAllow: ({ request }) =>
    `The caller’s side allows it, but the ${parseIamArn(request.resource)?.kind === 'role' ? 'trust policy' : 'policy'} of ${cut(request.resource)} must allow it too, and does not.`,
  crossAccountNoIdentityAllow: () =>
    `The resource is in another account and its policy allows it, but no policy of the caller does. ${BOTH_SIDES}`,
  crossAccountNoResourceAllow: () =>
    `The caller’s side allows it, but the resource is in another account and no policy there does. ${BOTH_SIDES}`,
  noAllowMatched: (trace) => nothingAllows(trace),
}

const limits = ({ parts }: Trace): boolean => parts.some(({ part }) => isLimit(part))

function nothingAllows({ policies, parts }: Trace): string {
  if (policies.length === 0) return 'No policy applies to this request, and what nothing allows is denied.'
  const limiters = parts.filter(({ part }) => isLimit(part))
  if (limiters.length === 0) return 'No statement allows it, and what nothing allows is denied.'
  return limiters.every(({ says }) => says === 'allowed')
    ? 'No policy gives this access. The limits let it pass, but a limit gives nothing, and what nothing allows is denied.'
    : 'No policy gives this access, and what nothing allows is denied.'
}

/** Why the resource's policy needs nothing beside it, and which limits do not count for whom it names. */
function enough({ parts }: Trace): string {
  const passed = parts.flatMap(({ part, says }) =>
    says !== 'implicitDeny'
      ? []
      : part === 'boundary'
        ? ['the permissions boundary']
        : part === 'session'
          ? ['the session policy']
          : [],
  )
  return passed.length > 0
    ? `It lets in the caller itself, and what is given so is not limited by ${list(passed, 'or')}.`
    : 'The resource’s policy is enough here; no identity policy is needed.'
}

function sessionSilent(trace: Trace): string {
  const names = namesOf(trace, 'session')
  const given = sideUnknown(trace) ? 'Their own account may allow it' : 'A policy allows it'
  return names.length === 1
    ? `${given}, but the session policy ${list(names, 'and')} does not.`
    : `${given}, but none of the session policies ${list(names, 'and')} does.`
}

function foreign({ request, parts }: Trace): string {
  const who = `${cut(request.principal)} belongs to another account, whose policies are not here.`
  return parts.some(({ part, says }) => part === 'resource' && says === 'allowed')
    ? `${who} The resource’s policy lets them in, so it is allowed only if their own account allows it too. ${NOT_KNOWN}`
    : `${who} The resource is not this account’s either. ${NOT_KNOWN}`
}

/** The names of a part's policies. */
function namesOf({ parts, policies }: Trace, name: PartName): readonly string[] {
  return parts.flatMap((part) =>
    part.part === name ? part.policies.flatMap((place) => policies[place]?.source.name ?? []) : [],
  )
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

/** A user whom nothing allows a request, whether or not any policy reaches them, and the group that would give it, if one would. */
export function ungiven(
  user: string,
  isReached: boolean,
  giver: { readonly group: string; readonly policy: string } | null,
): string {
  const reason = isReached
    ? `Nobody has given ${cut(user)} this: of the policies that reach ${cut(user)}, none allows it.`
    : `Nobody has given ${cut(user)} this: no policy reaches ${cut(user)}.`
  if (giver === null) return reason
  return `${reason} ${cut(giver.policy)} would allow it; it hangs on ${cut(giver.group)}, and ${cut(user)} is not in that group.`
}

/** Policies whose text is not a policy. At least one. */
export function unreadable(names: readonly string[]): string {
  return `${list(names, 'and')} could not be read, so ${names.length === 1 ? 'it has' : 'they have'} no say.`
}
