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
export { call, DEFAULT_MOMENT } from './account/call'
export type { ApiError, CallOptions } from './account/call'
export { describeCall } from './account/describe'
export { findBucket, findGroup, findHolder, findPolicy, findUser } from './account/lookup'
export { operations } from './account/operations'
export type { ApiCall, InputOf, OperationName, ResponseOf } from './account/operations'
export { parsePolicyKey, policyKey } from './account/policy-ref'
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
export { uniqueId } from './account/unique-id'

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
export type { Reason } from './evaluation/reason'
export type { ContextValue, Decision, Request } from './evaluation/request'
export { decidingRules } from './evaluation/rule'
export type { Combination, DecidingRule } from './evaluation/rule'
export type { CustomPolicyInput, PrincipalPolicyInput } from './evaluation/simulation/input'
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
export { explainDecision } from './explanation/decision'
export { explainElement } from './explanation/element'
export { origin, statementName } from './explanation/origin'
export { explainTrace, explainUncertainty, partName } from './explanation/story'
export type { Story } from './explanation/story'

export { accessMatrix } from './matrix/access-matrix'
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

export type { Issue, Result } from './result'
