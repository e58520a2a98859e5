import type { Account } from '../account/account'
import { requestAction, type RequestAction } from '../evaluation/action'
import type { Caller } from '../evaluation/caller'
import { RequestContext } from '../evaluation/context'
import { legible } from '../evaluation/legible'
import { listedResources } from '../evaluation/listed-resource'
import { owns, type Question } from '../evaluation/question'
import type { Request } from '../evaluation/request'
import { requestResource, type RequestResource } from '../evaluation/request-resource'
import { tagsOf } from '../evaluation/resource-tags'
import { gatherSources, type PolicySources } from '../evaluation/sources'
import { specialsOf, type Specials } from '../evaluation/special'

/** A request that the matrix asks for each of its principals. */
export type MatrixRequest = Omit<Request, 'principal'>

/** All of a request that is the same for every principal. */
export interface Column {
  readonly request: MatrixRequest
  readonly action: RequestAction
  readonly resource: RequestResource
  readonly resourceAccount: string
  readonly tags: Readonly<Record<string, string>>
  readonly specials: Specials
  /** The policies that come with the resource; the caller's are not among them. */
  readonly sources: PolicySources
  /** Whether the policies of the caller, and of the organization for its account, are all that has a say. */
  readonly plain: boolean
  readonly hasSessionPolicies: boolean
}

/** Callers who bring no policy of their own. */
const NOBODY: Caller = { kind: 'anonymous' }

export function columnOf(account: Account, given: MatrixRequest): Column {
  const { principal: _, ...request } = legible({ ...given, principal: '*' })
  const holders = listedResources(account, request.resource)
  const resourceAccount = request.resourceAccount ?? holders[0]?.account ?? account.id
  const action = requestAction(request.action)
  const resource = requestResource(request.resource)
  const specials = specialsOf(action, resource)
  const sources = gatherSources(account, {
    caller: NOBODY,
    request: { ...request, principal: '*' },
    holders,
    resourceAccount,
    trusts: specials.trusts,
  })
  const hasSessionPolicies = (request.sessionPolicies?.length ?? 0) > 0
  return {
    request,
    action,
    resource,
    resourceAccount,
    tags: tagsOf(account, request.resource),
    specials,
    sources,
    plain: isPlain(specials, sources) && resourceAccount === account.id && !hasSessionPolicies,
    hasSessionPolicies,
  }
}

function isPlain(specials: Specials, { resource, resourceControl }: PolicySources): boolean {
  const { needsNoPermission, changesWhatAwsOwns, resourceMustAllow } = specials
  if (needsNoPermission || changesWhatAwsOwns !== null || resourceMustAllow) return false
  return resource.length === 0 && (resourceControl ?? []).every((level) => level.length === 0)
}

/** The request of a column as this caller makes it. */
export function questionOf(account: Account, column: Column, caller: Caller, principal: string): Question {
  const { action, resource, resourceAccount, specials, sources } = column
  const request = { ...column.request, principal }
  const context = new RequestContext(account, caller, request, resourceAccount)
  const sameAccount = owns(caller, resourceAccount)
  return { request, caller, action, resource, context, sameAccount, specials, sources }
}

/** Whether the policies of callers say the same to both: nothing that conditions and variables can ask for has changed. */
export function sameContext(a: Column, b: Column): boolean {
  return a.resourceAccount === b.resourceAccount && sameTags(a.tags, b.tags)
}

/** Whether, besides, the same policies come with the resource. */
export function sameColumn(a: Column, b: Column): boolean {
  return sameSources(a.sources, b.sources) && a.plain === b.plain
}

function sameTags(a: Column['tags'], b: Column['tags']): boolean {
  if (a === b) return true
  const [keys, others] = [Object.keys(a), Object.keys(b)]
  return keys.length === others.length && keys.every((key, i) => key === others[i] && a[key] === b[key])
}

function sameSources(a: PolicySources, b: PolicySources): boolean {
  return (
    sameTexts(a.resource, b.resource) &&
    sameTexts(a.shielded, b.shielded) &&
    sameTexts((a.resourceControl ?? []).flat(), (b.resourceControl ?? []).flat())
  )
}

function sameTexts(a: PolicySources['resource'], b: PolicySources['resource']): boolean {
  return (
    a.length === b.length &&
    a.every(({ text, source }, i) => text === b[i]?.text && source.kind === b[i].source.kind)
  )
}
