import type { SnapshotFrom } from 'xstate'
import { explainStep, type Step } from '../../iam'
import type { evaluatorMachine } from '../../machines/evaluator'

/** What is happening at this moment, in a sentence or two; nothing before a request is sent and after its verdict. */
export function caption(snapshot: SnapshotFrom<typeof evaluatorMachine>): string {
  const { trace } = snapshot.context
  const step = stepOf(snapshot)
  return trace && step ? explainStep(trace, step) : ''
}

function stepOf({ context, value }: SnapshotFrom<typeof evaluatorMachine>): Step | null {
  const { statements, filed } = context
  switch (value.request) {
    case 'collecting': {
      const ref = statements[filed]
      return ref ? { at: 'statement', ref, number: filed + 1, of: statements.length } : { at: 'noStatement' }
    }
    case 'explicitDeny':
    case 'explicitAllow':
    case 'defaultDeny':
      return { at: value.request }
    default:
      return null
  }
}
