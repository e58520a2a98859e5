import type { Account, HolderRef, InlinePolicy, Organization, Resource } from '../account/account'
import { policyKey } from '../account/policy-ref'
import { indexOf } from './account-index'
import { applied, managed, type AppliedPolicy } from './applied-policy'
import { holderOf, isServiceLinked, isSigner, type Caller } from './caller'
import { policiesOf, userPolicies } from './identity-policies'
import type { Request } from './request'

/** All policies that have a say in a request, by the part they play. This is the one place that knows where they come from. */
export interface PolicySources {
  readonly identity: readonly AppliedPolicy[]
  /** `null`: no boundary is attached, which is not an empty boundary (rule 39). */
  readonly boundary: AppliedPolicy | null
  /** `null`: the session was made without session policies, or it is none. */
  readonly session: readonly AppliedPolicy[] | null
  /** By level: root, each OU, account. `null`: they do not bind this caller. */
  readonly serviceControl: readonly (readonly AppliedPolicy[])[] | null
  /** By level, likewise; `null`: they do not bind this request. */
  readonly resourceControl: readonly (readonly AppliedPolicy[])[] | null
  readonly resource: readonly AppliedPolicy[]
  /** Of those, the policies of buckets that Block Public Access is on for. */
  readonly shielded: readonly AppliedPolicy[]
}

const NONE: readonly AppliedPolicy[] = []

type CallerSources = Pick<PolicySources, 'identity' | 'boundary' | 'serviceControl'>

interface Situation {
  readonly caller: Caller
  readonly request: Request
  /** Listed resources that are or contain the request's resource. */
  readonly holders: readonly Resource[]
  readonly resourceAccount: string
  /** Whether a role's trust policy has a say, as in `sts:AssumeRole`. */
  readonly trusts: boolean
}

export function gatherSources(account: Account, situation: Situation): PolicySources {
  const { caller, request, holders, resourceAccount, trusts } = situation
  const { identity, boundary, serviceControl } = callerSources(account, caller)
  const policies = holders.length === 0 ? NONE : holders.flatMap(ofResource)
  return {
    identity,
    boundary,
    serviceControl,
    session: sessionPolicies(caller, request.sessionPolicies),
    resourceControl:
      resourceAccount === account.id && !isServiceLinked(caller) ? controlLevels(account, 'rcp') : null,
    resource: trusts ? [...policies, ...trustPolicies(account, request.resource)] : policies,
    shielded: holders.length === 0 ? NONE : holders.filter(isShielded).flatMap(ofResource),
  }
}

/** Every policy of a trace, in its stable order. */
export function inOrder(sources: PolicySources): readonly AppliedPolicy[] {
  return [
    ...sources.identity,
    ...(sources.boundary ? [sources.boundary] : []),
    ...(sources.session ?? []),
    ...(sources.serviceControl?.flat() ?? []),
    ...(sources.resourceControl?.flat() ?? []),
    ...sources.resource,
  ]
}

const byCaller = new WeakMap<Account, Map<string, CallerSources>>()
const NOTHING: CallerSources = { identity: [], boundary: null, serviceControl: null }

/** Callers from outside bring nothing that is known here; services and the anonymous have nothing (rules 23, 25). */
function callerSources(account: Account, caller: Caller): CallerSources {
  if (!isSigner(caller) || caller.foreign) return NOTHING
  const known = byCaller.get(account) ?? new Map<string, CallerSources>()
  byCaller.set(account, known)
  const key = caller.kind === 'role' ? caller.roleArn : caller.arn
  const found = known.get(key)
  if (found !== undefined) return found
  const fresh: CallerSources = {
    identity: identityPolicies(account, caller),
    boundary: boundaryOf(account, caller),
    serviceControl: isServiceLinked(caller) ? null : controlLevels(account, 'scp'),
  }
  known.set(key, fresh)
  return fresh
}

/** A federated session has the policies of the user who made it. */
export function identityPolicies(account: Account, caller: Caller): readonly AppliedPolicy[] {
  const holder = holderOf(caller)
  if (holder === null) return []
  return 'trustPolicy' in holder ? policiesOf(account, 'role', holder) : userPolicies(account, holder)
}

export function boundaryOf(account: Account, caller: Caller): AppliedPolicy | null {
  const holder = holderOf(caller)
  if (!holder?.permissionsBoundary) return null
  const via: HolderRef = { kind: 'trustPolicy' in holder ? 'role' : 'user', name: holder.name }
  return managed(account, holder.permissionsBoundary, 'boundary', [via])
}

/** They exist for sessions alone (rule 42); a request as a bare role is one of its sessions, whichever. */
function sessionPolicies(
  caller: Caller,
  policies: readonly InlinePolicy[] | undefined,
): readonly AppliedPolicy[] | null {
  if (policies === undefined || policies.length === 0) return null
  if (caller.kind !== 'role' && caller.kind !== 'federatedUser') return null
  return policies.map(({ name, document }, position) => {
    const key = `session:${position}/${name}`
    return applied({ kind: 'session', key, name, storage: 'session', via: [] }, document)
  })
}

function ofResource({ arn, policy }: Resource): readonly AppliedPolicy[] {
  if (policy === null) return []
  const key = policyKey({ kind: 'resource', arn })
  return [applied({ kind: 'resource', key, name: arn, storage: 'resource', via: [] }, policy)]
}

const isShielded = ({ arn, blockPublicAccess }: Resource): boolean =>
  blockPublicAccess === true && /^arn:[^:]*:s3:/.test(arn)

function trustPolicies(account: Account, arn: string): readonly AppliedPolicy[] {
  const role = indexOf(account).roles.get(arn)?.role
  if (role === undefined) return []
  const key = policyKey({ kind: 'resource', arn })
  return [applied({ kind: 'trust', key, name: arn, storage: 'resource', via: [] }, role.trustPolicy)]
}

/**
 * The organization's policies, which belong to no account. They bind nobody in the
 * management account (rule 47, and "Resource control policies (RCPs)" for its resources).
 */
export function controlLevels({ organization }: Account, kind: 'scp' | 'rcp'): Levels | null {
  if (organization === null || organization.managementAccount === true) return null
  const levels = kind === 'scp' ? organization.serviceControlPolicies : organization.resourceControlPolicies
  const known = readLevels[kind].get(levels)
  if (known !== undefined) return known
  const fresh = levelsOf(levels, kind)
  readLevels[kind].set(levels, fresh)
  return fresh
}

type Levels = readonly (readonly AppliedPolicy[])[]
type GivenLevels = Organization['serviceControlPolicies']

const readLevels = { scp: new WeakMap<GivenLevels, Levels>(), rcp: new WeakMap<GivenLevels, Levels>() }

function levelsOf(levels: GivenLevels, kind: 'scp' | 'rcp'): Levels {
  return levels.map((policies, level) =>
    policies.map(({ name, document }) => {
      const key = policyKey({ kind, level, name })
      return applied({ kind, key, name, storage: 'organization', via: [] }, document)
    }),
  )
}
