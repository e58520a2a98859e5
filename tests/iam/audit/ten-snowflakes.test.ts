import { describe, expect, it } from 'vitest'
import type { Account } from '../../../src/iam/account/account'
import { policyText } from '../../../src/iam/account/queries'
import { parsePolicyKey } from '../../../src/iam/account/policy-ref'
import { audit } from '../../../src/iam/audit/audit'
import { explainEffort, explainPreview } from '../../../src/iam/audit/explain'
import type { AuditCode, AuditFinding } from '../../../src/iam/audit/finding'
import { previewMend } from '../../../src/iam/audit/preview/preview'
import { openStarter, starters } from '../../../src/scenario'

const { account, requests } = openStarter('ten-snowflakes')

const find = (of: Account, id: AuditCode): AuditFinding => {
  const finding = audit(of).find((one) => one.id === id)
  if (!finding) throw new Error(`there is no ${id}`)
  return finding
}

function mend(of: Account, id: AuditCode) {
  const { mend } = find(of, id)
  if (mend === null) throw new Error(`there is no mend for ${id}`)
  const preview = previewMend(of, mend, requests)
  if (!preview.ok) throw new Error(preview.message)
  return { ...preview, mend, said: explainPreview(preview, mend) }
}

describe('the audit of ten snowflakes', () => {
  it('tells the story: ten users, no group, nine copies, and the one that is not like the others', () => {
    expect(audit(account).map(({ title }) => title)).toEqual([
      '10 users have inline policies',
      '10 users are in no group',
      '9 users have copies of TeamBuckets',
      'TeamBuckets of gus differs from that of 9 others',
    ])
    expect(explainEffort(find(account, 'identicalCopies').effort)).toBe(
      'Look at 9 users, or with groups at 1 group.',
    )
    expect(find(account, 'identicalCopies').sentence).toContain(
      'It did: the copy of gus says something else.',
    )
  })

  it('points at the very entry that is wrong', () => {
    const { places } = find(account, 'differingCopies')
    expect(places).toHaveLength(1)
    const { policy, range, note } = places[0]!
    const ref = parsePolicyKey(policy)
    expect(ref).toEqual({ kind: 'inline', holder: { kind: 'user', name: 'gus' }, name: 'TeamBuckets' })
    expect(policyText(account, ref!)!.slice(range.start, range.end)).toBe('"arn:aws:s3:::app-config"')
    expect(note).toBe(
      'In statement ReadAndWriteObjects, Resource has "arn:aws:s3:::app-config" where the others have "arn:aws:s3:::app-config/*".',
    )
  })

  it('moves the nine copies to one group policy, and no decision changes', () => {
    const { mend: moving, changes, checked, account: after, said } = mend(account, 'identicalCopies')
    expect(moving.title).toBe('Move these 9 inline copies to one group policy')
    expect(moving.calls.map(({ operation }) => operation)).toEqual([
      'CreateGroup',
      'PutGroupPolicy',
      ...Array<string>(9).fill('AddUserToGroup'),
      ...Array<string>(9).fill('DeleteUserPolicy'),
    ])
    expect(changes).toEqual([])
    expect(checked % 10).toBe(0)
    expect(said).toBe(
      `No decision changes: ${checked} decisions were compared, and that no other one changes follows from the rules, since everyone keeps the same policies.`,
    )
    expect(after.groups.map(({ name }) => name)).toEqual(['TeamBuckets'])
    // Now it is the group's policy that gus's copy is not like.
    expect(audit(after).map(({ title }) => title)).toEqual([
      '1 user has inline policies',
      '1 user is in no group',
      'TeamBuckets of gus differs from TeamBuckets of the group TeamBuckets',
    ])
    const { mend: joining, account: last } = mend(after, 'differingCopies')
    expect(joining.calls).toEqual([
      { operation: 'AddUserToGroup', parameters: { GroupName: 'TeamBuckets', UserName: 'gus' } },
      { operation: 'DeleteUserPolicy', parameters: { UserName: 'gus', PolicyName: 'TeamBuckets' } },
    ])
    expect(audit(last)).toEqual([])
  })

  it('or first gives gus what the others have, and shows what that changes for him, and for nobody else', () => {
    const { changes, account: after, said } = mend(account, 'differingCopies')
    const of = (resource: string) =>
      changes
        .filter(({ request }) => request.resource === resource)
        .map(({ request, ...rest }) => [request.action, rest])
    expect(new Set(changes.map(({ request }) => request.principal))).toEqual(
      new Set(['arn:aws:iam::123456789012:user/gus']),
    )
    expect(of('arn:aws:s3:::app-config/settings.json')).toContainEqual([
      's3:GetObject',
      { before: 'implicitDeny', after: 'allowed' },
    ])
    expect(said).toMatch(
      /^\d+ decisions change: \d+ decisions were compared\. Others, which nobody asked about, may change too\.$/,
    )
    expect(find(after, 'identicalCopies').title).toBe('10 users have copies of TeamBuckets')
    expect(audit(mend(after, 'identicalCopies').account)).toEqual([])
  })

  it('mends all of it at once by two groups, without touching a decision', () => {
    const { changes, account: after } = mend(account, 'inlinePoliciesOnUsers')
    expect(changes).toEqual([])
    expect(after.groups.map(({ name }) => name)).toEqual(['TeamBuckets', 'TeamBuckets-2'])
    expect(after.users.every(({ inlinePolicies }) => inlinePolicies.length === 0)).toBe(true)
  })
})

describe('the audit of the other starters', () => {
  it.each(starters.filter(({ id }) => id !== 'ten-snowflakes').map(({ id }) => id))(
    'has little to say of %s',
    (id) => {
      const codes = audit(openStarter(id).account).map((finding) => finding.id)
      expect(codes).toEqual(id === 'alice' ? ['usersInNoGroup'] : [])
    },
  )
})
