import type { StatementRef, Trace } from '../evaluation/trace'
import { wording } from './wording'

/** A moment in a request's way: a statement being read, or the request before one of the three gates. */
export type Step =
  | {
      readonly at: 'statement'
      readonly ref: StatementRef
      /** Its place among all that are read, from 1. */
      readonly number: number
      readonly of: number
    }
  | { readonly at: 'noStatement' | 'explicitDeny' | 'explicitAllow' | 'defaultDeny' }

/** What happens at a step, in a sentence or two. */
export function explainStep(trace: Trace, step: Step): string {
  if (step.at !== 'statement') return wording.steps[step.at](trace)
  const policy = trace.policies[step.ref.policy]
  const statement = policy?.statements[step.ref.statement]
  return policy && statement ? wording.steps.statement(policy.source, statement, step) : ''
}
