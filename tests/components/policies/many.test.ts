// @vitest-environment happy-dom
import { screen } from '@testing-library/svelte'
import { describe, expect, it } from 'vitest'
import PoliciesPanel from '../../../src/components/policies/PoliciesPanel.svelte'
import PolicyList from '../../../src/components/policies/PolicyList.svelte'
import { starters } from '../../../src/scenario'
import { createPolicy } from '../calls'
import { crowd, policyNumbered } from '../crowd'
import { part, soon, stage } from '../stage'

/** Names of the policies that are drawn under a title. */
const rows = (name: string) =>
  [...screen.getByRole('list', { name }).children].map((row) => row.querySelector('.name')?.textContent)
const names = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => `policy-${String(from + i).padStart(3, '0')}`)
const field = () => screen.getByRole('searchbox', { name: 'Find a policy' })

describe('few policies', () => {
  it.each(starters.map(({ id }) => id))('of the starter %s: nothing to look for', (starter) => {
    stage(PolicyList, { starter })
    expect(screen.queryByRole('searchbox')).toBeNull()
    expect(screen.queryByRole('button', { name: /^Show/ })).toBeNull()
  })
})

describe('many policies', () => {
  it('are drawn in part, and more when asked', async () => {
    const { user } = stage(PolicyList, { scenario: crowd({ policies: 100 }) })
    expect(rows('Managed')).toEqual(names(30))
    expect(screen.getByText('30 of 100 policies shown.')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Show 70 more policies' }))
    expect(rows('Managed')).toEqual(names(100))
    expect(screen.getByRole('button', { name: /^policy-030/ })).toHaveFocus()
  })

  it('are found among all there are: in an inline one by who has it, and in what AWS wrote', async () => {
    const { user } = stage(PolicyList, { scenario: crowd({ users: 3, policies: 100, onFirst: 4 }) })
    await user.type(field(), 'cy-09')
    expect(rows('Managed')).toEqual(names(10, 90))
    expect(screen.queryByRole('list', { name: 'Inline' })).toBeNull()
    expect(screen.getByRole('status', { name: '' })).toHaveTextContent('10 of 120 policies')
    await user.clear(field())
    await user.type(field(), 'user-000 tape')
    expect(rows('Inline')).toEqual(['tape-000', 'tape-001', 'tape-002', 'tape-003'])
    await user.clear(field())
    await user.type(field(), 's3readonly')
    expect(rows('AWS managed policies that nobody has')).toEqual(['AmazonS3ReadOnlyAccess'])
    await user.type(field(), 'x')
    expect(screen.getByText(/^No policy is called that/)).toBeInTheDocument()
    await user.keyboard('{Escape}')
    expect(rows('Managed')).toEqual(names(30))
    expect(screen.getByText('AWS managed policies', { selector: 'summary' })).toBeInTheDocument()
  })

  it('the one on the desk is drawn, however far down it stands', async () => {
    const { playground } = stage(PolicyList, { scenario: crowd({ policies: 100 }) })
    playground.openPolicy({ kind: 'managed', arn: policyNumbered(77) })
    await soon(() => rows('Managed')).toEqual([...names(30), 'policy-077'])
    expect(screen.getByRole('button', { name: /^policy-077/ })).toHaveAttribute('aria-current', 'true')
  })

  it('one just made is drawn, also when another lies on the desk', async () => {
    const { playground } = stage(PolicyList, {
      scenario: crowd({ policies: 100 }),
      calls: [createPolicy('New')],
    })
    expect(rows('Managed')).toEqual([...names(30), 'New'])
    playground.openPolicy({ kind: 'managed', arn: policyNumbered(2) })
    await soon(() => screen.getByRole('button', { name: /^policy-002/ }).getAttribute('aria-current')).toBe(
      'true',
    )
    expect(rows('Managed')).toEqual([...names(30), 'New'])
  })
})

describe('menus among many', () => {
  it('a policy is attached to somebody who is looked for', async () => {
    const { user, playground } = stage(PoliciesPanel, {
      scenario: crowd({ users: 60, groups: 40, policies: 1 }),
    })
    await user.click(screen.getByRole('button', { name: 'Attach policy-000 to…' }))
    const menu = part('group', 'policy-000 is attached to')
    expect(menu.getAllByRole('checkbox')).toHaveLength(20)
    await user.type(menu.getByRole('searchbox'), 'user-059')
    await user.click(menu.getByRole('checkbox', { name: 'user user-059' }))
    expect(playground.account.users[59]?.attachedPolicies).toEqual([policyNumbered(0)])
  })

  it('a bucket policy is written on a bucket that is looked for', async () => {
    const { user, playground } = stage(PolicyList, { scenario: crowd({ buckets: 40 }) })
    await user.click(screen.getByRole('button', { name: 'New policy' }))
    const menu = part('group', 'New policy')
    expect(menu.getAllByRole('button', { name: /^Bucket policy of/ })).toHaveLength(12)
    await user.type(menu.getByRole('searchbox', { name: 'Find a bucket' }), '039')
    expect(menu.getByRole('status')).toHaveTextContent('1 of 40 buckets')
    await user.click(menu.getByRole('button', { name: 'Bucket policy of bucket-039' }))
    expect(playground.account.resources[39]?.policy).not.toBeNull()
  })
})
