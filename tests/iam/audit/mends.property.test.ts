import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Account } from '../../../src/iam/account/account'
import { audit } from '../../../src/iam/audit/audit'
import type { AuditCode } from '../../../src/iam/audit/finding'
import { previewMend } from '../../../src/iam/audit/preview/preview'
import type { Request } from '../../../src/iam/evaluation/request'
import { arbitraryAccount } from './arbitrary-account'
import { arbitraryOddities } from './odd-account'

vi.setConfig({ testTimeout: 120_000 })

const arn = (name: string): string => `arn:aws:iam::123456789012:${name}`
/** Asked by everybody besides what a preview finds out itself: by sessions, about IAM's own entities, in contexts. */
const requests: readonly Request[] = [
  { principal: arn('user/alice'), action: 's3:GetObject', resource: 'arn:aws:s3:::app-logs/alice/1' },
  { principal: arn('root'), action: 's3:DeleteObject', resource: 'arn:aws:s3:::other/1' },
  {
    principal: 'arn:aws:sts::123456789012:assumed-role/Auditor/now',
    action: 's3:ListBucket',
    resource: 'arn:aws:s3:::app-logs',
    context: { 'aws:MultiFactorAuthPresent': 'true' },
  },
  {
    principal: 'arn:aws:sts::123456789012:federated-user/carol',
    action: 'iam:AddUserToGroup',
    resource: arn('group/Dev'),
  },
  { principal: arn('user/dan'), action: 'iam:DeletePolicy', resource: arn('policy/Read') },
]

interface Seen {
  readonly gone: Set<AuditCode>
  readonly kept: Set<AuditCode>
}

/** Every mend must go through as it is, change nothing where it says so, and leave its finding only where it says what it leaves. */
function expectMends(account: Account, seen: Seen): void {
  for (const { id, key, mend } of audit(account)) {
    if (mend === null) continue
    const preview = previewMend(account, mend, requests)
    if (!preview.ok) throw new Error(`${id}: ${preview.operation}: ${preview.code}: ${preview.message}`)
    if (mend.promise === 'noDecisionChanges') {
      expect({ id, changes: preview.changes }).toEqual({ id, changes: [] })
      seen.kept.add(id)
    }
    if (mend.notes.length > 0) continue
    expect(audit(preview.account).map((finding) => finding.key)).not.toContain(key)
    seen.gone.add(id)
  }
}

describe('every mend of every account', () => {
  it('goes through, keeps what it promises, and makes its finding go away', () => {
    const seen: Seen = { gone: new Set(), kept: new Set() }
    fc.assert(
      fc.property(arbitraryAccount, (account) => expectMends(account, seen)),
      // One seed, since what is reached must not be a matter of luck; another by FC_SEED.
      { numRuns: Number(process.env.FC_RUNS ?? 50), seed: Number(process.env.FC_SEED ?? 1) },
    )
    const promised: readonly AuditCode[] = [
      'breakGlassUsers',
      'duplicatePolicies',
      'emptyGroups',
      'groupsWithoutPolicies',
      'identicalCopies',
      'inlinePoliciesOnUsers',
      'managedPoliciesOnUsers',
      'quotaPressure',
      'unusedPolicies',
    ]
    expect([...seen.kept].sort()).toEqual(promised)
    expect([...seen.gone].sort()).toEqual([...promised, 'differingCopies', 'usersNamedByResources'].sort())
  })

  it('goes through and keeps what it promises in accounts that no calls make', () => {
    const seen: Seen = { gone: new Set(), kept: new Set() }
    fc.assert(
      fc.property(arbitraryAccount, arbitraryOddities, (account, oddities) =>
        expectMends(oddities(account), seen),
      ),
      { numRuns: Number(process.env.FC_RUNS ?? 50), seed: Number(process.env.FC_SEED ?? 1) },
    )
    expect(seen.kept.size).toBeGreaterThan(6)
  })
})
