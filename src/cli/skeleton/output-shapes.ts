/**
 * What AWS answers each operation, by the service models of IAM, STS and S3: the members in their order. A name alone is a
 * text; `:t` is a moment, `:i` a whole number, `:b` a yes or no, `{…}` a structure, `[…]` a list of structures, `(name)` a
 * list of texts of that type, and `<i>` or `<s>` a map to numbers or texts. Operations that answer nothing are left out.
 */

const TAGS = 'Tags[Key Value]'
const BOUNDARY = 'PermissionsBoundary{PermissionsBoundaryType PermissionsBoundaryArn}'
const LAST_USED = 'RoleLastUsed{LastUsedDate:t Region}'
const USER = `Path UserName UserId Arn CreateDate:t PasswordLastUsed:t ${BOUNDARY} ${TAGS}`
const GROUP = 'Path GroupName GroupId Arn CreateDate:t'
const ROLE = `Path RoleName RoleId Arn CreateDate:t AssumeRolePolicyDocument Description MaxSessionDuration:i ${BOUNDARY} ${TAGS} ${LAST_USED}`
const COUNTS =
  'AttachmentCount:i PermissionsBoundaryUsageCount:i IsAttachable:b Description CreateDate:t UpdateDate:t'
const POLICY = `PolicyName PolicyId Arn Path DefaultVersionId ${COUNTS} ${TAGS}`
const VERSION = 'Document VersionId IsDefaultVersion:b CreateDate:t'
const PAGE = 'IsTruncated:b Marker'
const INLINE = 'PolicyName PolicyDocument'
const ATTACHED = 'PolicyName PolicyArn'
const PROFILE = `Path InstanceProfileName InstanceProfileId Arn CreateDate:t Roles[${ROLE}] ${TAGS}`

const USER_DETAIL = `Path UserName UserId Arn CreateDate:t UserPolicyList[${INLINE}] GroupList(groupNameType) AttachedManagedPolicies[${ATTACHED}] ${BOUNDARY} ${TAGS}`
const GROUP_DETAIL = `Path GroupName GroupId Arn CreateDate:t GroupPolicyList[${INLINE}] AttachedManagedPolicies[${ATTACHED}]`
const ROLE_DETAIL = `Path RoleName RoleId Arn CreateDate:t AssumeRolePolicyDocument InstanceProfileList[${PROFILE}] RolePolicyList[${INLINE}] AttachedManagedPolicies[${ATTACHED}] ${BOUNDARY} ${TAGS} ${LAST_USED}`
const POLICY_DETAIL = `PolicyName PolicyId Arn Path DefaultVersionId ${COUNTS} PolicyVersionList[${VERSION}]`

const MATCHED =
  'MatchedStatements[SourcePolicyId SourcePolicyType StartPosition{Line:i Column:i} EndPosition{Line:i Column:i}]'
const MISSING = 'MissingContextValues(ContextKeyNameType)'
const ORGANIZED = 'OrganizationsDecisionDetail{AllowedByOrganizations:b}'
const BOUNDED = 'PermissionsBoundaryDecisionDetail{AllowedByPermissionsBoundary:b}'
const SPECIFIC = `EvalResourceName EvalResourceDecision ${MATCHED} ${MISSING} EvalDecisionDetails<s> ${BOUNDED}`
const SIMULATED = `EvaluationResults[EvalActionName EvalResourceName EvalDecision ${MATCHED} ${MISSING} ${ORGANIZED} ${BOUNDED} EvalDecisionDetails<s> ResourceSpecificResults[${SPECIFIC}]] ${PAGE}`

const policyNames = `PolicyNames(policyNameType) ${PAGE}`
const attachedPolicies = `AttachedPolicies[${ATTACHED}] ${PAGE}`
const tagPage = `${TAGS} ${PAGE}`

export const outputShapes: Readonly<Record<string, string>> = {
  CreateUser: `User{${USER}}`,
  GetUser: `User{${USER}}`,
  ListUsers: `Users[${USER}] ${PAGE}`,
  ListUserTags: tagPage,
  ListGroupsForUser: `Groups[${GROUP}] ${PAGE}`,
  CreateGroup: `Group{${GROUP}}`,
  GetGroup: `Group{${GROUP}} Users[${USER}] ${PAGE}`,
  ListGroups: `Groups[${GROUP}] ${PAGE}`,
  CreateRole: `Role{${ROLE}}`,
  GetRole: `Role{${ROLE}}`,
  ListRoles: `Roles[${ROLE}] ${PAGE}`,
  ListRoleTags: tagPage,
  CreatePolicy: `Policy{${POLICY}}`,
  GetPolicy: `Policy{${POLICY}}`,
  ListPolicies: `Policies[${POLICY}] ${PAGE}`,
  ListPolicyTags: tagPage,
  CreatePolicyVersion: `PolicyVersion{${VERSION}}`,
  GetPolicyVersion: `PolicyVersion{${VERSION}}`,
  ListPolicyVersions: `Versions[${VERSION}] ${PAGE}`,
  ListEntitiesForPolicy: `PolicyGroups[GroupName GroupId] PolicyUsers[UserName UserId] PolicyRoles[RoleName RoleId] ${PAGE}`,
  GetUserPolicy: `UserName ${INLINE}`,
  GetGroupPolicy: `GroupName ${INLINE}`,
  GetRolePolicy: `RoleName ${INLINE}`,
  ListUserPolicies: policyNames,
  ListGroupPolicies: policyNames,
  ListRolePolicies: policyNames,
  ListAttachedUserPolicies: attachedPolicies,
  ListAttachedGroupPolicies: attachedPolicies,
  ListAttachedRolePolicies: attachedPolicies,
  GetAccountAuthorizationDetails: `UserDetailList[${USER_DETAIL}] GroupDetailList[${GROUP_DETAIL}] RoleDetailList[${ROLE_DETAIL}] Policies[${POLICY_DETAIL}] ${PAGE}`,
  GetAccountSummary: 'SummaryMap<i>',
  GetContextKeysForCustomPolicy: 'ContextKeyNames(ContextKeyNameType)',
  GetContextKeysForPrincipalPolicy: 'ContextKeyNames(ContextKeyNameType)',
  SimulateCustomPolicy: SIMULATED,
  SimulatePrincipalPolicy: SIMULATED,
  GetCallerIdentity: 'UserId Account Arn',
  AssumeRole:
    'Credentials{AccessKeyId SecretAccessKey SessionToken Expiration:t} AssumedRoleUser{AssumedRoleId Arn} PackedPolicySize:i SourceIdentity',
  CreateBucket: 'Location BucketArn',
  GetBucketPolicy: 'Policy',
  ListBuckets:
    'Buckets[Name CreationDate:t BucketRegion BucketArn] Owner{DisplayName ID} ContinuationToken Prefix',
}
