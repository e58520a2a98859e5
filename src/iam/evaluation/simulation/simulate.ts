import type { Account } from '../../account/account'
import { looksLikeArn, rootArn } from '../../account/arn'
import type { Refusal } from '../../account/errors'
import { readPolicy } from '../../policy/read'
import { requestAction } from '../action'
import type { AppliedPolicy } from '../applied-policy'
import type { Caller, Signer } from '../caller'
import { RequestContext } from '../context'
import { answer } from '../evaluate'
import { parsePrincipalArn } from '../principal-arn'
import { owns, type Question } from '../question'
import type { Request } from '../request'
import { requestResource } from '../request-resource'
import { NO_SPECIALS } from '../special'
import { contextOf } from './context-entries'
import { actionWithoutColon, invalidOwner, invalidResource, unclearEntity } from './errors'
import { givenPolicies } from './given-policies'
import type { CustomPolicyInput, PrincipalPolicyInput } from './parameters'
import { findingOf, resultOf, type EvaluationResult } from './result'

export interface SimulationResponse {
  /** One for each action. */
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
  /** The organization's, by level; `null`: none has a say. */
  readonly serviceControl: readonly (readonly AppliedPolicy[])[] | null
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
  const { ActionNames, ResourceArns = [] } = input
  const refused = refusedNames(input)
  if (refused !== null) return refused
  const owner = ownerOf(account, subject, input.ResourceOwner)
  if (owner === null) return invalidOwner(input.ResourceOwner ?? '')
  const entries = contextOf(input.ContextEntries ?? [])
  if (!entries.ok) return entries
  const read = givenPolicies(input)
  if (!read.ok) return read
  const { identity, boundary, resource, serviceControl } = read.policies
  const caller: Caller = subject.caller ?? somebodyOf(account)
  const sources: Question['sources'] = {
    identity: [...subject.identity, ...identity],
    boundary: boundary ?? subject.boundary,
    session: null,
    serviceControl: serviceControl ?? subject.serviceControl,
    resourceControl: null,
    resource,
    shielded: [],
  }
  const named = ResourceArns.some((resource) => resource !== '*')
  const EvaluationResults = ActionNames.map((action) => {
    const findings = (named ? ResourceArns : ['*']).map((arn) => {
      const request: Request = {
        principal: subject.arn,
        action,
        resource: arn,
        context: entries.context,
        resourceAccount: owner,
      }
      const question = questionOf(account, { request, caller, known: subject.caller, owner, sources })
      return findingOf(answer(question), question)
    })
    return resultOf(action, findings, named)
  })
  return { ok: true, response: { EvaluationResults, IsTruncated: false } }
}

/** What AWS has against the names of actions and resources. Whether they exist it does not ask. */
function refusedNames({
  ActionNames,
  ResourceArns = [],
  ResourcePolicy,
}: CustomPolicyInput | PrincipalPolicyInput): Refusal | null {
  const wrong = ResourceArns.find((name) => !(name === '*' ? ResourceArns.length === 1 : looksLikeArn(name)))
  if (wrong !== undefined) return invalidResource(wrong)
  if (ActionNames.some((name) => !name.includes(':'))) return actionWithoutColon()
  if (ResourcePolicy === undefined) return null
  // A resource's policy is about that resource, so both have to say which it is.
  if (ResourceArns.length === 0 || ResourceArns.includes('*')) return unclearEntity('*')
  return isAboutAll(ResourcePolicy) ? invalidResource('*') : null
}

function isAboutAll(policy: string): boolean {
  const reading = readPolicy(policy, 'resource')
  return (
    reading.ok &&
    reading.value.statements.some(({ resource }) => resource?.entries.some(({ value }) => value === '*'))
  )
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
  return parsePrincipalArn(owner)?.account ?? null
}
