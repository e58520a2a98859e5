import type { Account } from '../../account/account'
import { rootArn } from '../../account/arn'
import type { Refusal } from '../../account/errors'
import { requestAction } from '../action'
import type { AppliedPolicy } from '../applied-policy'
import type { Caller, Signer } from '../caller'
import { answer } from '../evaluate'
import { parsePrincipalArn } from '../principal-arn'
import { RequestContext } from '../context'
import { owns, type Question } from '../question'
import type { ContextValue, Request } from '../request'
import { requestResource } from '../request-resource'
import { NO_SPECIALS } from '../special'
import { controlLevels } from '../sources'
import { invalidAction, invalidOwner } from './errors'
import { givenPolicies } from './given-policies'
import type { ContextEntry, CustomPolicyInput, PrincipalPolicyInput } from './input'
import { resultOf, type EvaluationResult } from './result'

export interface SimulationResponse {
  /** One for each action and resource, actions first. */
  readonly EvaluationResults: readonly EvaluationResult[]
  readonly IsTruncated: false
}

export type Simulation = { readonly ok: true; readonly response: SimulationResponse } | Refusal

/** Whose policies are simulated. */
export interface Subject {
  /** What the results are about: the source's ARN, or the account's root for policies of nobody in particular. */
  readonly arn: string
  /** `null`: nobody's, so that no key follows from them. */
  readonly caller: Caller | null
  readonly identity: readonly AppliedPolicy[]
  readonly boundary: AppliedPolicy | null
}

/**
 * Simulates policies as AWS does: those that are given and the organization's, and neither the resources' own policies, trust
 * and key policies included, nor resource control policies, of which the simulator knows nothing ("IAM policy simulator").
 */
export function simulate(
  account: Account,
  subject: Subject,
  input: CustomPolicyInput | PrincipalPolicyInput,
): Simulation {
  const { ActionNames, ResourceArns } = input
  const wildcard = ActionNames.find((action) => /[*?]/.test(action))
  if (wildcard !== undefined) return invalidAction(wildcard)
  const owner = ownerOf(account, subject, input.ResourceOwner)
  if (owner === null) return invalidOwner(input.ResourceOwner ?? '')
  const read = givenPolicies(input)
  if (!read.ok) return read
  const { identity, boundary, resource } = read.policies
  const caller: Caller = subject.caller ?? somebodyOf(account)
  const sources: Question['sources'] = {
    identity: [...subject.identity, ...identity],
    boundary: boundary ?? subject.boundary,
    session: null,
    serviceControl: controlLevels(account, 'scp'),
    resourceControl: null,
    resource,
    shielded: [],
  }
  const context = contextFrom(input.ContextEntries ?? [])
  const EvaluationResults = ActionNames.flatMap((action) =>
    (ResourceArns ?? ['*']).map((arn) => {
      const request: Request = {
        principal: subject.arn,
        action,
        resource: arn,
        context,
        resourceAccount: owner,
      }
      const question = questionOf(account, { request, caller, known: subject.caller, owner, sources })
      return resultOf(answer(question), question, ResourceArns !== undefined)
    }),
  )
  return { ok: true, response: { EvaluationResults, IsTruncated: false } }
}

interface Simulated {
  readonly request: Request
  readonly caller: Caller
  readonly known: Caller | null
  readonly owner: string
  readonly sources: Question['sources']
}

function questionOf(account: Account, { request, caller, known, owner, sources }: Simulated): Question {
  return {
    request,
    caller,
    action: requestAction(request.action),
    resource: requestResource(request.resource),
    context: new RequestContext(account, known, request, owner),
    sameAccount: owns(caller, owner),
    specials: NO_SPECIALS,
    sources,
  }
}

/** Somebody of the account who has the policies and is nobody in particular. */
function somebodyOf(account: Account): Signer {
  return { kind: 'user', arn: rootArn(account.id), account: account.id, foreign: false, name: '', user: null }
}

/** The account that owns the resources; `null` if it is not said as AWS wants it said. */
function ownerOf(account: Account, { caller }: Subject, owner: string | undefined): string | null {
  if (owner === undefined) return caller !== null && 'account' in caller ? caller.account : account.id
  const arn = parsePrincipalArn(owner)
  return arn?.kind === 'root' ? arn.account : null
}

/** A type that ends in `List` makes a multivalued key, and so do several values. */
function contextFrom(entries: readonly ContextEntry[]): Readonly<Record<string, ContextValue>> {
  return Object.fromEntries(
    entries.flatMap(({ ContextKeyName: key, ContextKeyValues: values = [], ContextKeyType: type = '' }) => {
      const [first = ''] = values
      if (!key) return []
      return [[key, type.endsWith('List') || values.length !== 1 ? values : first] as const]
    }),
  )
}
