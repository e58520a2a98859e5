import type { PolicySource, Trace } from '../trace'
import type { Question } from '../question'
import type { Decision } from '../request'
import { missingKeysOfSimulation } from '../missing-keys'
import { positionOf, type Position } from './position'

/** What the simulator answers, members in its order ("EvaluationResult", IAM API Reference). */
export interface EvaluationResult {
  readonly EvalActionName: string
  readonly EvalResourceName: string
  readonly EvalDecision: Decision
  /** Those that made the decision: under an explicit deny the Deny ones alone, and none for an implicit deny. */
  readonly MatchedStatements: readonly MatchedStatement[]
  /** Where the request is for `*`; else they are in the resource's own result. */
  readonly MissingContextValues: readonly string[]
  /** Only for accounts in an organization. */
  readonly OrganizationsDecisionDetail?: { readonly AllowedByOrganizations: boolean }
  /** Only with a permissions boundary. */
  readonly PermissionsBoundaryDecisionDetail?: { readonly AllowedByPermissionsBoundary: boolean }
  /** Empty within one account; absent for `*`, and where the organization stops the request. */
  readonly EvalDecisionDetails?: Readonly<Record<string, Decision>>
  /** Where `ResourceArns` was given. */
  readonly ResourceSpecificResults?: readonly ResourceSpecificResult[]
}

export interface ResourceSpecificResult {
  readonly EvalResourceName: string
  readonly EvalResourceDecision: Decision
  readonly MatchedStatements: readonly MatchedStatement[]
  readonly MissingContextValues: readonly string[]
  readonly PermissionsBoundaryDecisionDetail?: { readonly AllowedByPermissionsBoundary: boolean }
}

export interface MatchedStatement {
  /** A managed policy's name, `group_Developers_Tape` for an inline one, `PolicyInputList.1` for one that came with the call. */
  readonly SourcePolicyId: string
  /** AWS answers `IAM Policy`, which its own service model does not list. */
  readonly SourcePolicyType: 'IAM Policy' | 'Resource Policy'
  readonly StartPosition: Position
  readonly EndPosition: Position
}

/** A trace in the simulator's shape. Statements of the organization's policies are never listed. */
export function resultOf(trace: Trace, question: Question, named: boolean): EvaluationResult {
  const { action, resource } = trace.request
  const matched = matchedStatements(trace)
  const missing = missingKeysOfSimulation(question)
  const boundary = trace.parts.find(({ part }) => part === 'boundary')
  const levels = trace.parts.filter(({ part }) => part === 'scp')
  const organized = levels.every(({ says }) => says === 'allowed')
  const bounds = boundary && {
    PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: boundary.says === 'allowed' },
  }
  return {
    EvalActionName: action,
    EvalResourceName: resource,
    EvalDecision: trace.decision,
    MatchedStatements: matched,
    MissingContextValues: resource === '*' ? missing : [],
    ...(levels.length > 0 && { OrganizationsDecisionDetail: { AllowedByOrganizations: organized } }),
    ...bounds,
    ...(resource !== '*' && organized && { EvalDecisionDetails: details(trace, question) }),
    ...(named && {
      ResourceSpecificResults: [
        {
          EvalResourceName: resource,
          EvalResourceDecision: trace.decision,
          MatchedStatements: matched,
          MissingContextValues: resource === '*' ? [] : missing,
          ...bounds,
        },
      ],
    }),
  }
}

/** How each side contributes to a decision between two accounts, by the names that matched statements give the sides. */
function details({ parts }: Trace, { sameAccount }: Question): Readonly<Record<string, Decision>> {
  if (sameAccount) return {}
  const side = (name: 'identity' | 'resource'): Decision =>
    parts.find(({ part }) => part === name)?.says ?? 'implicitDeny'
  return { 'IAM Policy': side('identity'), 'Resource Policy': side('resource') }
}

function matchedStatements({ decidedBy, policies }: Trace): readonly MatchedStatement[] {
  return decidedBy.flatMap((ref) => {
    const policy = policies[ref.policy]
    const statement = policy?.statements[ref.statement]
    if (policy === undefined || statement === undefined || policy.source.kind === 'scp') return []
    const { text, source } = policy
    // A policy that several groups have is one policy here, and has one entry.
    return {
      SourcePolicyId: sourcePolicyId(source),
      SourcePolicyType: source.kind === 'resource' ? 'Resource Policy' : 'IAM Policy',
      StartPosition: positionOf(text, statement.range.start),
      EndPosition: positionOf(text, statement.range.end - 1),
    }
  })
}

function sourcePolicyId({ storage, name, via: [holder] }: PolicySource): string {
  return storage === 'inline' && holder ? `${holder.kind}_${holder.name}_${name}` : name
}
