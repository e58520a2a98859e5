import { parseIamArn } from '../account/arn'
import type { DecidingRule } from '../evaluation/rule'
import type { Trace } from '../evaluation/trace'
import type { PolicyKind } from '../policy/document'

/** How the message names each kind of policy ("Troubleshoot access denied error messages"), with its article. */
const kinds: Readonly<Record<PolicyKind, readonly [article: string, name: string]>> = {
  identity: ['an', 'identity-based policy'],
  resource: ['a', 'resource-based policy'],
  trust: ['the', 'role trust policy'],
  boundary: ['a', 'permissions boundary'],
  session: ['a', 'session policy'],
  scp: ['a', 'service control policy'],
  rcp: ['a', 'resource control policy'],
}

/** The kind of policy in which an implicit deny misses an Allow. `null`: AWS has another message, or none. */
const lacking: Readonly<Partial<Record<DecidingRule, PolicyKind>>> = {
  noAllowMatched: 'identity',
  accountDelegation: 'identity',
  crossAccountNoIdentityAllow: 'identity',
  crossAccountNoResourceAllow: 'resource',
  foreignNoResourceAllow: 'resource',
  resourcePolicyMustAllow: 'resource',
  boundaryNoAllow: 'boundary',
  sessionNoAllow: 'session',
  serviceControlNoAllow: 'scp',
}

/** AWS's own words for this denial; `null` if the request is allowed, or AWS would not answer it in these words. */
export function accessDeniedMessage(trace: Trace): string | null {
  const ending = endingOf(trace)
  if (ending === null) return null
  const { principal, action, resource } = trace.request
  const who = principal === '*' ? 'anonymous' : principal
  return `User: ${who} is not authorized to perform: ${action} on resource: ${shown(action, resource)} ${ending}`
}

function endingOf({ decision, rule, decidedBy: [first], policies, request }: Trace): string | null {
  if (decision === 'allowed') return null
  if (decision === 'explicitDeny') {
    const kind = first && policies[first.policy]?.source.kind
    return kind ? `with an explicit deny in ${kinds[kind].join(' ')}` : null
  }
  const kind = lackingKind(rule, request)
  return kind === null ? null : `because no ${kinds[kind][1]} allows the ${request.action} action`
}

function lackingKind(rule: DecidingRule, { principal, resource }: Trace['request']): PolicyKind | null {
  const kind = lacking[rule] ?? null
  if (rule === 'noAllowMatched' && !principal.startsWith('arn:')) return resourceKind(resource)
  return kind === 'resource' ? resourceKind(resource) : kind
}

const resourceKind = (resource: string): PolicyKind =>
  parseIamArn(resource)?.kind === 'role' ? 'trust' : 'resource'

/** IAM names existing entities as `user NAME`; where it creates or lists, and in all other services, the ARN stands. */
function shown(action: string, resource: string): string {
  const entity = parseIamArn(resource)
  if (entity === null || !/^iam:(?!create|list)/i.test(action)) return resource
  return entity.kind === 'policy' ? `policy ${resource}` : `${entity.kind} ${entity.name}`
}
