import type { AppliedPolicy } from './applied-policy'
import { stronger, type Grant } from './principal'
import type { Question } from './question'
import { traceStatement } from './statement'
import type { PolicyTrace } from './trace'

/** A policy's part of the story, with what the combination needs of it. */
export interface TracedPolicy {
  readonly trace: PolicyTrace
  /** Of each statement; `null` where it does not apply. */
  readonly grants: readonly (Grant | null)[]
  /** The strongest of each effect. */
  readonly Allow: Grant | null
  readonly Deny: Grant | null
}

export function tracePolicy({ source, text, compiled }: AppliedPolicy, question: Question): TracedPolicy {
  const traced = compiled.statements.map((statement) => traceStatement(statement, question))
  const statements = traced.map(({ trace }) => trace)
  let [Allow, Deny]: [Grant | null, Grant | null] = [null, null]
  for (const { trace, grant } of traced) {
    if (trace.effect === 'Allow') Allow = stronger(Allow, grant)
    else Deny = stronger(Deny, grant)
  }
  const grants = traced.map(({ grant }) => grant)
  return { trace: { source, text, unreadable: compiled.unreadable, statements }, grants, Allow, Deny }
}
