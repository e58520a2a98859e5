import type { SnapshotFrom } from 'xstate'
import { origin, type Trace } from '../../iam'
import type { evaluatorMachine } from '../../machines/evaluator'

/** What is happening at this moment, in a sentence or two. */
export function caption(snapshot: SnapshotFrom<typeof evaluatorMachine>): string {
  const { trace, statements, filed } = snapshot.context
  if (!trace) return ''
  switch (snapshot.value.request) {
    case 'collecting': {
      const ref = statements[filed]
      if (!ref) return noStatements(trace)
      const policy = trace.policies[ref.policy]
      const statement = policy?.statements[ref.statement]
      if (!policy || !statement) return ''
      const outcome = statement.applies
        ? `It speaks about this request, so it goes to the ${statement.effect === 'Deny' ? 'first' : 'second'} gate.`
        : 'It does not speak about this request, so it is set aside.'
      return `Statement ${filed + 1} of ${statements.length} comes from ${origin(policy.source)}. ${outcome}`
    }
    case 'explicitDeny':
      if (needsNoPermission(trace))
        return 'First gate: this call needs no permission, so no Deny can stop it.'
      return trace.decision === 'explicitDeny'
        ? 'First gate: does any Deny match? Yes. One is enough, whatever else allows it.'
        : 'First gate: does any Deny match? None. The request walks on.'
    case 'explicitAllow':
      if (needsNoPermission(trace)) return 'Second gate: it needs no Allow either. The gate opens.'
      return trace.decision === 'allowed'
        ? 'Second gate: does any Allow match? Yes. The gate opens.'
        : `Second gate: does any Allow match? ${someAllow(trace) ? 'None that is enough.' : 'None.'} The gate stays shut.`
    case 'defaultDeny':
      return someAllow(trace)
        ? 'Third gate: an Allow alone was not enough here. Without all that it takes, the answer is no.'
        : 'Third gate: nobody said no, and nobody said yes. Without a yes, the answer is no.'
    default:
      return ''
  }
}

/** Asking who one is needs no permission and cannot be denied (rule 56). */
function needsNoPermission(trace: Trace): boolean {
  return trace.rule === 'callerIdentity'
}

function someAllow(trace: Trace): boolean {
  return trace.policies.some(({ statements }) =>
    statements.some(({ effect, applies }) => effect === 'Allow' && applies),
  )
}

function noStatements(trace: Trace): string {
  return trace.policies.length === 0
    ? 'No policy applies to this request: not one statement to read.'
    : 'The policies that apply have no statement that can be read.'
}
