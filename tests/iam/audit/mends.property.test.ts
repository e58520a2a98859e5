import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Account } from '../../../src/iam/account/account'
import { audit } from '../../../src/iam/audit/audit'
import type { AuditFinding } from '../../../src/iam/audit/finding'
import { previewMend } from '../../../src/iam/audit/preview/preview'
import type { Request } from '../../../src/iam/evaluation/request'
import { arbitraryAccount } from './arbitrary-account'

vi.setConfig({ testTimeout: 120_000 })

const arn = (name: string): string => `arn:aws:iam::123456789012:${name}`
/** Asked by everybody besides what a preview finds out itself: sessions, IAM's own entities, contexts. */
const requests: readonly Request[] = [
  { principal: arn('user/alice'), action: 's3:GetObject', resource: 'arn:aws:s3:::app-logs/alice/1' },
  { principal: arn('user/bob'), action: 's3:PutObject', resource: 'arn:aws:s3:::app-logs/bob/1' },
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

const mended = (account: Account, { mend }: AuditFinding): Account => {
  if (mend === null) throw new Error('there is no mend')
  const preview = previewMend(account, mend, requests)
  if (!preview.ok) throw new Error(`${preview.operation}: ${preview.code}: ${preview.message}`)
  return preview.account
}

describe('every mend of every account', () => {
  it('goes through as it is, and keeps what it promises', () => {
    const kept = new Set<string>()
    fc.assert(
      fc.property(arbitraryAccount, (account) => {
        for (const { id, mend } of audit(account)) {
          if (mend === null) continue
          const preview = previewMend(account, mend, requests)
          if (!preview.ok) throw new Error(`${id}: ${preview.operation}: ${preview.code}: ${preview.message}`)
          expect(preview.account).not.toBe(account)
          if (mend.promise === 'noDecisionChanges') {
            expect({ id, changes: preview.changes }).toEqual({ id, changes: [] })
            kept.add(id)
          }
        }
      }),
      { numRuns: 100, seed: Number(process.env.FC_SEED ?? 1) },
    )
    expect([...kept].sort()).toEqual([
      'breakGlassUsers',
      'duplicatePolicies',
      'emptyGroups',
      'groupsWithoutPolicies',
      'identicalCopies',
      'inlinePoliciesOnUsers',
      'managedPoliciesOnUsers',
      'quotaPressure',
      'unusedPolicies',
    ])
  })

  it('makes its finding go away, unless it says what it leaves', () => {
    const gone = new Set<string>()
    fc.assert(
      fc.property(arbitraryAccount, (account) => {
        for (const finding of audit(account)) {
          const { id, key, mend } = finding
          if (mend === null || mend.notes.length > 0) continue
          const left = audit(mended(account, finding)).map((one) => one.key)
          expect({ id, key, left }).not.toEqual({ id, key, left: expect.arrayContaining([key]) })
          gone.add(id)
        }
      }),
      { numRuns: 100, seed: Number(process.env.FC_SEED ?? 1) },
    )
    expect(gone.size).toBe(11)
  })
})
