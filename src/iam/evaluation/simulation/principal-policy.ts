import type { Account } from '../../account/account'
import { parseIamArn, rootArn } from '../../account/arn'
import type { ApiError } from '../../account/call'
import { noSuchHolder, type Refusal } from '../../account/errors'
import { findHolder } from '../../account/lookup'
import { readCaller, type Caller } from '../caller'
import { policiesOf } from '../identity-policies'
import { boundaryOf, identityPolicies } from '../sources'
import { invalidCaller, unclearEntity } from './errors'
import type { CustomPolicyInput, PrincipalPolicyInput } from './input'
import { refusalOfCustom, refusalOfPrincipal } from './input-check'
import { simulate, type Simulation, type SimulationResponse, type Subject } from './simulate'

type Simulated = { readonly ok: true; readonly response: SimulationResponse } | ApiError

/**
 * What AWS's `SimulatePrincipalPolicy` answers: whether the policies of a user (with those of their groups), a group or a role
 * allow actions on resources. Pure; never throws.
 */
export function simulatePrincipalPolicy(account: Account, input: PrincipalPolicyInput): Simulated {
  return named('SimulatePrincipalPolicy', () => {
    const refusal = refusalOfPrincipal(input)
    if (refusal !== null) return refusal
    const subject = subjectOf(account, input.PolicySourceArn)
    if ('ok' in subject) return subject
    const caller = callerOf(account, subject, input)
    return isRefusal(caller) ? caller : simulate(account, { ...subject, caller }, input)
  })
}

/** What AWS's `SimulateCustomPolicy` answers: the same for policies that are nobody's. Pure; never throws. */
export function simulateCustomPolicy(account: Account, input: CustomPolicyInput): Simulated {
  return named('SimulateCustomPolicy', () => {
    const refusal = refusalOfCustom(input)
    if (refusal !== null) return refusal
    const subject: Subject = { arn: rootArn(account.id), caller: null, identity: [], boundary: null }
    const caller = callerOf(account, subject, input)
    return isRefusal(caller) ? caller : simulate(account, { ...subject, caller }, input)
  })
}

function named(operation: string, run: () => Simulation): Simulated {
  const outcome = run()
  return outcome.ok ? outcome : { ...outcome, operation }
}

function subjectOf(account: Account, arn: string): Subject | Refusal {
  const entity = parseIamArn(arn)
  if (entity === null) return unclearEntity(arn)
  const { kind, name } = entity
  if (kind === 'policy') return unclearEntity(arn)
  const holder = entity.account === account.id ? findHolder(account, { kind, name }) : undefined
  if (holder?.path !== entity.path) return noSuchHolder({ kind, name })
  if (kind === 'group')
    return { arn, caller: null, identity: policiesOf(account, 'group', holder), boundary: null }
  const reading = readCaller(account, arn)
  if (!reading.ok) return noSuchHolder({ kind, name })
  const { caller } = reading
  return { arn, caller, identity: identityPolicies(account, caller), boundary: boundaryOf(account, caller) }
}

/** A resource's policy is for users: of others the simulator does not know how it would reach them. */
function callerOf(
  account: Account,
  { caller }: Subject,
  { CallerArn, ResourcePolicy }: PrincipalPolicyInput | CustomPolicyInput,
): Caller | null | Refusal {
  if (CallerArn === undefined)
    return ResourcePolicy !== undefined && caller?.kind !== 'user' ? invalidCaller() : caller
  const reading = readCaller(account, CallerArn)
  const entity = parseIamArn(CallerArn)
  if (entity?.kind !== 'user') return invalidCaller()
  if (!reading.ok) return noSuchHolder({ kind: 'user', name: entity.name })
  // The policies of a simulation are given, so that an account from outside is no riddle here.
  return reading.caller.kind === 'user' ? { ...reading.caller, foreign: false } : invalidCaller()
}

const isRefusal = (value: Caller | Refusal | null): value is Refusal => value !== null && 'ok' in value
