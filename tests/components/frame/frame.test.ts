// @vitest-environment happy-dom
import { screen, within } from '@testing-library/svelte'
import { beforeEach, describe, expect, it } from 'vitest'
import Drawer from '../../../src/components/drawer/Drawer.svelte'
import Hint from '../../../src/components/frame/Hint.svelte'
import Tabs from '../../../src/components/frame/Tabs.svelte'
import { emptyAccount } from '../../../src/iam'
import { openStarter } from '../../../src/scenario'
import { Keeper } from '../../../src/state/keeper.svelte'
import { ThemeChoice } from '../../../src/state/theme.svelte'
import { memoryStorage } from '../../state/memory-storage'
import { createUser } from '../calls'
import { part, said, soon, stage } from '../stage'
import Frame from './Frame.svelte'

const theme = () => new ThemeChoice(document.documentElement, matchMedia('(prefers-color-scheme: dark)'))

function header(storage = memoryStorage()) {
  const keeper = new Keeper(storage)
  const staged = stage(Frame, { props: { keeper, theme: theme() } })
  return { ...staged, keeper, storage }
}

/** Not `disabled`, which would take the focus away from who presses it. */
const idle = (name: string) => screen.getByRole('button', { name }).getAttribute('aria-disabled') === 'true'

beforeEach(() => {
  localStorage.clear()
  delete document.documentElement.dataset.theme
})

describe('undo and redo', () => {
  it('say what they would do, and do it', async () => {
    const { user, playground } = header()
    expect(idle('Undo')).toBe(true)
    expect(idle('Redo')).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(said()).toBe('')
    playground.perform([createUser('cy')], 'new-user')
    await user.click(await screen.findByRole('button', { name: 'Undo: create the user cy' }))
    expect(playground.account.users).toHaveLength(2)
    expect(said()).toBe('Undone: create the user cy.')
    await user.click(screen.getByRole('button', { name: 'Redo: create the user cy' }))
    expect(playground.account.users).toHaveLength(3)
    expect(said()).toBe('Done again: create the user cy.')
    expect(idle('Redo')).toBe(true)
  })
})

describe('the theme', () => {
  it('is called what it would become, and is kept', async () => {
    const { user } = header()
    await user.click(screen.getByRole('button', { name: 'Dark theme' }))
    expect(document.documentElement.dataset.theme).toBe('dark')
    expect(theme().current).toBe('dark')
    await user.click(screen.getByRole('button', { name: 'Light theme' }))
    expect(document.documentElement.dataset.theme).toBe('light')
  })
})

describe('the scenarios', () => {
  const menu = () => screen.getByRole('button', { name: /^Scenario: / })
  const starters = async () => within(await screen.findByRole('list', { name: 'To start from' }))

  it('turn to another, and back to what was made in the first', async () => {
    const { user, playground, keeper } = header()
    playground.perform([createUser('cy')], 'new-user')
    keeper.changed('alice', playground.workspace.scenario)
    await user.click(menu())
    await user.click((await starters()).getByRole('button', { name: /^The lead developer/ }))
    await soon(() => playground.workspace.id).toBe('lead')
    expect(menu()).toHaveTextContent('The lead developer')
    await soon(said).toBe('Opened The lead developer.')
    expect(idle('Undo')).toBe(true)
    await user.click(menu())
    await user.click((await starters()).getByRole('button', { name: /^Alice/ }))
    await soon(() => playground.account.users.map(({ name }) => name)).toEqual(['alice', 'bob', 'cy'])
  })

  it('start over, which can be undone', async () => {
    const { user, playground } = header()
    playground.perform([createUser('cy')], 'new-user')
    await user.click(menu())
    await user.click(await screen.findByRole('button', { name: 'Start Alice and SuperS3Access over' }))
    expect(playground.account.users).toHaveLength(2)
    expect(said()).toBe('Started Alice and SuperS3Access over.')
    playground.undo()
    expect(playground.account.users).toHaveLength(3)
  })

  it('say so when what was kept of one cannot be read', async () => {
    const storage = memoryStorage()
    await storage.put('lead', { format: 'iam-groups-playground', version: 999 })
    const { user, playground } = header(storage)
    await user.click(menu())
    await user.click((await starters()).getByRole('button', { name: /^The lead developer/ }))
    await soon(() => playground.workspace.id).toBe('lead')
    expect(await screen.findByText(/cannot be read/)).toBeInTheDocument()
  })
})

describe('whether it is kept', () => {
  const state = () => screen.getByText(/^(Kept|Keeping…|Not kept|Not kept yet|Trying again)$/)

  it('is said, from the change to the saving', async () => {
    const { keeper } = header()
    expect(state()).toHaveTextContent('Kept')
    keeper.changed('alice', openStarter('alice'))
    await soon(() => state().textContent).toBe('Keeping…')
    await soon(() => state().textContent).toBe('Kept')
  })

  it('is said with the reason, where it is not', async () => {
    const storage = memoryStorage()
    storage.failWith = 'The disk is full.'
    const { keeper } = header(storage)
    keeper.changed('alice', openStarter('alice'))
    keeper.flush()
    await soon(() => state().textContent).toBe('Not kept yet')
    expect(state().parentElement).toHaveAttribute('title', 'The disk is full.')
  })

  it('is said where nothing ever is', () => {
    header(memoryStorage({ kind: 'memory', reason: 'This is a private window.' }))
    expect(state()).toHaveTextContent('Not kept')
    expect(state().parentElement).toHaveAttribute('title', 'This is a private window.')
  })
})

describe('the hint', () => {
  it('says what to try, and above it what went wrong', async () => {
    const storage = memoryStorage()
    await storage.put('alice', { not: 'ours' })
    const keeper = new Keeper(storage)
    await keeper.open('alice')
    stage(Hint, { props: { keeper } })
    expect(screen.getByText(openStarter('alice').description)).toBeInTheDocument()
    expect(screen.getByRole('status', { name: 'What is not kept' })).toHaveTextContent(
      /it was put aside untouched/,
    )
  })

  it('says what is not kept, and offers a file and another try', async () => {
    const storage = memoryStorage()
    storage.failWith = 'The disk is full.'
    const keeper = new Keeper(storage)
    const { user } = stage(Hint, { props: { keeper } })
    keeper.changed('alice', openStarter('alice'))
    expect(await keeper.settled()).toBe(false)
    const status = within(screen.getByRole('status', { name: 'What is not kept' }))
    await soon(() => status.queryByText('The disk is full.')).not.toBeNull()
    expect(status.getByRole('button', { name: 'Take it along as a file' })).toBeEnabled()
    storage.failWith = null
    await user.click(status.getByRole('button', { name: 'Try again now' }))
    await soon(() => status.queryByText('The disk is full.')).toBeNull()
    expect(await keeper.storage.revision('alice')).toBeDefined()
  })

  it('is silent where there is nothing to say', () => {
    const scenario = { ...openStarter('alice'), description: '', account: emptyAccount() }
    stage(Hint, { scenario, props: { keeper: new Keeper(memoryStorage()) } })
    expect(document.querySelector('p')).toBeNull()
  })
})

it('the tabs turn to a panel, and say which is shown', async () => {
  const { user, playground } = stage(Tabs)
  const current = () => part('navigation', 'Panels').getByRole('button', { current: 'page' }).textContent
  expect(current()).toBe('People')
  await user.click(screen.getByRole('button', { name: 'Request' }))
  expect(playground.tab).toBe('request')
  expect(current()).toBe('Request')
  playground.openPolicy(playground.desk.refs[0]!)
  await soon(current).toBe('Policies')
})

it('the guide is the first tab, in a workspace that has one', async () => {
  const { user, playground } = stage(Tabs, { props: { guide: true } })
  const tabs = part('navigation', 'Panels').getAllByRole('button')
  expect(tabs.map((tab) => tab.textContent)).toEqual(['Guide', 'People', 'Policies', 'Request', 'More'])
  await user.click(tabs[0]!)
  expect(playground.tab).toBe('guide')
})

describe('the drawer', () => {
  it('gives the focus back to what opened it', async () => {
    const { user } = stage(Drawer)
    await user.click(screen.getByRole('button', { name: 'Matrix' }))
    screen.getByRole('button', { name: 'Shut the drawer' }).focus()
    await user.keyboard('{Enter}')
    await soon(() => document.activeElement).toBe(screen.getByRole('button', { name: 'Matrix' }))
    expect(screen.getByRole('button', { name: 'Matrix' })).toHaveAttribute('aria-expanded', 'false')
  })
})
