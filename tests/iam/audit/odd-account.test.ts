import { describe, expect, it } from 'vitest'
import { audit } from '../../../src/iam/audit/audit'
import { previewMend } from '../../../src/iam/audit/preview/preview'
import {
  add,
  ADMINISTRATOR,
  allowing,
  attachToGroup,
  attachToUser,
  createBucket,
  createGroup,
  createPolicy,
  createUser,
  customArn,
  made,
  putOnGroup,
  putOnUser,
} from '../account/made'
import { oddityNames, withOddity } from './odd-account'

/** Something for every kind of mend. */
const account = made([
  ...['Dev', 'Ops', 'Empty', 'Label'].map(createGroup),
  ...['Read', 'Same', 'Spare'].map((name) => createPolicy(name, allowing('s3:GetObject'))),
  putOnGroup('Dev', 'List'),
  putOnGroup('Ops', 'List'),
  attachToGroup('Ops', customArn('Read')),
  ...['alice', 'bob', 'carol', 'eva'].flatMap((name) => [
    createUser(name),
    add(name, 'Label'),
    putOnUser(name, 'Own', allowing('s3:PutObject')),
    attachToUser(name, customArn('Same')),
  ]),
  add('alice', 'Dev'),
  attachToUser('eva', ADMINISTRATOR),
  { operation: 'TagUser', parameters: { UserName: 'eva', Tags: [{ Key: 'BreakGlass', Value: 'yes' }] } },
  createBucket('app-logs'),
])

describe('an account with', () => {
  it.each(oddityNames)('%s is audited, and every mend offered goes through', (name) => {
    const odd = withOddity(name, account)
    const findings = audit(odd)
    expect(findings.length).toBeGreaterThan(3)
    expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length)
    for (const { id, mend } of findings) {
      if (mend === null) continue
      const preview = previewMend(odd, mend)
      expect({ id, ok: preview.ok, changes: preview.ok && mend.promise ? preview.changes : [] }).toEqual({
        id,
        ok: true,
        changes: [],
      })
    }
  })
})
