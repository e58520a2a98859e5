export { emptyAccount } from './account/account'
export type {
  Account,
  Group,
  HolderKind,
  HolderRef,
  InlinePolicy,
  ManagedPolicy,
  Organization,
  PolicyHolder,
  PolicyVersion,
  Resource,
  Role,
  User,
} from './account/account'
export {
  bucketArn,
  groupArn,
  isAwsManaged,
  managedPolicyName as nameInArn,
  parseIamArn,
  policyArn,
  roleArn,
  rootArn,
  userArn,
} from './account/arn'
export { clientRefusal } from './account/client-refusal'
export { affectedUsers } from './account/affected'
export { call } from './account/call'
export type { ApiError, CallOptions } from './account/call'
export { describeCall } from './account/describe'
export { DEFAULT_MOMENT } from './account/envelope'
export { findBucket, findGroup, findHolder, findPolicy, findUser } from './account/lookup'
export type { Operation, Service } from './account/operation'
export { operations } from './account/operations'
export type { ApiCall, InputOf, OperationName, ResponseOf } from './account/operations'
export type { Parameter, ParameterRules, ParameterTable } from './account/parameter'
export { parsePolicyKey, policyKey, policyKindOf } from './account/policy-ref'
export type { PolicyKey, PolicyRef } from './account/policy-ref'
export {
  allPolicyRefs,
  attachmentsOf,
  boundedBy,
  groupsOf,
  policyText,
  reachOf,
  usersOf,
} from './account/queries'
export { roleSettings } from './account/role-settings'
export { uniqueId } from './account/unique-id'

export { audit } from './audit/audit'
export type { BenchmarkId } from './audit/benchmarks'
export { breakGlassSigns } from './audit/break-glass'
export type { BreakGlassSigns } from './audit/break-glass'
export { auditSeverityWord, benchmarkName, explainEffort, explainPreview } from './audit/explain'
export type { AuditCode, AuditFinding, AuditPlace, AuditSeverity, Effort } from './audit/finding'
export type { Mend } from './audit/mends/mend'
export { previewMend } from './audit/preview/preview'
export type { DecisionChange, MendPreview } from './audit/preview/preview'

export { loadActions, services, catalogService } from './catalog/actions'
export type { AccessLevel, ActionInfo, CatalogService } from './catalog/actions'
export { commonActions } from './catalog/common-actions'
export { conditionKey, conditionKeys as globalConditionKeys } from './catalog/condition-keys'
export type { ConditionKey, ConditionKeyType } from './catalog/condition-keys'
export { unknownActions } from './catalog/unknown-actions'
export { awsManagedDocument } from './catalog/managed-documents'
export { awsManagedPolicies, awsManagedPolicy } from './catalog/managed-policies'
export type { AwsManagedPolicy } from './catalog/managed-policies'

export { decide } from './evaluation/decide'
export { evaluate } from './evaluation/evaluate'
export type { Guardrail, PartName, TracePart } from './evaluation/part'
export type { Grant } from './evaluation/principal'
export { parsePrincipalArn } from './evaluation/principal-arn'
export type { Reason } from './evaluation/reason'
export type { ContextValue, Decision, Request } from './evaluation/request'
export { decidingRules } from './evaluation/rule'
export type { Combination, DecidingRule } from './evaluation/rule'
export type { CustomPolicyInput, PrincipalPolicyInput } from './evaluation/simulation/parameters'
export { simulateCustomPolicy, simulatePrincipalPolicy } from './evaluation/simulation/principal-policy'
export type { EvaluationResult } from './evaluation/simulation/result'
export type { SimulationResponse } from './evaluation/simulation/simulate'
export type {
  ElementTrace,
  PolicySource,
  PolicyTrace,
  StatementRef,
  StatementTrace,
  Trace,
} from './evaluation/trace'
export type { Uncertainty, UncertaintyCode } from './evaluation/uncertainty'

export { accessDeniedMessage } from './explanation/access-denied'
export { blockingParts, isLimit } from './explanation/blocking-parts'
export { explainClosest } from './explanation/closest'
export { explainDecision } from './explanation/decision'
export { explainElement } from './explanation/element'
export { explainUngiven } from './explanation/ungiven'
export { origin, statementName } from './explanation/origin'
export { partWord } from './explanation/parts'
export type { PartStory } from './explanation/parts'
export { explainStep } from './explanation/steps'
export type { Step } from './explanation/steps'
export { explainTrace, explainUncertainty, partName } from './explanation/story'
export type { Story } from './explanation/story'

export { accessMatrix, decisionCodes } from './matrix/access-matrix'
export type { AccessMatrix } from './matrix/access-matrix'

export type { PolicyDocument, PolicyKind, SourceRange, Statement } from './policy/document'
export type { Finding, Severity } from './policy/finding'
export { formatPolicy } from './policy/format'
export { conditionOperator, operatorNames } from './policy/operators'
export type { OperatorName } from './policy/operators'
export { parsePolicy } from './policy/parse'
export type { PolicyParsing } from './policy/parse'
export { readPolicy } from './policy/read'
export type { PolicyReading } from './policy/read'

export { ask } from './readings/ask'
export type { AskOptions } from './readings/ask'
export { authorizationsOf } from './readings/authorization'
export { authorize } from './readings/authorize'
export type { Authorization } from './readings/denial'
export type { Reading } from './readings/reading'
export { grantOf } from './readings/session-grant'
export type { SessionGrant } from './readings/session-grant'
export { readings } from './readings/readings'
export type { AnswerOf, Query, ReadingName } from './readings/readings'

export type { Issue, Result } from './result'
