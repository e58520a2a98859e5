import type { PartName, TracePart } from '../evaluation/part'
import type { DecidingRule } from '../evaluation/rule'
import type { Trace } from '../evaluation/trace'
import type { PolicyKind } from '../policy/document'

/** Whether a part, or a kind of policy, gives nothing and only keeps what others give from being too much. */
export function isLimit(part: PartName | PolicyKind): boolean {
  return part === 'boundary' || part === 'session' || part === 'scp' || part === 'rcp'
}

/** Rules by which an Allow is missing that has to be there, with the sides that lack it. */
const missing: Readonly<Partial<Record<DecidingRule, readonly PartName[]>>> = {
  accountDelegation: ['identity'],
  crossAccountNoIdentityAllow: ['identity'],
  foreignIdentityUnknown: ['identity'],
  crossAccountNoResourceAllow: ['resource'],
  foreignNoResourceAllow: ['resource'],
  resourcePolicyMustAllow: ['resource'],
  noAllowMatched: ['identity', 'resource'],
}

/** The sides whose Allow is missing, by the rule that decided. Empty where a limit blocks, and where nothing is missing. */
export function missingSides({ rule }: Pick<Trace, 'rule'>): readonly PartName[] {
  return missing[rule] ?? []
}

/** Whether a part is what stopped a request that would otherwise have been allowed (rule 49). */
export function isGuardrail({ guardrail }: Trace, { part, level }: TracePart): boolean {
  return guardrail !== null && guardrail.by === part && guardrail.level === level
}

/**
 * The parts because of which a request is denied by default: the limit that blocks it, else the sides whose Allow is
 * missing. Where one would look for what to mend.
 */
export function blockingParts(trace: Trace): readonly TracePart[] {
  if (trace.decision !== 'implicitDeny') return []
  return trace.parts.filter((part) =>
    trace.guardrail === null ? missingSides(trace).includes(part.part) : isGuardrail(trace, part),
  )
}

/** Whether what one side says is another account's and not known here. */
export function sideUnknown({ parts }: Pick<Trace, 'parts'>): boolean {
  return parts.some(({ says }) => says === null)
}
