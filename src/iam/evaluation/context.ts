import type { Account } from '../account/account'
import type { Caller } from './caller'
import { callerKeys, callerTags, mayClaim } from './caller-keys'
import type { ContextValue, Request } from './request'
import { tagsOf } from './resource-tags'

/** The condition keys of a request, by lower-case name. */
export interface Context {
  get(key: string): ContextValue | undefined
}

/** Keys that say whose the resource is, which nobody chooses either. */
const OF_RESOURCE = new Set(['aws:resourceaccount', 's3:resourceaccount'])

/**
 * Every key in force: the request's own, and those that follow from the principal and the resource. Of two that say the same,
 * the one that nobody can choose wins.
 */
export function contextOf(
  account: Account,
  caller: Caller | null,
  request: Request,
  resourceAccount: string,
): ReadonlyMap<string, ContextValue> {
  const context = new Map<string, ContextValue>(callerKeys(caller))
  for (const [key, value] of callerTags(caller, request.sessionTags)) context.set(key, value)
  for (const [spelled, value] of Object.entries(request.context ?? {})) {
    const key = spelled.toLowerCase()
    if (mayClaim(caller, key) && !OF_RESOURCE.has(key)) context.set(key, asText(value))
  }
  for (const [key, value] of Object.entries(tagsOf(account, request.resource))) {
    context.set(`aws:resourcetag/${key.toLowerCase()}`, value)
    if (request.resource.startsWith('arn:aws:iam:'))
      context.set(`iam:resourcetag/${key.toLowerCase()}`, value)
  }
  context.set('aws:resourceaccount', resourceAccount)
  if (request.resource.startsWith('arn:aws:s3:')) context.set('s3:resourceaccount', resourceAccount)
  return context
}

/** Hand-written JSON may have numbers and booleans here; they count as strings, as in policies (rule 102). */
function asText(value: unknown): ContextValue {
  return Array.isArray(value) ? value.map(String) : String(value)
}
