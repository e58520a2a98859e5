import type { PartName, TracePart } from '../evaluation/part'
import type { Trace } from '../evaluation/trace'
import { blockingParts, isLimit, missingSides } from './blocking-parts'
import { blockingNote, partNote } from './part-note'
import { accountsOf } from './two-accounts'
import { wording } from './wording'

/** One part of a request's policies, as it is told: what it says, and what that means for the answer. */
export interface PartStory {
  readonly part: PartName | 'blockPublicAccess'
  /** For `scp` and `rcp`: 0 is the organization's root. */
  readonly level: number | null
  readonly name: string
  /** Whether its Allow can give access, or only keep what others give from being too much. */
  readonly role: 'gives' | 'limits'
  /** Positions in `trace.policies`. */
  readonly policies: readonly number[]
  readonly says: keyof typeof wording.partSays
  /** Whether the answer is what it is because of this part. */
  readonly decides: boolean
  /** What it means for this request; `null` where nothing is to be added. */
  readonly note: string | null
  /** In a word, why the request falls through to the default here; `null` where it does not. */
  readonly falls: string | null
}

/**
 * The parts of a request's policies, in the order of the trace; none where identity policies are all there is, since they
 * are then the whole story.
 */
export function explainParts(trace: Trace): readonly PartStory[] {
  const known = trace.parts.map((part) => told(trace, part))
  const others = [...absentResource(trace), ...publicAccess(trace)]
  const alone = known.every(({ part }) => part === 'identity') && others.length === 0
  return alone ? [] : [...known.filter(isGiving), ...others, ...known.filter((story) => !isGiving(story))]
}

const isGiving = ({ role }: PartStory): boolean => role === 'gives'

/** What a part says, in a word or two: `allowed`, `says nothing`. */
export function partWord(says: PartStory['says']): string {
  return wording.partSays[says]
}

function told(trace: Trace, part: TracePart): PartStory {
  const role = isLimit(part.part) ? 'limits' : 'gives'
  const says = part.grant === 'account' ? 'handsOn' : (part.says ?? 'unknown')
  const decides = decidesIn(trace, part)
  const falls = trace.decision !== 'implicitDeny' || !decides ? null : says === 'unknown' ? says : role
  const note = partNote(trace, part)
  return {
    part: part.part,
    level: part.level,
    name: nameIn(trace, part),
    role,
    policies: part.policies,
    says,
    decides,
    note: note && wording.partNotes[note],
    falls: falls && wording.partFalls[falls],
  }
}

function decidesIn(trace: Trace, part: TracePart): boolean {
  if (trace.decision === 'explicitDeny') return part.says === 'explicitDeny'
  if (trace.decision === 'allowed') return trace.decidedBy.some((ref) => part.policies.includes(ref.policy))
  return blockingParts(trace).includes(part)
}

function nameIn(
  trace: Trace,
  { part, level, policies }: Pick<TracePart, 'part' | 'level' | 'policies'>,
): string {
  const trust =
    part === 'resource' && policies.some((place) => trace.policies[place]?.source.kind === 'trust')
  const name = trust ? wording.otherParts.trust : wording.parts[part](level)
  const accounts = accountsOf(trace)
  if (accounts === null) return name
  if (part === 'identity') return wording.partInAccount(name, accounts.caller)
  return part === 'resource' ? wording.partInAccount(name, accounts.resource) : name
}

/**
 * A policy that would have to let the caller in and is not there has no part in the trace, and is the answer all the same:
 * for callers of another account, and for those who have no policies of their own.
 */
function absentResource(trace: Trace): readonly PartStory[] {
  const has = (name: PartName): boolean => trace.parts.some((one) => one.part === name)
  const alone = accountsOf(trace) !== null || !has('identity')
  const wanted = trace.rule === 'noAllowMatched' ? alone : missingSides(trace).includes('resource')
  if (has('resource') || !wanted) return []
  const part = { part: 'resource', level: null, policies: [] } as const
  return [
    {
      ...part,
      name: nameIn(trace, part),
      role: 'gives',
      says: 'none',
      decides: true,
      note: wording.partNotes.lacks,
      falls: wording.partFalls.gives,
    },
  ]
}

/** No policy, and yet a limit (rule 58). */
function publicAccess(trace: Trace): readonly PartStory[] {
  if (trace.guardrail?.by !== 'blockPublicAccess') return []
  return [
    {
      part: 'blockPublicAccess',
      level: null,
      name: wording.otherParts.blockPublicAccess,
      role: 'limits',
      policies: [],
      says: 'closed',
      decides: true,
      note: wording.partNotes[blockingNote(trace)],
      falls: wording.partFalls.limits,
    },
  ]
}
