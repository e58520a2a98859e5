import type { Account } from '../../account/account'
import { parseIamArn, rootArn } from '../../account/arn'
import type { ApiError } from '../../account/call'
import { noSuchHolder, type Refusal } from '../../account/errors'
import { findHolder } from '../../account/lookup'
import { checkParameters } from '../../account/parameter-check'
import { readCaller, type Caller } from '../caller'
import { policiesOf } from '../identity-policies'
import { boundaryOf, controlLevels, identityPolicies } from '../sources'
import { invalidCaller, noCaller, unclearEntity } from './errors'
import { excludesType, refusedExclusions, withoutExcluded } from './exclusions'
import {
  customParameters,
  principalParameters,
  type CustomPolicyInput,
  type PrincipalPolicyInput,
} from './parameters'
import { simulate, type Simulation, type SimulationResponse, type Subject } from './simulate'

type Simulated = { readonly ok: true; readonly response: SimulationResponse } | ApiError

/**
 * What AWS's `SimulatePrincipalPolicy` answers: whether the policies of a user (with those of their groups), a group or a role
 * allow actions on resources. Pure; never throws.
 */
export function simulatePrincipalPolicy(account: Account, input: PrincipalPolicyInput): Simulated {
  const checked = checkParameters(principalParameters, { parameters: input })
  // What has been checked against a table is of its types, which the check cannot say of all tables at once.
  return named('SimulatePrincipalPolicy', () =>
    checked.ok ? simulatePrincipal(account, checked.value as PrincipalPolicyInput) : checked,
  )
}

/** What AWS's `SimulateCustomPolicy` answers: the same for policies that are nobody's. Pure; never throws. */
export function simulateCustomPolicy(account: Account, input: CustomPolicyInput): Simulated {
  const checked = checkParameters(customParameters, { parameters: input })
  return named('SimulateCustomPolicy', () =>
    checked.ok ? simulateCustom(account, checked.value as CustomPolicyInput) : checked,
  )
}

/** The same for an input that has been checked against its table. */
export function simulatePrincipal(account: Account, input: PrincipalPolicyInput): Simulation {
  const refusal = refusedExclusions(input.PolicyExclusionList ?? [])
  if (refusal !== null) return refusal
  const subject = subjectOf(account, input)
  if ('ok' in subject) return subject
  const caller = callerOf(account, subject, input)
  return isRefusal(caller) ? caller : simulate(account, { ...subject, caller }, input)
}

/** Neither the account's organization nor anybody in it has a say, but what the input brings along. */
export function simulateCustom(account: Account, input: CustomPolicyInput): Simulation {
  const nobody = { caller: null, identity: [], boundary: null, serviceControl: null }
  const subject: Subject = { arn: rootArn(account.id), ...nobody }
  const caller = callerOf(account, subject, input)
  return isRefusal(caller) ? caller : simulate(account, { ...subject, caller }, input)
}

function named(operation: string, run: () => Simulation): Simulated {
  const outcome = run()
  return outcome.ok ? outcome : { ...outcome, operation }
}

/** What the source has, without what is to be left out. */
function subjectOf(
  account: Account,
  { PolicySourceArn, PolicyExclusionList: excluded = [] }: PrincipalPolicyInput,
): Subject | Refusal {
  const source = sourceOf(account, PolicySourceArn)
  if ('ok' in source) return source
  return {
    ...source,
    identity: withoutExcluded(source.identity, excluded),
    boundary: excludesType(excluded, 'permission-boundary') ? null : source.boundary,
    serviceControl: excludesType(excluded, 'scp') ? null : source.serviceControl,
  }
}

function sourceOf(account: Account, arn: string): Subject | Refusal {
  const entity = parseIamArn(arn)
  if (entity === null) return unclearEntity(arn)
  const { kind, name } = entity
  if (kind === 'policy') return unclearEntity(arn)
  const holder = entity.account === account.id ? findHolder(account, { kind, name }) : undefined
  if (holder?.path !== entity.path) return noSuchHolder({ kind, name })
  const serviceControl = controlLevels(account, 'scp')
  if (kind === 'group') {
    const identity = policiesOf(account, 'group', holder)
    return { arn, caller: null, identity, boundary: null, serviceControl }
  }
  const reading = readCaller(account, arn)
  if (!reading.ok) return noSuchHolder({ kind, name })
  const { caller } = reading
  const [identity, boundary] = [identityPolicies(account, caller), boundaryOf(account, caller)]
  return { arn, caller, identity, boundary, serviceControl }
}

/** A resource's policy is for users: of others the simulator does not know how it would reach them. */
function callerOf(
  account: Account,
  { caller }: Subject,
  { CallerArn, ResourcePolicy, PolicySourceArn }: Partial<PrincipalPolicyInput>,
): Caller | null | Refusal {
  if (CallerArn === undefined) {
    if (ResourcePolicy === undefined || caller?.kind === 'user') return caller
    return PolicySourceArn === undefined ? noCaller() : invalidCaller()
  }
  const reading = readCaller(account, CallerArn)
  const entity = parseIamArn(CallerArn)
  if (entity?.kind !== 'user') return invalidCaller()
  if (!reading.ok) return noSuchHolder({ kind: 'user', name: entity.name })
  // The policies of a simulation are given, so that an account from outside is no riddle here.
  return reading.caller.kind === 'user' ? { ...reading.caller, foreign: false } : invalidCaller()
}

const isRefusal = (value: Caller | Refusal | null): value is Refusal => value !== null && 'ok' in value
