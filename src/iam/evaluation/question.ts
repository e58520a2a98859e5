import type { Account } from '../account/account'
import { requestAction, type RequestAction } from './action'
import { readCaller, type Caller } from './caller'
import { contextOf, type Context } from './context'
import { listedResources } from './listed-resource'
import type { ContextValue, Request } from './request'
import { requestResource, type RequestResource } from './request-resource'
import type { DecidingRule } from './rule'
import { gatherSources, type PolicySources } from './sources'
import { specialsOf, type Specials } from './special'

/** A request with everything worked out that its answer depends on. */
export interface Question {
  readonly caller: Caller
  readonly action: RequestAction
  readonly resource: RequestResource
  readonly context: Context
  readonly sameAccount: boolean
  readonly specials: Specials
  readonly sources: PolicySources
}

type Preparation =
  | {
      readonly ok: true
      readonly question: Question
      readonly allKeys: () => ReadonlyMap<string, ContextValue>
    }
  /** Denied without a look at any policy. */
  | {
      readonly ok: false
      readonly rule: DecidingRule
      readonly allKeys: () => ReadonlyMap<string, ContextValue>
    }

export function prepare(account: Account, request: Request): Preparation {
  const reading = readCaller(account, request.principal)
  const holders = listedResources(account, request.resource)
  const resourceAccount = request.resourceAccount ?? holders[0]?.account ?? account.id
  const caller = reading.ok ? reading.caller : null
  // Most requests are decided without a look at the context, so it is filled when first asked for.
  let keys: ReadonlyMap<string, ContextValue> | null = null
  const allKeys = (): ReadonlyMap<string, ContextValue> =>
    (keys ??= contextOf(account, caller, request, resourceAccount))
  if (!reading.ok) return { ok: false, rule: reading.rule, allKeys }
  const action = requestAction(request.action)
  const resource = requestResource(request.resource)
  const specials = specialsOf(action, resource)
  const side = { arn: request.resource, holders, resourceAccount, trusts: specials.trusts }
  const question: Question = {
    caller: reading.caller,
    action,
    resource,
    context: { get: (key) => allKeys().get(key) },
    sameAccount: reading.caller.kind === 'anonymous' || reading.caller.account === resourceAccount,
    specials,
    sources: gatherSources(account, reading.caller, side),
  }
  return { ok: true, question, allKeys }
}
