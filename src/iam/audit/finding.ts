import type { HolderRef } from '../account/account'
import type { PolicyKey } from '../account/policy-ref'
import type { SourceRange } from '../policy/document'
import type { BenchmarkId } from './benchmarks'
import type { Mend } from './mends/mend'

/** What an audit can find, in the order in which it tells it. */
export type AuditCode =
  | 'inlinePoliciesOnUsers'
  | 'managedPoliciesOnUsers'
  | 'usersInNoGroup'
  | 'emptyGroups'
  | 'groupsWithoutPolicies'
  | 'unusedPolicies'
  | 'duplicatePolicies'
  | 'identicalCopies'
  | 'differingCopies'
  | 'fullAdmin'
  | 'wildcardResources'
  | 'quotaPressure'
  | 'usersNamedByResources'
  | 'breakGlassUsers'

/** Security Hub's ranks; where it ranks the same thing, its rank. */
export type AuditSeverity = 'high' | 'medium' | 'low' | 'informational'

/** What somebody who audits has to look at. */
export interface EffortAmount {
  readonly count: number
  readonly unit: 'user' | 'group' | 'role' | 'policy' | 'resource' | 'account'
}

/** Equal amounts where groups make no difference. */
export interface Effort {
  readonly withoutGroups: EffortAmount
  readonly withGroups: EffortAmount
}

/** A stretch of a policy's text that a finding is about. */
export interface AuditPlace {
  readonly policy: PolicyKey
  readonly range: SourceRange
  /** What is there, in a sentence. */
  readonly note: string
}

export interface AuditFinding {
  readonly id: AuditCode
  /** No two findings of an audit have the same; an account that changes elsewhere leaves it as it is. */
  readonly key: string
  /** Where benchmarks ask for the same, with their versions. */
  readonly benchmarks: readonly BenchmarkId[]
  readonly severity: AuditSeverity
  /** Users, groups and roles it is about. */
  readonly holders: readonly HolderRef[]
  /** Policies it is about. */
  readonly policies: readonly PolicyKey[]
  /** Where to look in their texts. */
  readonly places: readonly AuditPlace[]
  readonly title: string
  readonly sentence: string
  readonly effort: Effort
  /** `null` where only people can know what should be. */
  readonly mend: Mend | null
}
