// @vitest-environment happy-dom
import { screen } from '@testing-library/svelte'
import { afterEach, describe, expect, it, vi } from 'vitest'
import AuditPanel from '../../../src/components/audit/AuditPanel.svelte'
import { audit } from '../../../src/iam'
import { workersHere } from '../../state/clerk/fake-worker'
import { putUserPolicy } from '../calls'
import { crowd } from '../crowd'
import { part, soon, stage } from '../stage'

afterEach(() => vi.unstubAllGlobals())

const scenario = crowd({ users: 400, groups: 2, policies: 2, onFirst: 2 })
const titles = () => screen.queryAllByRole('article').map((article) => article.getAttribute('aria-label'))
const told = (account = scenario.account) => audit(account).map(({ title }) => title)
const preview = (name: RegExp) => screen.getByRole('button', { name })

describe('the audit of a large account', () => {
  it('says that it is looked over, and then what there is to say', async () => {
    workersHere()
    stage(AuditPanel, { scenario })
    expect(screen.getAllByRole('status')[0]).toHaveTextContent('Looking the account over…')
    await soon(titles).toEqual(told())
  })

  it('stands until a change has been looked over', async () => {
    workersHere()
    const { playground } = stage(AuditPanel, { scenario })
    await soon(titles).toEqual(told())
    playground.workspace.perform([putUserPolicy('user-001', 'Own')])
    await soon(() => screen.getByRole('list', { name: 'Findings' }).getAttribute('aria-busy')).toBe('true')
    expect(titles()).toEqual(told())
    await soon(titles).toEqual(told(playground.account))
    expect(told(playground.account)).not.toEqual(told())
  })

  it('previews a mend before it can be made', async () => {
    const traffic = workersHere()
    const { user, playground } = stage(AuditPanel, { scenario })
    await soon(titles).toEqual(told())
    await user.click(preview(/^Preview: Delete 2 policies/))
    const mend = part('group', /^Delete 2 policies/)
    expect(mend.getByRole('status')).toHaveTextContent('Working out what would change…')
    expect(mend.getByRole('button', { name: 'Do it' })).toBeDisabled()
    await soon(() => mend.getByRole('status').textContent).toMatch(/^\s*No decision changes/)
    expect(traffic.tasks.filter((task) => task !== 'change')).toEqual(['audit', 'preview'])
    await user.click(mend.getByRole('button', { name: 'Do it' }))
    expect(playground.account.policies).toEqual([])
    await soon(titles).toEqual(told(playground.account))
  })

  it('previews again what has changed meanwhile, and waits with what it would do', async () => {
    workersHere()
    const { user, playground } = stage(AuditPanel, { scenario })
    await soon(titles).toEqual(told())
    await user.click(preview(/^Preview: Delete 2 policies/))
    const mend = () => part('group', /^Delete 2 policies/)
    await soon(() => mend().getByRole('status').textContent).toMatch(/No decision changes/)
    playground.workspace.perform([putUserPolicy('user-001', 'Own')])
    await soon(() => mend().getByRole('button', { name: 'Do it' })).toBeDisabled()
    await soon(() => mend().getByRole('button', { name: 'Do it' })).toBeEnabled()
  })

  it('is looked over in the page where the worker fails', async () => {
    const traffic = workersHere()
    traffic.they = 'fail'
    stage(AuditPanel, { scenario })
    await soon(titles).toEqual(told())
  })
})
