import type { Account } from '../account/account'
import type { Caller } from './caller'
import { tagsOf } from './resource-tags'
import type { ContextValue, Request } from './request'

/** The condition keys of a request, by lower-case name. */
export interface Context {
  get(key: string): ContextValue | undefined
}

/** Keys that say who asks and whose the resource is: nobody chooses them, so what a request claims of them is not heard. */
const DERIVED = new Set([
  'aws:username',
  'aws:userid',
  'aws:principalarn',
  'aws:principalaccount',
  'aws:principaltype',
  'aws:resourceaccount',
])
const DERIVED_PREFIX = 'aws:principaltag/'

/** Every key in force: the request's own, and those that follow from the principal and the resource. */
export function contextOf(
  account: Account,
  caller: Caller | null,
  request: Request,
  resourceAccount: string,
): ReadonlyMap<string, ContextValue> {
  const context = new Map<string, ContextValue>()
  for (const [spelled, value] of Object.entries(request.context ?? {})) {
    const key = spelled.toLowerCase()
    if (!DERIVED.has(key) && !key.startsWith(DERIVED_PREFIX)) context.set(key, asText(value))
  }
  for (const [key, value] of Object.entries(tagsOf(account, request.resource))) {
    context.set(`aws:resourcetag/${key.toLowerCase()}`, value)
    if (request.resource.startsWith('arn:aws:iam:'))
      context.set(`iam:resourcetag/${key.toLowerCase()}`, value)
  }
  context.set('aws:resourceaccount', resourceAccount)
  for (const [key, value] of callerKeys(caller)) context.set(key, value)
  return context
}

/** Hand-written JSON may have numbers and booleans here; they count as strings, as in policies (rule 102). */
function asText(value: unknown): ContextValue {
  return Array.isArray(value) ? value.map(String) : String(value)
}

/** IAM User Guide, "AWS global condition context keys": the values for each kind of principal. */
function callerKeys(caller: Caller | null): readonly (readonly [string, string])[] {
  switch (caller?.kind) {
    case undefined:
      return []
    case 'user':
      return [
        ['aws:username', caller.user.name],
        ['aws:userid', caller.user.id],
        ['aws:principalarn', caller.arn],
        ['aws:principalaccount', caller.account],
        ['aws:principaltype', 'User'],
        ...Object.entries(caller.user.tags).map(
          ([key, value]) => [`${DERIVED_PREFIX}${key.toLowerCase()}`, value] as const,
        ),
      ]
    case 'root':
      return [
        ['aws:userid', caller.account],
        ['aws:principalarn', caller.arn],
        ['aws:principalaccount', caller.account],
        ['aws:principaltype', 'Account'],
      ]
    case 'anonymous':
      return [
        ['aws:userid', 'anonymous'],
        ['aws:principalaccount', 'anonymous'],
        ['aws:principaltype', 'Anonymous'],
      ]
  }
}
