import type { ManagedPolicy } from '../../account/account'
import { policyArn } from '../../account/arn'
import type { ApiCall } from '../../account/operations'
import type { Attachment } from '../survey'
import { deleteInlineCall } from './calls'
import { deletePolicyCalls, hasNoTags } from './deletions'
import type { Ground } from './ground'
import { LeftOut } from './left-out'
import { NewPolicies } from './store'
import { Swaps } from './swaps'

/** An inline policy of a group or a role. */
export interface HeldInline extends Attachment {
  readonly name: string
  readonly document: string
}

/** Policies that mean the same, whatever they are called. */
export interface Alike {
  readonly managed: readonly ManagedPolicy[]
  readonly inline: readonly HeldInline[]
}

export interface Merge {
  readonly calls: readonly ApiCall[]
  readonly leftOut: LeftOut
  /** Name of the one that stays. */
  readonly kept: string
  /** Whether nothing that a request could be about went with its tags. */
  readonly isPure: boolean
}

/**
 * One policy instead of many that mean the same: everyone who had another has it afterwards, attached or as a boundary.
 * `null` if nothing can be merged.
 */
export function planMerge(ground: Ground, alike: Alike): Merge | null {
  const alone = withinOneHolder(ground, alike)
  if (alone) return alone
  const kept = keptOf(ground, alike)
  if (kept === null) return null
  const leftOut = new LeftOut()
  const swaps = new Swaps(ground, kept.arn)
  const calls: ApiCall[] = []
  let isPure = true
  for (const policy of alike.managed) {
    const arn = policyArn(ground.survey.account, policy)
    if (arn === kept.arn) continue
    const deletion = deletePolicyCalls(ground, policy)
    const replacing = deletion && swaps.replace(arn)
    if (replacing === null) {
      leftOut.add('unclearName', policy.name)
      continue
    }
    isPure &&= hasNoTags(policy)
    calls.push(...replacing, ...(deletion ?? []))
  }
  for (const { ref, holder, name } of alike.inline) {
    const isClear = ground.addressable.inline(holder, { name, document: '' })
    const attaching = isClear ? swaps.attach({ ref, holder }) : null
    if (attaching === null) leftOut.add(isClear ? 'noRoom' : 'unclearName', holder.name)
    else calls.push(...attaching, deleteInlineCall(ref, name))
  }
  if (calls.length === 0) return null
  return { calls: [...kept.create, ...calls], leftOut, kept: kept.name, isPure }
}

interface Kept {
  readonly name: string
  readonly arn: string
  readonly create: readonly ApiCall[]
}

/** The managed policy that most have, the first of several; where there is none, a new one. */
function keptOf(ground: Ground, { managed, inline }: Alike): Kept | null {
  const { survey, addressable } = ground
  let best: (Kept & { readonly uses: number }) | null = null
  for (const policy of managed.filter(addressable.deletable)) {
    const arn = policyArn(survey.account, policy)
    const uses = survey.attachedTo(arn).length + survey.boundedBy(arn).length
    if (best === null || uses > best.uses) best = { name: policy.name, arn, create: [], uses }
  }
  const [first] = inline
  if (best !== null || first === undefined) return best
  const made = new NewPolicies(ground).make(first.name, first.document)
  if (typeof made === 'string') return null
  const parameters = { PolicyName: made.name, PolicyDocument: first.document }
  return { ...made, create: [{ operation: 'CreatePolicy', parameters }] }
}

/** Two inline policies of the same holder: one of them does nothing. */
function withinOneHolder(ground: Ground, { managed, inline }: Alike): Merge | null {
  const [first, ...others] = inline
  if (first === undefined || managed.length > 0) return null
  if (others.some(({ holder }) => holder !== first.holder)) return null
  const { ref, holder } = first
  const { addressable } = ground
  if (!addressable.holder(ref.kind, holder)) return null
  if (!others.every(({ name }) => addressable.inline(holder, { name, document: '' }))) return null
  const calls = others.map(({ name }) => deleteInlineCall(ref, name))
  return { calls, leftOut: new LeftOut(), kept: first.name, isPure: true }
}
