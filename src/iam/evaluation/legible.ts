import type { ContextValue, Request } from './request'

/**
 * A request may come from a program without types, or be written by hand as JSON, and hold anything. What is not what it should
 * be counts as not there.
 */
export function legible(request: Request): Request {
  return isLegible(request) ? request : repaired(request)
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A glance that costs next to nothing, as nearly all are: the values of context keys are looked at when they are asked for. */
function isLegible(request: unknown): boolean {
  if (!isRecord(request)) return false
  const { principal, action, resource, context, resourceAccount, sessionPolicies, sessionTags } = request
  return (
    isText(principal) &&
    isText(action) &&
    isText(resource) &&
    (context === undefined || isRecord(context)) &&
    (resourceAccount === undefined || isText(resourceAccount)) &&
    (sessionPolicies === undefined ||
      (Array.isArray(sessionPolicies) && sessionPolicies.every(isSessionPolicy))) &&
    (sessionTags === undefined || (isRecord(sessionTags) && Object.values(sessionTags).every(isText)))
  )
}

type SessionPolicies = NonNullable<Request['sessionPolicies']>

function isSessionPolicy(value: unknown): value is SessionPolicies[number] {
  return isRecord(value) && isText(value.name) && isText(value.document)
}

function repaired(request: unknown): Request {
  const { principal, action, resource, context, resourceAccount, sessionPolicies, sessionTags } = isRecord(
    request,
  )
    ? request
    : {}
  return {
    principal: isText(principal) ? principal : '',
    action: isText(action) ? action : '',
    resource: isText(resource) ? resource : '',
    ...(isRecord(context) && { context: contextOf(context) }),
    ...(isText(resourceAccount) && { resourceAccount }),
    // One that cannot be read still is a session policy, and allows nothing.
    ...(Array.isArray(sessionPolicies) && { sessionPolicies: sessionPolicies.map(sessionPolicyOf) }),
    ...(isRecord(sessionTags) && { sessionTags: tagsOf(sessionTags) }),
  }
}

function sessionPolicyOf(value: unknown): SessionPolicies[number] {
  const { name, document } = isRecord(value) ? value : {}
  return { name: isText(name) ? name : '', document: isText(document) ? document : '' }
}

function tagsOf(tags: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(tags).filter((tag): tag is [string, string] => isText(tag[1])))
}

function contextOf(context: Readonly<Record<string, unknown>>): Readonly<Record<string, ContextValue>> {
  return Object.fromEntries(
    Object.entries(context).flatMap(([key, value]) => {
      const legibleValue = contextValue(value)
      return legibleValue === undefined ? [] : [[key, legibleValue] as const]
    }),
  )
}

/** A key's value or values. Numbers and booleans of JSON count as text, as in policies (rule 102). */
export function contextValue(value: unknown): ContextValue | undefined {
  return Array.isArray(value) ? value.flatMap((one) => scalar(one) ?? []) : scalar(value)
}

function scalar(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}
