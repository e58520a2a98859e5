import { describe, expect, it } from 'vitest'
import { benchmarks } from '../../../src/iam/audit/benchmarks'
import { benchmarkName } from '../../../src/iam/audit/explain'

const named = (key: keyof typeof benchmarks): readonly string[] => benchmarks[key].map(benchmarkName)

describe('benchmarks', () => {
  const throughGroups = [
    'CIS AWS Foundations v1.2.0 1.16',
    'CIS AWS Foundations v1.4–v4.0.1 1.15',
    'CIS AWS Foundations v5.0.0 1.14',
    'CIS AWS Foundations v6.0.0 2.14',
    'CIS AWS Foundations v7.0.0 2.13',
    'Security Hub IAM.2',
    'AWS Config iam-user-no-policies-check',
  ]

  it.each<[keyof typeof benchmarks, readonly string[]]>([
    ['managedPoliciesOnUsers', throughGroups],
    ['breakGlassUsers', throughGroups],
    ['inlinePoliciesOnUsers', [...throughGroups, 'AWS Config iam-no-inline-policy-check']],
    ['usersInNoGroup', ['AWS Config iam-user-group-membership-check']],
    ['emptyGroups', ['AWS Config iam-group-has-users-check']],
    [
      'fullAdminAttached',
      [
        'CIS AWS Foundations v1.2.0 1.22',
        'CIS AWS Foundations v1.4–v4.0.1 1.16',
        'CIS AWS Foundations v5.0.0 1.15',
        'CIS AWS Foundations v6.0.0 2.15',
        'CIS AWS Foundations v7.0.0 2.14',
      ],
    ],
    [
      'fullAdminCustomerManaged',
      ['Security Hub IAM.1', 'AWS Config iam-policy-no-statements-with-admin-access'],
    ],
    ['fullAdminInline', ['Prowler iam_inline_policy_no_administrative_privileges']],
    ['fullAdminOnGroup', ['Prowler iam_group_administrator_access_policy']],
    ['fullAdminOnUser', ['Prowler iam_user_administrator_access_policy']],
    ['wholeServices', ['Security Hub IAM.21', 'AWS Config iam-policy-no-statements-with-full-access']],
    ['escalation', ['Prowler iam_policy_allows_privilege_escalation']],
    [
      'decryptionCustomerManaged',
      ['Security Hub KMS.1', 'AWS Config iam-customer-policy-blocked-kms-actions'],
    ],
    ['decryptionInline', ['Security Hub KMS.2', 'AWS Config iam-inline-policy-blocked-kms-actions']],
    ['none', []],
  ])('spells those of %s as they spell themselves, CIS’s with the version', (key, names) => {
    expect(named(key)).toEqual(names)
  })
})
