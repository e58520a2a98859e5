// @vitest-environment happy-dom
import { screen } from '@testing-library/svelte'
import { describe, expect, it } from 'vitest'
import AuditPanel from '../../../src/components/audit/AuditPanel.svelte'
import { audit } from '../../../src/iam'
import { openStarter } from '../../../src/scenario'
import { part, soon, stage } from '../stage'

const findings = audit(openStarter('ten-snowflakes').account)

describe('the audit', () => {
  it('shows every finding with its sentence, its effort and its benchmarks', () => {
    stage(AuditPanel, { starter: 'ten-snowflakes' })
    // At once: an account that somebody made by hand is looked over in no time.
    expect(screen.queryAllByRole('article')).toHaveLength(findings.length)
    for (const { title, sentence } of findings)
      expect(part('article', title).getByText(sentence)).toBeInTheDocument()
    expect(screen.getAllByText(/CIS AWS Foundations/).length).toBeGreaterThan(0)
  })

  it('shows a mend’s calls and what they would change, and changes nothing yet', async () => {
    const { user, playground } = stage(AuditPanel, { starter: 'ten-snowflakes' })
    const { account } = playground
    await soon(() => screen.queryAllByRole('button', { name: /^Preview: Move these 9/ }).length).toBe(1)
    await user.click(screen.getByRole('button', { name: /^Preview: Move these 9/ }))
    const mend = part('group', /^Move these 9/)
    expect(mend.getByText(/aws iam (create-group|put-group-policy|create-policy)/)).toBeInTheDocument()
    expect(mend.getByRole('status')).toHaveTextContent(/No decision changes/)
    await user.click(mend.getByRole('button', { name: 'Leave it' }))
    expect(playground.account).toBe(account)
  })

  it('mends as one step, which undo takes back', async () => {
    const { user, playground } = stage(AuditPanel, { starter: 'ten-snowflakes' })
    await soon(() => screen.queryAllByRole('button', { name: /^Preview: Move these 9/ }).length).toBe(1)
    await user.click(screen.getByRole('button', { name: /^Preview: Move these 9/ }))
    await user.click(screen.getByRole('button', { name: 'Do it' }))
    expect(audit(playground.account).some(({ id }) => id === 'identicalCopies')).toBe(false)
    await soon(() => screen.queryAllByRole('button', { name: /^Preview: Move these 9/ }).length).toBe(0)
    expect(playground.workspace.history.past).toHaveLength(1)
    playground.undo()
    await soon(() => screen.queryAllByRole('button', { name: /^Preview: Move these 9/ }).length).toBe(1)
  })

  it('opens the policy a finding speaks of', async () => {
    const { user, playground } = stage(AuditPanel, { starter: 'ten-snowflakes' })
    await soon(() => screen.queryAllByRole('button', { name: /^TeamBuckets of gus/ }).length).toBeGreaterThan(
      0,
    )
    await user.click(screen.getAllByRole('button', { name: /^TeamBuckets of gus/ })[0]!)
    expect(playground.desk.ref).toMatchObject({ kind: 'inline', name: 'TeamBuckets' })
  })

  it('praises an account in which nothing is found', async () => {
    stage(AuditPanel, { starter: 'developers' })
    await soon(() => screen.queryByText(/Nothing to say against this account/)).not.toBeNull()
  })
})
