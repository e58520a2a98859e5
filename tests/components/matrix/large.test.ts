// @vitest-environment happy-dom
import { screen } from '@testing-library/svelte'
import { afterEach, describe, expect, it, vi } from 'vitest'
import MatrixPanel from '../../../src/components/matrix/MatrixPanel.svelte'
import { openStarter, type Scenario } from '../../../src/scenario'
import { workersHere } from '../../state/clerk/fake-worker'
import { attachToUser, createUser, join, attachToGroup, userArn } from '../calls'
import { crowd } from '../crowd'
import { soon, stage } from '../stage'

afterEach(() => vi.unstubAllGlobals())

const scenario: Scenario = {
  ...crowd({ users: 400, groups: 3, policies: 3, inFirst: 5 }),
  requests: ['s3:GetObject', 's3:PutObject'].map((action) => ({
    principal: userArn('user-000'),
    action,
    resource: 'arn:aws:s3:::bucket/x',
  })),
}
const cell = (name: string) => screen.queryByRole('button', { name })
const names = () => screen.getAllByRole('rowheader').map((header) => header.textContent.trim())
const table = () => screen.getByRole('region', { name: 'Decisions' })

describe('the matrix of a large account', () => {
  it('says that it is being worked out, and then what it says', async () => {
    const traffic = workersHere()
    stage(MatrixPanel, { scenario })
    expect(screen.getAllByRole('status')[0]).toHaveTextContent('Working out 400 users’ decisions…')
    await soon(() => cell('user-000, s3:GetObject: Denied by default')).not.toBeNull()
    expect(screen.queryByText(/^Working out/)).toBeNull()
    expect(table()).toHaveAttribute('aria-busy', 'false')
    expect(traffic.made).toBe(1)
  })

  it('stands as it was until what a change makes of it is known', async () => {
    workersHere()
    const { playground } = stage(MatrixPanel, { scenario })
    await soon(() => cell('user-004, s3:GetObject: Denied by default')).not.toBeNull()
    playground.workspace.perform([attachToGroup('team-000', 'policy-000')])
    await soon(() => table().getAttribute('aria-busy')).toBe('true')
    expect(cell('user-004, s3:GetObject: Denied by default')).not.toBeNull()
    await soon(() => cell('user-004, s3:GetObject: Allowed')).not.toBeNull()
    expect(cell('user-005, s3:GetObject: Denied by default')).not.toBeNull()
    expect(table()).toHaveAttribute('aria-busy', 'false')
  })

  it('follows several changes in a row to the last', async () => {
    workersHere()
    const { playground } = stage(MatrixPanel, { scenario })
    playground.workspace.perform([attachToUser('user-001', 'policy-000')])
    await soon(() => cell('user-001, s3:GetObject: Allowed')).not.toBeNull()
    playground.workspace.perform([join('user-006', 'team-000')])
    playground.workspace.perform([attachToGroup('team-000', 'policy-000')])
    playground.undo()
    playground.redo()
    await soon(() => cell('user-006, s3:GetObject: Allowed')).not.toBeNull()
    playground.workspace.perform([createUser('zoe')])
    playground.deleteHolder({ kind: 'user', name: 'user-000' })
    await soon(() => names()[0]).toBe('user-001')
    expect(cell('user-001, s3:GetObject: Allowed')).not.toBeNull()
  })

  it('is worked out in the page where there are no workers', async () => {
    vi.stubGlobal('Worker', undefined)
    stage(MatrixPanel, { scenario })
    expect(screen.getAllByRole('status')[0]).toHaveTextContent(/^Working out/)
    await soon(() => cell('user-000, s3:GetObject: Denied by default')).not.toBeNull()
  })

  it('gives way at once to that of a small one, and lets the worker go', async () => {
    const traffic = workersHere()
    const { playground } = stage(MatrixPanel, { scenario })
    await soon(() => cell('user-000, s3:GetObject: Denied by default')).not.toBeNull()
    playground.replace(openStarter('alice'), 'start over', [])
    await soon(() => names()).toEqual(['alice', 'bob'])
    await soon(() => traffic.ended).toBe(1)
  })
})

describe('a long matrix', () => {
  it('is drawn in part, more of it when asked, and searched by name', async () => {
    const { user } = stage(MatrixPanel, {
      scenario: { ...scenario, ...crowd({ users: 130 }), requests: scenario.requests },
    })
    expect(names()).toHaveLength(60)
    await user.click(screen.getByRole('button', { name: 'Show 60 more of the 70 others' }))
    await user.click(screen.getByRole('button', { name: 'Show 10 more of the 10 others' }))
    expect(names()).toHaveLength(130)
    await user.type(screen.getByRole('searchbox', { name: 'Find a user' }), '12')
    expect(names()).toEqual(['user-012', 'user-112', ...Array.from({ length: 10 }, (_, i) => `user-12${i}`)])
    expect(screen.getByText('12 of 130 users')).toBeInTheDocument()
  })

  it('has the fewer rows the more requests there are', () => {
    const requests = Array.from({ length: 20 }, (_, i) => ({
      ...scenario.requests[0]!,
      resource: `arn:aws:s3:::b/${i}`,
    }))
    stage(MatrixPanel, { scenario: { ...crowd({ users: 130 }), requests } })
    expect(names()).toHaveLength(15)
  })

  it('says of those found what is theirs', async () => {
    const long: Scenario = { ...crowd({ users: 130, policies: 1 }), requests: scenario.requests }
    const { user } = stage(MatrixPanel, { scenario: long, calls: [attachToUser('user-112', 'policy-000')] })
    await user.type(screen.getByRole('searchbox', { name: 'Find a user' }), '112')
    expect(cell('user-112, s3:GetObject: Allowed')).not.toBeNull()
  })
})
