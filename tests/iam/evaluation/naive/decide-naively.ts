import type { Account } from '../../../../src/iam/account/account'
import type { Decision, Request } from '../../../../src/iam/evaluation/request'
import { accountOf, callerOf, entityOf, type Caller } from './caller'
import { keysOf } from './context'
import { statementsOf, type Statement } from './document'
import { isPublic } from './public-policy'
import { asksTrustPolicy, changesWhatIsAwsOwn, isKmsKey } from './exception'
import {
  boundaryPolicy,
  identityPolicies,
  listedResource,
  resourceTags,
  sessionPolicies,
  trustPolicy,
} from './policies'
import type { PolicyType } from './document'
import { applies, namings, type Question } from './statement'

/**
 * A second opinion on a request: written from the rules alone, in the plainest way, and knowing nothing of the evaluator.
 * Slow on purpose: nothing is kept, and every policy is read anew.
 */
export function decideNaively(account: Account, request: Request): Decision {
  const caller = callerOf(account, request.principal)
  if (caller === null) return 'implicitDeny'
  // Rule 56 speaks of whoever has an identity to be told: who signed nothing has none.
  const asksWhoItIs = request.action.toLowerCase() === 'sts:getcalleridentity'
  if (asksWhoItIs && caller.kind !== 'anonymous') return 'allowed'

  const listed = listedResource(account, request)
  const resourceAccount = request.resourceAccount ?? listed?.account ?? account.id // rule 14
  const { action, resource } = request
  const keys = keysOf(request, caller, resourceAccount, resourceTags(account, request))
  const question: Question = { caller, action, resource, keys }
  const opinion = (type: PolicyType, texts: readonly string[]): Opinion => opinionOf(type, texts, question)

  const needsTrust = asksTrustPolicy(action, resource)
  const resourceText = (needsTrust ? trustPolicy(account, request) : null) ?? listed?.policy ?? null
  const boundaryText = boundaryPolicy(account, caller)
  const sessionTexts = sessionPolicies(request, caller)

  const identity = opinion('identity', identityPolicies(account, caller))
  const boundary = boundaryText === null ? null : opinion('boundary', [boundaryText])
  const session = sessionTexts === null ? null : opinion('session', sessionTexts)
  const ofResource = opinion(needsTrust ? 'trust' : 'resource', resourceText === null ? [] : [resourceText])
  const scps = serviceControl(account, caller).map((level) => opinion('scp', level))
  const rcps = resourceControl(account, caller, resourceAccount).map((level) => opinion('rcp', level))

  const opinions = [identity, boundary, session, ofResource, ...scps, ...rcps].filter((one) => one !== null)
  if (opinions.some(({ denies }) => denies)) return 'explicitDeny' // rules 2, 3, 5, 12, 13, 32, 45 and 48
  if (changesWhatIsAwsOwn(action, resource)) return 'implicitDeny' // rules 51 and 57
  // Rule 58: a service is neither anonymous nor of another account.
  const isOutsider = caller.kind !== 'service' && accountOf(caller) !== resourceAccount
  if (isOutsider && listed?.blockPublicAccess === true && isPublic(listed.policy)) return 'implicitDeny'
  if (scps.some(({ allows }) => allows.length === 0)) return 'implicitDeny' // rules 43, 44 and 46

  // In how many ways the resource's policy names the caller in a statement that allows.
  const grants = ofResource.allows.flatMap((statement) => namings(statement, caller))
  const unlimited = (boundary?.allows.length ?? 1) > 0 && (session?.allows.length ?? 1) > 0 // rules 31, 39 and 40
  const isAllowedByIdentity = (caller.kind === 'root' || identity.allows.length > 0) && unlimited
  const yes = (isYes: boolean): Decision => (isYes ? 'allowed' : 'implicitDeny') // rule 1

  if (accountOf(caller) === null) return yes(grants.length > 0) // rules 23 and 24
  if (accountOf(caller) !== resourceAccount) return yes(isAllowedByIdentity && grants.length > 0) // rules 9, 10, 11, 38, 55
  if (grants.includes('caller') || grants.includes('everyone')) return 'allowed' // rules 6, 8, 33, 35, 36, 41 and 52
  if (grants.includes('role') || grants.includes('parent')) return yes(unlimited) // rules 34, 37 and 40
  if (needsTrust || isKmsKey(resource)) return yes(isAllowedByIdentity && grants.includes('account')) // rules 50, 53, 54
  return yes(isAllowedByIdentity) // rules 6 and 7
}

/** What the policies of one kind say together. */
interface Opinion {
  readonly denies: boolean
  readonly allows: readonly Statement[]
}

function opinionOf(type: PolicyType, texts: readonly string[], question: Question): Opinion {
  const matching = statementsOf(texts).filter((statement) => applies(statement, type, question))
  return {
    denies: matching.some(({ effect }) => effect === 'Deny'), // rule 15: that very word
    allows: matching.filter(({ effect }) => effect === 'Allow'),
  }
}

/** The levels of service control policies that bind the caller; none if none do (rules 25, 44 and 47). */
function serviceControl(account: Account, caller: Caller): readonly (readonly string[])[] {
  if (accountOf(caller) !== account.id || account.organization?.managementAccount === true) return []
  if (isServiceLinked(caller)) return []
  return texts(account.organization?.serviceControlPolicies)
}

/** The levels of resource control policies that bind the request. They leave service-linked roles alone as well ("RCPs"). */
function resourceControl(
  account: Account,
  caller: Caller,
  resourceAccount: string,
): readonly (readonly string[])[] {
  if (isServiceLinked(caller)) return []
  if (resourceAccount !== account.id || account.organization?.managementAccount === true) return []
  return texts(account.organization?.resourceControlPolicies)
}

const isServiceLinked = (caller: Caller): boolean =>
  entityOf(caller)?.path.startsWith('/aws-service-role/') === true

const texts = (
  levels: readonly (readonly { readonly document: string }[])[] = [],
): readonly (readonly string[])[] => levels.map((level) => level.map(({ document }) => document))
