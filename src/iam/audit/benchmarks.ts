/** One rule of a benchmark that asks for the same as a finding. */
export interface BenchmarkId {
  readonly source: 'CIS AWS Foundations' | 'Security Hub' | 'AWS Config' | 'Prowler'
  /** CIS numbers its rules anew in each version; the others' ids have none. */
  readonly version: string | null
  readonly id: string
}

const cis = (...ids: readonly (readonly [version: string, id: string])[]): readonly BenchmarkId[] =>
  ids.map(([version, id]) => ({ source: 'CIS AWS Foundations', version, id }))
const securityHub = (id: string): BenchmarkId => ({ source: 'Security Hub', version: null, id })
const config = (id: string): BenchmarkId => ({ source: 'AWS Config', version: null, id })
const prowler = (id: string): BenchmarkId => ({ source: 'Prowler', version: null, id })

/** "Ensure IAM users receive permissions only through groups", and its like. */
const THROUGH_GROUPS: readonly BenchmarkId[] = [
  ...cis(
    ['v1.2.0', '1.16'],
    ['v1.4–v4.0.1', '1.15'],
    ['v5.0.0', '1.14'],
    ['v6.0.0', '2.14'],
    ['v7.0.0', '2.13'],
  ),
  securityHub('IAM.2'),
  config('iam-user-no-policies-check'),
]

/** "Ensure IAM policies that allow full "*:*" administrative privileges are not attached". */
const FULL_ADMIN_ATTACHED: readonly BenchmarkId[] = cis(
  ['v1.2.0', '1.22'],
  ['v1.4–v4.0.1', '1.16'],
  ['v5.0.0', '1.15'],
  ['v6.0.0', '2.15'],
  ['v7.0.0', '2.14'],
)

/** What benchmarks say, by the codes of findings and, where it makes a difference, the kind of policy. */
export const benchmarks = {
  inlinePoliciesOnUsers: [...THROUGH_GROUPS, config('iam-no-inline-policy-check')],
  managedPoliciesOnUsers: THROUGH_GROUPS,
  breakGlassUsers: THROUGH_GROUPS,
  usersInNoGroup: [config('iam-user-group-membership-check')],
  emptyGroups: [config('iam-group-has-users-check')],
  fullAdminAttached: FULL_ADMIN_ATTACHED,
  fullAdminCustomerManaged: [securityHub('IAM.1'), config('iam-policy-no-statements-with-admin-access')],
  fullAdminInline: [prowler('iam_inline_policy_no_administrative_privileges')],
  fullAdminOnGroup: [prowler('iam_group_administrator_access_policy')],
  fullAdminOnUser: [prowler('iam_user_administrator_access_policy')],
  wholeServices: [securityHub('IAM.21'), config('iam-policy-no-statements-with-full-access')],
  escalation: [prowler('iam_policy_allows_privilege_escalation')],
  decryptionCustomerManaged: [securityHub('KMS.1'), config('iam-customer-policy-blocked-kms-actions')],
  decryptionInline: [securityHub('KMS.2'), config('iam-inline-policy-blocked-kms-actions')],
  none: [],
} as const satisfies Readonly<Record<string, readonly BenchmarkId[]>>
