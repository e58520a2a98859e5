import type { HolderRef } from '../account/account'
import type { PolicyKey } from '../account/policy-ref'
import type { PolicyKind, SourceRange } from '../policy/document'
import type { Finding } from '../policy/finding'
import type { Guardrail, TracePart } from './part'
import type { Reason } from './reason'
import type { ContextValue, Decision, Request } from './request'
import type { DecidingRule } from './rule'
import type { Uncertainty } from './uncertainty'

/**
 * The whole story of one request. The animation, the editor's highlights, the explanation, the access-denied message
 * and the graders all read this and nothing else.
 */
export interface Trace {
  readonly request: Request
  /** Every context key that was in force, lower-cased: the request's own and those that follow from the principal and the resource. */
  readonly context: Readonly<Record<string, ContextValue>>
  readonly decision: Decision
  /** What decided, by name. */
  readonly rule: DecidingRule
  /** Numbers of the rules by which the parts were put together, in ascending order. */
  readonly rules: readonly number[]
  /** Every policy that applies to the principal or the resource, in a stable order, whether or not it had a say. */
  readonly policies: readonly PolicyTrace[]
  /** The statements that made the decision; empty for `implicitDeny`. */
  readonly decidedBy: readonly StatementRef[]
  /**
   * Context keys that a condition or a policy variable asked for and the request did not have, spelled as the policy spells
   * them. Only statements that cover the action are asked.
   */
  readonly missingContextKeys: readonly string[]
  /** What each part of the policies says by itself: identity policies, the resource's, each guardrail. */
  readonly parts: readonly TracePart[]
  /** What stopped a request that the rest would have allowed. */
  readonly guardrail: Guardrail | null
  /** Where what AWS itself does is not documented, or not known here. */
  readonly uncertain: readonly Uncertainty[]
}

/** A statement of a trace: `trace.policies[policy].statements[statement]`. */
export interface StatementRef {
  readonly policy: number
  readonly statement: number
}

export interface PolicyTrace {
  readonly source: PolicySource
  /** Text the ranges point into: the version in force. */
  readonly text: string
  /** Empty, unless the text could not be read: then it has no statements and no say. */
  readonly unreadable: readonly Finding[]
  readonly statements: readonly StatementTrace[]
}

/** Where a policy comes from. */
export interface PolicySource {
  readonly kind: PolicyKind
  /** For a session's policy `session:0/Name`, which has no `PolicyRef`. */
  readonly key: PolicyKey
  /** `ReadBuckets`; for a resource's policy the resource's ARN. */
  readonly name: string
  readonly storage:
    'awsManaged' | 'customerManaged' | 'inline' | 'resource' | 'organization' | 'session' | 'simulation'
  /**
   * Through whom it reaches the principal: the groups it is attached to, the user or role itself, or several. Empty for a
   * resource's policy, a session's and the organization's.
   */
  readonly via: readonly HolderRef[]
}

export interface StatementTrace {
  /** Position in the document, from 0. */
  readonly index: number
  readonly sid: string | null
  /** `null`: spelled wrongly in the text, so the statement never applies (rule 15). */
  readonly effect: 'Allow' | 'Deny' | null
  readonly range: SourceRange
  /** Whether every element matched (rule 4). */
  readonly applies: boolean
  /** Principal (where the policy has one), action, resource, then each condition, all of them, matched or not. */
  readonly elements: readonly ElementTrace[]
}

export interface ElementTrace {
  readonly element:
    'Principal' | 'NotPrincipal' | 'Action' | 'NotAction' | 'Resource' | 'NotResource' | 'Condition'
  readonly matched: boolean
  readonly reason: Reason
  /** The element in the policy's text. */
  readonly range: SourceRange
}
