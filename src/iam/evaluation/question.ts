import type { Account } from '../account/account'
import { requestAction, type RequestAction } from './action'
import { isSigner, readCaller, type Caller } from './caller'
import type { Situation } from './combine'
import { RequestContext, type WholeContext } from './context'
import { legible } from './legible'
import { listedResources } from './listed-resource'
import type { Request } from './request'
import { requestResource, type RequestResource } from './request-resource'
import type { DecidingRule } from './rule'
import { gatherSources, type PolicySources } from './sources'
import { specialsOf } from './special'

/** A request with everything worked out that its answer depends on. */
export interface Question extends Situation {
  readonly request: Request
  readonly action: RequestAction
  readonly resource: RequestResource
  readonly context: WholeContext
  readonly sources: PolicySources
}

type Preparation =
  | { readonly ok: true; readonly question: Question }
  /** Denied without a look at any policy. */
  | {
      readonly ok: false
      readonly rule: DecidingRule
      readonly request: Request
      readonly context: WholeContext
    }

export function prepare(account: Account, given: Request): Preparation {
  const request = legible(given)
  const reading = readCaller(account, request.principal)
  const holders = listedResources(account, request.resource)
  const resourceAccount = request.resourceAccount ?? holders[0]?.account ?? account.id
  const caller = reading.ok ? reading.caller : null
  const context = new RequestContext(account, caller, request, resourceAccount)
  if (!reading.ok) return { ok: false, rule: reading.rule, request, context }
  const action = requestAction(request.action)
  const resource = requestResource(request.resource)
  const specials = specialsOf(action, resource)
  const { trusts } = specials
  const question: Question = {
    request,
    caller: reading.caller,
    action,
    resource,
    context,
    sameAccount: owns(reading.caller, resourceAccount),
    specials,
    sources: gatherSources(account, { caller: reading.caller, request, holders, resourceAccount, trusts }),
  }
  return { ok: true, question }
}

export function owns(caller: Caller, resourceAccount: string): boolean {
  return isSigner(caller) && caller.account === resourceAccount
}
