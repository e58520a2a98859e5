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
  /** What it does to this request; `null` where it does nothing, or that is still to be seen. */
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
  // While it is read nothing is known of what it will do: it may be set aside.
  if (request === 'collecting') return plain(lampOn(trace, statements[filed]))
  if (decidingShown(snapshot)) return lampOn(trace, trace.decidedBy[0])
  const near = request === 'defaultDeny' || request === 'deniedByDefault' ? nearMiss(trace) : null
  return plain(near && lampOn(trace, near))
}

const plain = (lamp: Lamp | null): Lamp | null => lamp && { ...lamp, effect: null }

/**
 * The policies the story is about at this moment, most of all the first: the lamp's own, then, so that nothing flickers while
 * no statement is lit or one is that nobody can open, what was read before, what decides or came closest, and what comes last.
 */
export function* subjectsOf(snapshot: Snapshot): Generator<PolicyKey, void, void> {
  const { trace, statements, filed } = snapshot.context
  if (!trace) return
  const seen = new Set<PolicyKey>()
  for (const key of keys()) {
    if (key === undefined || seen.has(key)) continue
    seen.add(key)
    yield key
  }

  function* keys() {
    yield lampOf(snapshot)?.key
    const read = snapshot.value.request === 'collecting' ? filed : 0
    for (let at = read - 1; at >= 0; at--) yield keyOf(statements[at])
    yield keyOf(trace?.decidedBy[0])
    yield keyOf(trace && nearMiss(trace))
    for (let at = statements.length - 1; at >= 0; at--) yield keyOf(statements[at])
  }

  function keyOf(ref: StatementRef | null | undefined): PolicyKey | undefined {
    return ref ? trace?.policies[ref.policy]?.source.key : undefined
  }
}

function lampOn(trace: Trace, ref: StatementRef | undefined): Lamp | null {
  const policy = ref && trace.policies[ref.policy]
  const statement = ref && policy?.statements[ref.statement]
  if (!policy || !statement) return null
  return { key: policy.source.key, text: policy.text, range: statement.range, effect: statement.effect }
}
