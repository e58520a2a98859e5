import type { TracePart } from '../evaluation/part'
import type { Trace } from '../evaluation/trace'
import { isGuardrail, isLimit, missingSides, sideUnknown } from './blocking-parts'
import { accountsOf } from './two-accounts'
import type { wording } from './wording'

type Note = keyof typeof wording.partNotes

/** What a part means for the answer, beyond what it says; `null` where there is nothing to add. */
export function partNote(trace: Trace, part: TracePart): Note | null {
  if (trace.rule === 'callerIdentity' || trace.rule === 'ownedByAws') return 'noSay'
  if (part.says === null) return 'elsewhere'
  if (trace.decision === 'explicitDeny')
    return isGuardrail(trace, part) ? (sideUnknown(trace) ? 'stopsAnyway' : 'stops') : null
  return isLimit(part.part) ? ofLimit(trace, part) : ofGiving(trace, part)
}

function ofGiving(trace: Trace, { part, says, grant }: TracePart): Note | null {
  if (grant === 'account') return 'handsOn'
  if (says === 'allowed') return null
  if (trace.rule !== 'noAllowMatched' && missingSides(trace).includes(part)) return 'lacks'
  const other = trace.parts.find((one) => one.part === (part === 'identity' ? 'resource' : 'identity'))
  const enough = other?.says === 'allowed' && other.grant !== 'account' && accountsOf(trace) === null
  return enough ? 'notNeeded' : null
}

function ofLimit(trace: Trace, part: TracePart): Note | null {
  if (part.says === 'allowed')
    return trace.rule === 'noAllowMatched' || trace.rule === 'accountDelegation' ? 'onlyLimit' : null
  if (passedBy(trace, part)) return 'passedBy'
  if (part.policies.length === 0) return 'empty'
  return isGuardrail(trace, part) ? blockingNote(trace) : 'blocksToo'
}

/** A limit blocks something only where something is known to be given. */
export function blockingNote(trace: Trace): Note {
  return sideUnknown(trace) ? 'blocksAnyway' : 'blocks'
}

/** A resource that lets in the caller itself passes by boundary and session policies, within one account (rules 33 to 41). */
function passedBy(trace: Trace, { part }: TracePart): boolean {
  const direct = trace.parts.some((one) => one.part === 'resource' && one.grant === 'direct')
  return (part === 'boundary' || part === 'session') && direct && accountsOf(trace) === null
}
