import {
  ENTITIES_PER_ACCOUNT,
  GROUPS_PER_USER,
  INLINE_POLICIES_SIZE,
  MANAGED_POLICY_SIZE,
  POLICIES_PER_ACCOUNT,
  POLICIES_PER_HOLDER,
  TRUST_POLICY_SIZE,
  VERSIONS_PER_POLICY,
} from '../account/quotas'
import { policyUses } from './policy-use'
import { answer, reading } from './reading'

const POLICY_VERSIONS_IN_USE = 10_000

export const accountSummaryReadings = {
  /**
   * Counts and quotas, in the order in which AWS answers them. Its entries about credentials, certificates, MFA devices,
   * identity providers and instance profiles are left out: the account does not know of any of those.
   */
  GetAccountSummary: reading({}, (account) =>
    answer({
      SummaryMap: {
        GroupPolicySizeQuota: INLINE_POLICIES_SIZE.group,
        Policies: account.policies.length,
        GroupsPerUserQuota: GROUPS_PER_USER,
        AttachedPoliciesPerUserQuota: POLICIES_PER_HOLDER.user,
        Users: account.users.length,
        PoliciesQuota: POLICIES_PER_ACCOUNT,
        AssumeRolePolicySizeQuota: TRUST_POLICY_SIZE,
        PolicyVersionsInUseQuota: POLICY_VERSIONS_IN_USE,
        VersionsPerPolicyQuota: VERSIONS_PER_POLICY,
        AttachedPoliciesPerGroupQuota: POLICIES_PER_HOLDER.group,
        PolicySizeQuota: MANAGED_POLICY_SIZE,
        Groups: account.groups.length,
        UsersQuota: ENTITIES_PER_ACCOUNT.user,
        UserPolicySizeQuota: INLINE_POLICIES_SIZE.user,
        // AWS does not say which versions are in use. Taken for: of each policy that somebody has, the one in force.
        PolicyVersionsInUse: policyUses(account).arns.length,
        Roles: account.roles.length,
        RolesQuota: ENTITIES_PER_ACCOUNT.role,
        RolePolicySizeQuota: INLINE_POLICIES_SIZE.role,
        AttachedPoliciesPerRoleQuota: POLICIES_PER_HOLDER.role,
        GroupsQuota: ENTITIES_PER_ACCOUNT.group,
      },
    }),
  ),
} as const
