import type { Account } from '../account/account'
import { policyArn } from '../account/arn'
import { managed } from '../evaluation/applied-policy'
import { compilePolicy } from '../evaluation/compile'
import { noBits, unite, type Bits } from './bits'
import { missingFrom } from './missing-from'
import type { BitsOf, PolicyBits } from './policy-bits'

/** The bits of an account's managed policies, each worked out when first asked for. */
export interface PolicyShelf {
  readonly account: Account
  readonly bitsOf: BitsOf
  /** By kind and ARN. */
  readonly known: Map<string, PolicyBits>
}

type Kind = 'identity' | 'boundary'

export function managedBits({ account, bitsOf, known }: PolicyShelf, arn: string, kind: Kind): PolicyBits {
  const key = `${kind} ${arn}`
  const found = known.get(key)
  if (found !== undefined) return found
  const fresh = bitsOf(managed(account, arn, kind).compiled)
  known.set(key, fresh)
  return fresh
}

/** The shelf for another account, without the policies that have changed. */
export function restocked(shelf: PolicyShelf, account: Account, changed: ReadonlySet<string>): PolicyShelf {
  const known = new Map(shelf.known)
  for (const arn of changed) {
    known.delete(`identity ${arn}`)
    known.delete(`boundary ${arn}`)
  }
  return { ...shelf, account, known }
}

/** ARNs of customer managed policies that came, went, or say something else. */
export function changedPolicies(before: Account, after: Account): ReadonlySet<string> {
  const changed = new Set<string>()
  if (before.policies === after.policies) return changed
  const gone = missingFrom(before.policies, after.policies)
  const come = missingFrom(after.policies, before.policies)
  const texts = new Map([...gone].map((policy) => [policyArn(before, policy), policy.document]))
  for (const policy of come) {
    const arn = policyArn(after, policy)
    if (texts.get(arn) === policy.document) texts.delete(arn)
    else changed.add(arn)
  }
  for (const arn of texts.keys()) changed.add(arn)
  return changed
}

/** What the policies of one group, user or role say together. */
export interface Holding {
  readonly bits: Bits
  readonly policies: readonly PolicyBits[]
  /** Those of them that match only some callers. */
  readonly dependent: readonly PolicyBits[]
}

interface Holder {
  readonly attachedPolicies: readonly string[]
  readonly inlinePolicies: readonly { readonly document: string }[]
}

/** `null` where there are none, as with most users. */
export function holdingOf(shelf: PolicyShelf, holder: Holder, words: number): Holding | null {
  const { attachedPolicies, inlinePolicies } = holder
  if (attachedPolicies.length + inlinePolicies.length === 0) return null
  const policies = [
    ...attachedPolicies.map((arn) => managedBits(shelf, arn, 'identity')),
    ...inlinePolicies.map(({ document }) => shelf.bitsOf(compilePolicy(document, 'identity'))),
  ]
  const bits = noBits(words)
  for (const policy of policies) unite(bits, policy.bits)
  return { bits, policies, dependent: policies.filter(({ dependent }) => dependent.size > 0) }
}

/** Adds the columns to which the two may say something else: those that a policy speaks to which only one of them has. */
export function markDifferences(a: Holding | null, b: Holding | null, into: Uint32Array): void {
  const [ofA, ofB] = [a?.policies ?? [], b?.policies ?? []]
  for (const policy of ofA) if (!ofB.includes(policy)) markSpoken(policy.bits, into)
  for (const policy of ofB) if (!ofA.includes(policy)) markSpoken(policy.bits, into)
}

function markSpoken(bits: Bits, into: Uint32Array): void {
  for (let i = 0; i < bits.length; i++) {
    const at = i % into.length
    into[at] = (into[at] ?? 0) | (bits[i] ?? 0)
  }
}
