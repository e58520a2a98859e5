import type { SnapshotFrom } from 'xstate'
import type { PolicyKey, SourceRange, StatementRef, StatementTrace, Trace } from '../iam'
import type { evaluatorMachine } from '../machines/evaluator'
import { nearMiss } from './near-miss'

type Snapshot = SnapshotFrom<typeof evaluatorMachine>

/** The statement that is being looked at, and where it stands. */
export interface Lamp {
  readonly key: PolicyKey
  /** The text the range points into. */
  readonly text: string
  readonly range: SourceRange
  readonly effect: StatementTrace['effect']
}

/** Whether the gate has been asked at which the decision falls. */
export function decidingShown({ context, value }: Snapshot): boolean {
  return context.trace?.decision === 'explicitDeny'
    ? value.request === 'explicitDeny' || value.request === 'explicitlyDenied'
    : value.request === 'explicitAllow' || value.request === 'allowed'
}

/** The statement to light up: the one being read, then the one that decided, or that came closest. */
export function lampOf(snapshot: Snapshot): Lamp | null {
  const { trace, statements, filed } = snapshot.context
  const { request } = snapshot.value
  if (!trace) return null
  if (request === 'collecting') return lampOn(trace, statements[filed])
  if (decidingShown(snapshot)) return lampOn(trace, trace.decidedBy[0])
  const near = request === 'defaultDeny' || request === 'deniedByDefault' ? nearMiss(trace) : null
  const lamp = near && lampOn(trace, near)
  return lamp && { ...lamp, effect: null }
}

/**
 * The policies the story is about at this moment, most of all the first: the lamp's own, then, so that nothing flickers while
 * no statement is lit or one is that nobody can open, what was read before, what decides or came closest, and what comes last.
 */
export function subjectsOf(snapshot: Snapshot): readonly PolicyKey[] {
  const { trace, statements, filed } = snapshot.context
  if (!trace) return []
  const read = snapshot.value.request === 'collecting' ? statements.slice(0, filed).reverse() : []
  const refs = [...read, trace.decidedBy[0], nearMiss(trace), ...[...statements].reverse()]
  const keys = refs.flatMap((ref) => (ref && trace.policies[ref.policy]?.source.key) ?? [])
  return [...new Set([lampOf(snapshot)?.key ?? [], keys].flat())]
}

function lampOn(trace: Trace, ref: StatementRef | undefined): Lamp | null {
  const policy = ref && trace.policies[ref.policy]
  const statement = ref && policy?.statements[ref.statement]
  if (!policy || !statement) return null
  return { key: policy.source.key, text: policy.text, range: statement.range, effect: statement.effect }
}
