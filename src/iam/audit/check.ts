import type { HolderRef, PolicyHolder } from '../account/account'
import { policyKey, type PolicyKey } from '../account/policy-ref'
import type { AuditFinding, Effort, EffortAmount } from './finding'
import type { Ground } from './mends/ground'

/** Looks for one kind of thing. */
export type Check = (ground: Ground) => readonly AuditFinding[]

export const userRef = ({ name }: { readonly name: string }): HolderRef => ({ kind: 'user', name })
export const groupRef = ({ name }: { readonly name: string }): HolderRef => ({ kind: 'group', name })

/** The keys of somebody's inline policies. */
export function inlineKeys(
  kind: HolderRef['kind'],
  { name, inlinePolicies }: Pick<PolicyHolder, 'name' | 'inlinePolicies'>,
): readonly PolicyKey[] {
  return inlinePolicies.map((policy) =>
    policyKey({ kind: 'inline', holder: { kind, name }, name: policy.name }),
  )
}

export const managedKey = (arn: string): PolicyKey => policyKey({ kind: 'managed', arn })

/** Every name once, as lists of names are shown. */
export const distinct = <Item>(items: readonly Item[]): readonly Item[] => [...new Set(items)]

/** What there is to look at, where groups make a difference. */
export function effort(count: number, unit: EffortAmount['unit'], groups: number): Effort {
  return { withoutGroups: { count, unit }, withGroups: { count: groups, unit: 'group' } }
}

/** The same with groups and without. */
export function sameEffort(count: number, unit: EffortAmount['unit']): Effort {
  return { withoutGroups: { count, unit }, withGroups: { count, unit } }
}
