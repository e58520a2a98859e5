import type { PolicyKind } from '../../policy/document'
import { missingKeysOfSimulation } from '../missing-keys'
import type { Question } from '../question'
import type { Decision } from '../request'
import type { PolicySource, Trace } from '../trace'
import { positionsOf, type Position } from './position'

/** What the simulator answers of an action, members in its order ("EvaluationResult", IAM API Reference). */
export interface EvaluationResult {
  readonly EvalActionName: string
  /** The resource; of several, their kind, as in `arn:aws:s3:::${BucketName}/${KeyName}`; `*` where none was named. */
  readonly EvalResourceName: string
  /** Of all resources together. */
  readonly EvalDecision: Decision
  readonly MatchedStatements: readonly MatchedStatement[]
  /** Of implicit denies alone. */
  readonly MissingContextValues: readonly string[]
  /** Only for accounts in an organization. */
  readonly OrganizationsDecisionDetail?: { readonly AllowedByOrganizations: boolean }
  /** Only with a permissions boundary. */
  readonly PermissionsBoundaryDecisionDetail?: { readonly AllowedByPermissionsBoundary: boolean }
  /** Empty within one account; absent for `*`, and where the organization stops the request. */
  readonly EvalDecisionDetails?: Details
  /** Where resources were named. */
  readonly ResourceSpecificResults?: readonly ResourceSpecificResult[]
}

/** Lists are left out where there is nothing in them. */
export interface ResourceSpecificResult {
  readonly EvalResourceName: string
  readonly EvalResourceDecision: Decision
  readonly MatchedStatements?: readonly MatchedStatement[]
  readonly MissingContextValues?: readonly string[]
  readonly EvalDecisionDetails?: Details
  readonly PermissionsBoundaryDecisionDetail?: { readonly AllowedByPermissionsBoundary: boolean }
}

type Details = Readonly<Record<string, Decision>>

export interface MatchedStatement {
  /** A managed policy's name, `group_Developers_Tape` for an inline one, `PolicyInputList.1` for one that came with the call. */
  readonly SourcePolicyId: string
  /** What AWS answers, and its own service model does not list. */
  readonly SourcePolicyType: 'IAM Policy' | 'Resource Policy' | 'Permissions Boundary Policy'
  readonly StartPosition: Position
  readonly EndPosition: Position
}

/** What the simulator finds for one resource. */
interface Finding {
  readonly resource: string
  readonly decision: Decision
  readonly matched: readonly MatchedStatement[]
  readonly missing: readonly string[]
  /** `null`: there is no organization. */
  readonly organized: boolean | null
  /** `null`: there is no boundary. */
  readonly bounded: boolean | null
  /** Between two accounts alone. */
  readonly details: Details
}

export function findingOf(trace: Trace, question: Question): Finding {
  const { decision, parts, request } = trace
  const boundary = parts.find(({ part }) => part === 'boundary')
  const levels = parts.filter(({ part }) => part === 'scp')
  return {
    resource: request.resource,
    decision,
    matched: matchedStatements(trace),
    missing: decision === 'implicitDeny' ? missingKeysOfSimulation(question) : [],
    organized: levels.length === 0 ? null : levels.every(({ says }) => says === 'allowed'),
    bounded: boundary ? boundary.says === 'allowed' : null,
    details: detailsOf(trace, question),
  }
}

/** The findings for all resources of an action as one result. `named`: whether the call named the resources. */
export function resultOf(action: string, findings: readonly Finding[], named: boolean): EvaluationResult {
  const organized = allOf(findings.map((finding) => finding.organized))
  return {
    EvalActionName: action,
    EvalResourceName: commonName(findings.map(({ resource }) => resource)),
    EvalDecision: strictest(findings.map(({ decision }) => decision)),
    MatchedStatements: distinct(findings.flatMap(({ matched }) => matched)),
    MissingContextValues: [...new Set(findings.flatMap(({ missing }) => missing))],
    ...(organized !== null && { OrganizationsDecisionDetail: { AllowedByOrganizations: organized } }),
    ...boundaryDetail(allOf(findings.map(({ bounded }) => bounded))),
    ...(named && organized !== false && { EvalDecisionDetails: together(findings) }),
    ...(named && { ResourceSpecificResults: findings.map(specificResult) }),
  }
}

function specificResult({
  resource,
  decision,
  matched,
  missing,
  bounded,
  details,
}: Finding): ResourceSpecificResult {
  return {
    EvalResourceName: resource,
    EvalResourceDecision: decision,
    ...(matched.length > 0 && { MatchedStatements: matched }),
    ...(missing.length > 0 && { MissingContextValues: missing }),
    ...(Object.keys(details).length > 0 && { EvalDecisionDetails: details }),
    ...boundaryDetail(bounded),
  }
}

const boundaryDetail = (allowed: boolean | null) =>
  allowed === null ? {} : { PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: allowed } }

function strictest(decisions: readonly Decision[]): Decision {
  if (decisions.includes('explicitDeny')) return 'explicitDeny'
  return decisions.includes('implicitDeny') ? 'implicitDeny' : 'allowed'
}

const allOf = (values: readonly (boolean | null)[]): boolean | null =>
  values.some((value) => value !== null) ? values.every((value) => value !== false) : null

function together(findings: readonly Finding[]): Details {
  const sides = [...new Set(findings.flatMap(({ details }) => Object.keys(details)))]
  return Object.fromEntries(
    sides.map((side) => [side, strictest(findings.flatMap(({ details }) => details[side] ?? []))]),
  )
}

function distinct(statements: readonly MatchedStatement[]): readonly MatchedStatement[] {
  return [...new Map(statements.map((statement) => [JSON.stringify(statement), statement])).values()]
}

/** AWS has a template for every kind of resource; here are those of S3, and of all others nothing is said. */
function commonName(resources: readonly string[]): string {
  const [first = '*', another] = resources
  if (another === undefined) return first
  if (!resources.every((resource) => resource.startsWith('arn:aws:s3:::'))) return '*'
  return resources.some((resource) => resource.includes('/'))
    ? 'arn:aws:s3:::${BucketName}/${KeyName}'
    : 'arn:aws:s3:::${BucketName}'
}

/** How each side contributes to a decision between two accounts, by the names that matched statements give the sides. */
function detailsOf({ parts }: Trace, { sameAccount }: Question): Details {
  if (sameAccount) return {}
  const side = (name: 'identity' | 'resource' | 'boundary'): Decision =>
    parts.find(({ part }) => part === name)?.says ?? 'implicitDeny'
  const bounded = parts.some(({ part }) => part === 'boundary')
  return {
    'IAM Policy': side('identity'),
    'Resource Policy': side('resource'),
    ...(bounded && { 'Permissions Boundary Policy': side('boundary') }),
  }
}

const TYPES: Readonly<Partial<Record<PolicyKind, MatchedStatement['SourcePolicyType']>>> = {
  identity: 'IAM Policy',
  resource: 'Resource Policy',
  boundary: 'Permissions Boundary Policy',
}

/**
 * The statements that made the decision: under an explicit deny the Deny ones alone, a boundary's too, and none for an
 * implicit deny. Statements of the organization's policies are never listed, and an Allow of a boundary grants nothing.
 */
function matchedStatements({ decision, policies }: Trace): readonly MatchedStatement[] {
  if (decision === 'implicitDeny') return []
  const effect = decision === 'allowed' ? 'Allow' : 'Deny'
  return policies.flatMap(({ source, text, statements }) => {
    const type = TYPES[source.kind]
    if (type === undefined || (effect === 'Allow' && source.kind === 'boundary')) return []
    return statements.flatMap((statement) => {
      if (!statement.applies || statement.effect !== effect) return []
      const [StartPosition, EndPosition] = positionsOf(text, statement.range)
      return { SourcePolicyId: sourcePolicyId(source), SourcePolicyType: type, StartPosition, EndPosition }
    })
  })
}

/** A policy that several groups have is one policy here, and is named after the first. */
function sourcePolicyId({ storage, name, via: [holder] }: PolicySource): string {
  return storage === 'inline' && holder ? `${holder.kind}_${holder.name}_${name}` : name
}
