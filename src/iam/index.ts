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
export { awsManagedDocument } from './catalog/managed-documents'
export { awsManagedPolicies, awsManagedPolicy } from './catalog/managed-policies'
export type { AwsManagedPolicy } from './catalog/managed-policies'

export { decide } from './evaluation/decide'
export { evaluate } from './evaluation/evaluate'
export type { Reason } from './evaluation/reason'
export type { ContextValue, Decision, Request } from './evaluation/request'
export { decidingRules } from './evaluation/rule'
export type { DecidingRule } from './evaluation/rule'
export type {
  ElementTrace,
  PolicySource,
  PolicyTrace,
  StatementRef,
  StatementTrace,
  Trace,
} from './evaluation/trace'

export { accessDeniedMessage } from './explanation/access-denied'
export { explainDecision } from './explanation/decision'
export { origin, statementName } from './explanation/origin'
export { explainElement } from './explanation/wording'

export type { PolicyDocument, PolicyKind, SourceRange, Statement } from './policy/document'
export type { Finding, Severity } from './policy/finding'
export { formatPolicy } from './policy/format'
export { parsePolicy } from './policy/parse'
export type { PolicyParsing } from './policy/parse'
export { readPolicy } from './policy/read'
export type { PolicyReading } from './policy/read'

export type { Issue, Result } from './result'
