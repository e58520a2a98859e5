import type { Account, HolderRef, InlinePolicy, Resource, User } from '../account/account'
import { isAwsManaged, managedPolicyName, roleArn } from '../account/arn'
import { policyKey } from '../account/policy-ref'
import { awsManagedDocument } from '../catalog/managed-documents'
import type { PolicyKind } from '../policy/document'
import type { Finding } from '../policy/finding'
import { indexOf } from './account-index'
import type { Caller } from './caller'
import { compilePolicy, type CompiledPolicy } from './compile'
import type { PolicySource } from './trace'

/** A policy that has a say in a request, and how it comes to. */
export interface AppliedPolicy {
  readonly source: PolicySource
  readonly text: string
  readonly compiled: CompiledPolicy
}

/** All policies that have a say in a request, by the part they play. This is the one place that knows where they come from. */
export interface PolicySources {
  readonly identity: readonly AppliedPolicy[]
  /** `null`: no boundary is attached, which is not an empty boundary (rule 39). */
  readonly boundary: AppliedPolicy | null
  /** By level: root, each OU, account. `null`: they do not bind this caller. */
  readonly serviceControl: readonly (readonly AppliedPolicy[])[] | null
  readonly resourceControl: readonly AppliedPolicy[]
  readonly resource: readonly AppliedPolicy[]
}

type CallerSources = Pick<PolicySources, 'identity' | 'boundary' | 'serviceControl'>

/**
 * @param holders listed resources that are or contain the request's resource
 * @param resourceAccount owner of that resource
 * @param trusts whether a role's trust policy has a say, as in `sts:AssumeRole`
 */
export function gatherSources(
  account: Account,
  caller: Caller,
  { arn, holders, resourceAccount, trusts }: ResourceSide,
): PolicySources {
  const ours = resourceAccount === account.id
  const policies = holders.flatMap((resource) => ofResource(resource))
  return {
    ...callerSources(account, caller),
    resourceControl: ours ? controlLevels(account, 'rcp').flat() : [],
    resource: trusts ? [...policies, ...trustPolicies(account, arn)] : policies,
  }
}

interface ResourceSide {
  readonly arn: string
  readonly holders: readonly Resource[]
  readonly resourceAccount: string
  readonly trusts: boolean
}

/** Every policy of a trace, in its stable order. */
export function inOrder(sources: PolicySources): readonly AppliedPolicy[] {
  return [
    ...sources.identity,
    ...(sources.boundary ? [sources.boundary] : []),
    ...(sources.serviceControl?.flat() ?? []),
    ...sources.resourceControl,
    ...sources.resource,
  ]
}

const byCaller = new WeakMap<Account, Map<string, CallerSources>>()

function callerSources(account: Account, caller: Caller): CallerSources {
  // Anonymous callers ignore service control policies (rule 25).
  if (caller.kind === 'anonymous') return { identity: [], boundary: null, serviceControl: null }
  const known = byCaller.get(account) ?? new Map<string, CallerSources>()
  byCaller.set(account, known)
  const found = known.get(caller.arn)
  if (found !== undefined) return found
  const serviceControl = account.organization && controlLevels(account, 'scp')
  const user = caller.kind === 'user' ? caller.user : null
  const sources: CallerSources = {
    identity: user ? identityPolicies(account, user) : [],
    boundary: user?.permissionsBoundary ? boundaryOf(account, user, user.permissionsBoundary) : null,
    serviceControl,
  }
  known.set(caller.arn, sources)
  return sources
}

/** A user's own policies, then those of each group (rule 5). One policy reached several ways is one, with several `via`. */
function identityPolicies(account: Account, user: User): readonly AppliedPolicy[] {
  const gathered = new Map<string, { readonly policy: AppliedPolicy; readonly via: HolderRef[] }>()
  const { groups } = indexOf(account)
  const holders = [
    { ref: { kind: 'user', name: user.name } as const, holder: user },
    ...user.groups.flatMap((name) => {
      const holder = groups.get(name.toLowerCase())
      return holder ? [{ ref: { kind: 'group', name: holder.name } as const, holder }] : []
    }),
  ]
  for (const { ref, holder } of holders) {
    const policies = [
      ...holder.attachedPolicies.map((arn) => managed(account, arn, 'identity')),
      ...holder.inlinePolicies.map((policy) => inline(policy, ref)),
    ]
    for (const policy of policies) {
      const known = gathered.get(policy.source.key)
      if (known === undefined) gathered.set(policy.source.key, { policy, via: [ref] })
      else if (!known.via.some(({ kind, name }) => kind === ref.kind && name === ref.name))
        known.via.push(ref)
    }
  }
  return [...gathered.values()].map(({ policy, via }) => ({ ...policy, source: { ...policy.source, via } }))
}

function boundaryOf(account: Account, user: User, arn: string): AppliedPolicy {
  const policy = managed(account, arn, 'boundary')
  return { ...policy, source: { ...policy.source, via: [{ kind: 'user', name: user.name }] } }
}

/** A managed policy by its ARN; the caller of this says through whom it comes. */
function managed(account: Account, arn: string, kind: PolicyKind): AppliedPolicy {
  const ofAws = isAwsManaged(arn)
  const text = ofAws ? awsManagedDocument(arn) : indexOf(account).policies.get(arn)?.document
  const source: PolicySource = {
    kind,
    key: policyKey({ kind: 'managed', arn }),
    name: managedPolicyName(arn),
    storage: ofAws ? 'awsManaged' : 'customerManaged',
    via: [],
  }
  return text === undefined ? absent(source, arn) : applied(source, text)
}

function inline({ name, document }: InlinePolicy, holder: HolderRef): AppliedPolicy {
  const key = policyKey({ kind: 'inline', holder, name })
  return applied({ kind: 'identity', key, name, storage: 'inline', via: [] }, document)
}

function ofResource({ arn, policy }: Resource): readonly AppliedPolicy[] {
  if (policy === null) return []
  const key = policyKey({ kind: 'resource', arn })
  return [applied({ kind: 'resource', key, name: arn, storage: 'resource', via: [] }, policy)]
}

function trustPolicies(account: Account, arn: string): readonly AppliedPolicy[] {
  const role = account.roles.find((one) => roleArn(account, one) === arn)
  if (role === undefined) return []
  const key = policyKey({ kind: 'resource', arn })
  return [applied({ kind: 'trust', key, name: arn, storage: 'resource', via: [] }, role.trustPolicy)]
}

/** The organization's policies, which belong to no account and so have keys of their own: `scp:0/Name`. */
function controlLevels(account: Account, kind: 'scp' | 'rcp'): readonly (readonly AppliedPolicy[])[] {
  const { serviceControlPolicies = [], resourceControlPolicies = [] } = account.organization ?? {}
  const levels = kind === 'scp' ? serviceControlPolicies : resourceControlPolicies
  return levels.map((policies, level) =>
    policies.map(({ name, document }) => {
      const key = `${kind}:${level}/${name}`
      return applied({ kind, key, name, storage: 'organization', via: [] }, document)
    }),
  )
}

function applied(source: PolicySource, text: string): AppliedPolicy {
  return { source, text, compiled: compilePolicy(text, source.kind) }
}

/** An attachment whose policy is not there grants nothing, and the trace says that it is missing. */
function absent(source: PolicySource, arn: string): AppliedPolicy {
  const message = `There is no policy ${arn} here, so nothing is known of what it says. Detach it, or create it.`
  const range = { start: 0, end: 0 }
  const finding: Finding = { code: 'POLICY_NOT_FOUND', severity: 'error', message, path: [], range }
  return { source, text: '', compiled: { unreadable: [finding], statements: [], denies: [], allows: [] } }
}
