// @vitest-environment happy-dom
import { screen, within } from '@testing-library/svelte'
import { describe, expect, it, vi } from 'vitest'
import DirectoryPanel from '../../../src/components/directory/DirectoryPanel.svelte'
import { openStarter, starters } from '../../../src/scenario'
import { found } from '../../state/found'
import { createUser, join } from '../calls'
import { crowd } from '../crowd'
import { part, said, soon, stage } from '../stage'

const list = (name: string) => screen.getByRole('list', { name })
/** Names of the cards or trays that are drawn. */
const drawn = (name: string) =>
  [...list(name).children].map((item) => item.getAttribute('aria-label') ?? item.textContent.trim())
const names = (kind: string, count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => `${kind}-${String(from + i).padStart(3, '0')}`)
const field = (kind: 'user' | 'group') => screen.getByRole('searchbox', { name: `Find a ${kind}` })
const counted = (region: string) => part('region', region).getByRole('status').textContent

describe('few people', () => {
  it.each(starters.map(({ id }) => id))(
    'of the starter %s are all there, with nothing to look for',
    (starter) => {
      stage(DirectoryPanel, { starter })
      const { users, groups } = openStarter(starter).account
      expect(drawn('Users')).toEqual(users.map(({ name }) => name))
      expect(drawn('Groups')).toEqual(groups.map(({ name }) => name))
      expect(screen.queryByRole('searchbox')).toBeNull()
      expect(screen.queryByRole('button', { name: /^Show|^and/ })).toBeNull()
    },
  )

  it('can be looked for from thirteen on, each kind by itself', () => {
    stage(DirectoryPanel, { scenario: crowd({ users: 13, groups: 12 }) })
    expect(drawn('Users')).toHaveLength(13)
    expect(field('user')).toBeInTheDocument()
    expect(screen.queryByRole('searchbox', { name: 'Find a group' })).toBeNull()
  })
})

describe('many people', () => {
  const many = { users: 60, groups: 40 }

  it('are drawn in part, counted in whole, and more when asked', async () => {
    const { user } = stage(DirectoryPanel, { scenario: crowd(many) })
    expect(part('region', 'People').getByText('60 users')).toBeInTheDocument()
    expect(part('region', 'People').getByText('12 of 60 people shown.')).toBeInTheDocument()
    expect(drawn('Users')).toEqual(names('user', 12))
    expect(drawn('Groups')).toEqual(names('team', 12))
    await user.click(screen.getByRole('button', { name: 'Show 12 more people' }))
    expect(drawn('Users')).toEqual(names('user', 24))
    expect(drawn('Groups')).toHaveLength(12)
    await user.click(screen.getByRole('button', { name: 'Show 36 more people' }))
    expect(drawn('Users')).toEqual(names('user', 60))
    expect(screen.queryByRole('button', { name: /more people/ })).toBeNull()
  })

  it('the keys go on at the first that was added', async () => {
    const { user } = stage(DirectoryPanel, { scenario: crowd(many) })
    screen.getByRole('button', { name: 'Show 12 more people' }).focus()
    await user.keyboard('{Enter}')
    await soon(() => document.activeElement?.getAttribute('aria-label')).toBe('Move user-012')
  })

  it('are found by a part of the name among all there are, and counted aloud', async () => {
    const { user } = stage(DirectoryPanel, { scenario: crowd(many) })
    expect(counted('People')).toBe('')
    await user.type(field('user'), 'USER-05')
    expect(drawn('Users')).toEqual(names('user', 10, 50))
    expect(counted('People')).toBe('10 of 60 people')
    expect(drawn('Groups')).toHaveLength(12)
    await user.type(field('group'), '039')
    expect(drawn('Groups')).toEqual(['team-039'])
    expect(counted('Groups')).toBe('1 of 40 groups')
    expect(drawn('Users')).toHaveLength(10)
  })

  it('says that nobody is called that', async () => {
    const { user } = stage(DirectoryPanel, { scenario: crowd(many) })
    await user.type(field('user'), 'nobody')
    expect(drawn('Users')).toEqual([])
    expect(counted('People')).toBe('0 of 60 people')
    expect(screen.getByText(/^No user is called that/)).toBeInTheDocument()
  })

  it('Escape clears, and what is around the field hears only the next one', async () => {
    const heard = vi.fn()
    document.addEventListener('keydown', heard)
    const { user } = stage(DirectoryPanel, { scenario: crowd(many) })
    await user.type(field('user'), '059')
    heard.mockClear()
    await user.keyboard('{Escape}')
    expect(field('user')).toHaveValue('')
    expect(field('user')).toHaveFocus()
    expect(drawn('Users')).toEqual(names('user', 12))
    expect(heard).not.toHaveBeenCalled()
    await user.keyboard('{Escape}')
    expect(heard).toHaveBeenCalledOnce()
    document.removeEventListener('keydown', heard)
  })

  it('another search begins with the first ones again', async () => {
    const { user } = stage(DirectoryPanel, { scenario: crowd(many) })
    await user.click(screen.getByRole('button', { name: 'Show 12 more people' }))
    await user.type(field('user'), 'u')
    expect(drawn('Users')).toEqual(names('user', 12))
  })

  it('one just made is seen at once, and stays while others are made', async () => {
    const { user } = stage(DirectoryPanel, { scenario: crowd(many) })
    await user.type(screen.getByRole('textbox', { name: "New user's name" }), 'zoe{Enter}')
    expect(drawn('Users')).toEqual([...names('user', 12), 'zoe'])
    await user.type(screen.getByRole('textbox', { name: "New group's name" }), 'Ops{Enter}')
    expect(drawn('Users')).toContain('zoe')
    expect(drawn('Groups')).toContain('Ops')
  })

  it('one just made is seen whatever was being looked for; a search that finds it stays', async () => {
    const { user } = stage(DirectoryPanel, { scenario: crowd(many) })
    await user.type(field('user'), 'user-01')
    const form = screen.getByRole('textbox', { name: "New user's name" })
    await user.type(form, 'user-01x{Enter}')
    expect(field('user')).toHaveValue('user-01')
    expect(drawn('Users')).toContain('user-01x')
    await user.type(form, 'zoe{Enter}')
    expect(field('user')).toHaveValue('')
    expect(drawn('Users')).toContain('zoe')
  })

  it('who asks is seen', async () => {
    const { playground } = stage(DirectoryPanel, { scenario: crowd(many) })
    playground.askAs('user-040')
    await soon(() => drawn('Users')).toEqual([...names('user', 12), 'user-040'])
  })

  it('what was looked for in one scenario is not looked for in another, or once there are few', async () => {
    const { user, playground } = stage(DirectoryPanel, { scenario: crowd(many) })
    await user.type(field('user'), '059')
    playground.open(found('lead', openStarter('lead')))
    await soon(() => drawn('Users')).toEqual(openStarter('lead').account.users.map(({ name }) => name))
    playground.open(found('alice', crowd({ users: 13 })))
    await user.type(await screen.findByRole('searchbox', { name: 'Find a user' }), '012')
    expect(drawn('Users')).toEqual(['user-012'])
    playground.deleteHolder({ kind: 'user', name: 'user-000' })
    await soon(() => drawn('Users')).toHaveLength(12)
    expect(screen.queryByRole('searchbox')).toBeNull()
  })
})

describe('carrying among many', () => {
  it('reaches what is shown: somebody found is carried to a group that is found', async () => {
    const { user, playground } = stage(DirectoryPanel, { scenario: crowd({ users: 60, groups: 40 }) })
    await user.type(field('user'), '059')
    await user.type(field('group'), 'team-03')
    await user.click(screen.getByRole('button', { name: 'Move user-059' }))
    expect(screen.getAllByRole('button', { name: /^Put user-059 into/ })).toHaveLength(10)
    expect(screen.getByRole('button', { name: 'Put user-059 into team-030' })).toHaveFocus()
    await user.keyboard('{ArrowDown}{Enter}')
    expect(playground.account.users[59]?.groups).toEqual(['team-031'])
    expect(part('list', 'Members of team-031').getByText('user-059')).toBeInTheDocument()
  })

  it('a group is looked for with somebody in hand', async () => {
    const { user, playground } = stage(DirectoryPanel, { scenario: crowd({ users: 60, groups: 40 }) })
    await user.click(screen.getByRole('button', { name: 'Move user-003' }))
    await user.type(field('group'), '039{Escape}039')
    await user.click(screen.getByRole('button', { name: 'Put user-003 into team-039' }))
    expect(playground.account.users[3]?.groups).toEqual(['team-039'])
  })
})

describe('a tray with many members', () => {
  const full = crowd({ users: 60, groups: 2, inFirst: 50 })
  const members = () => drawn('Members of team-000')
  const more = (count: number) => ({ name: `and ${count} more: everybody in team-000` })

  it('shows some of them, and says how many there are', () => {
    stage(DirectoryPanel, { scenario: full })
    expect(members()).toEqual([...names('user', 12), 'and 38 more'])
    expect(screen.getByRole('button', { name: '50 people: members of team-000' })).toBeInTheDocument()
  })

  it('leads to the others, who can be looked for and taken out, and put back', async () => {
    const { user, playground } = stage(DirectoryPanel, { scenario: full })
    await user.click(screen.getByRole('button', more(38)))
    const others = part('group', 'Everybody in team-000')
    expect(others.getAllByRole('checkbox')).toHaveLength(20)
    expect(others.getByText('20 of 50 people shown.')).toBeInTheDocument()
    await user.type(others.getByRole('searchbox', { name: 'Find by name' }), '049')
    expect(others.getByRole('status')).toHaveTextContent('1 of 50 people')
    const box = others.getByRole('checkbox', { name: 'user-049' })
    await user.click(box)
    expect(playground.account.users[49]?.groups).toEqual([])
    expect(said()).toBe('Done: remove user-049 from team-000.')
    expect(box).not.toBeChecked()
    expect(screen.getByRole('button', more(37))).toBeInTheDocument()
    await user.click(box)
    expect(playground.account.users[49]?.groups).toEqual(['team-000'])
  })

  it('keeps that list open while it becomes needless, and puts it away afterwards', async () => {
    const { user } = stage(DirectoryPanel, { scenario: crowd({ users: 30, groups: 1, inFirst: 25 }) })
    await user.click(screen.getByRole('button', more(13)))
    const others = part('group', 'Everybody in team-000')
    await user.click(others.getByRole('checkbox', { name: 'user-003' }))
    expect(drawn('Members of team-000').slice(0, 24)).toEqual([...names('user', 3), ...names('user', 21, 4)])
    await user.click(others.getByRole('checkbox', { name: 'user-003' }))
    expect(others.getByRole('checkbox', { name: 'user-003' })).toBeChecked()
    await user.click(others.getByRole('checkbox', { name: 'user-004' }))
    await user.keyboard('{Escape}')
    await soon(() => screen.queryByRole('group', { name: 'Everybody in team-000' })).toBeNull()
    await soon(() => drawn('Members of team-000')).toHaveLength(24)
    expect(screen.getByRole('listitem', { name: 'team-000' })).toContainElement(
      document.activeElement as HTMLElement,
    )
  })

  it('has nobody in that list who is in no way concerned', async () => {
    const { user } = stage(DirectoryPanel, { scenario: full })
    await user.click(screen.getByRole('button', more(38)))
    const others = part('group', 'Everybody in team-000')
    await user.type(others.getByRole('searchbox', { name: 'Find by name' }), '055')
    expect(others.queryByRole('checkbox')).toBeNull()
    expect(others.getByText(/^Nothing here is called that/)).toBeInTheDocument()
  })

  it('shows who has just been put in', () => {
    stage(DirectoryPanel, { scenario: full, calls: [createUser('zoe'), join('zoe', 'team-000')] })
    expect(members()).toEqual([...names('user', 12), 'zoe', 'and 38 more'])
  })

  it('a member removed makes room for the next', async () => {
    const { user } = stage(DirectoryPanel, { scenario: full })
    screen.getByRole('button', { name: 'Remove user-003 from team-000' }).focus()
    await user.keyboard('{Enter}')
    expect(screen.getByRole('button', { name: 'Remove user-004 from team-000' })).toHaveFocus()
    expect(members()).toEqual([...names('user', 3), ...names('user', 9, 4), 'and 37 more'])
  })
})

describe('menus among many', () => {
  it('the groups of a user: those the user is in first, the others by their names', async () => {
    const scenario = crowd({ users: 1, groups: 60 })
    const { user, playground } = stage(DirectoryPanel, {
      scenario,
      calls: [join('user-000', 'team-055'), join('user-000', 'team-040')],
    })
    await user.click(screen.getByRole('button', { name: /groups of user-000/i }))
    const menu = part('group', 'user-000 is in')
    const boxes = () => menu.getAllByRole<HTMLInputElement>('checkbox')
    const texts = () => boxes().map((box) => box.closest('label')?.textContent.trim())
    expect(texts()).toEqual(['team-040', 'team-055', ...names('team', 18)])
    await user.type(menu.getByRole('searchbox'), 'team-03')
    expect(menu.getByRole('status')).toHaveTextContent('10 of 60 groups')
    await user.click(menu.getByRole('checkbox', { name: 'team-039' }))
    expect(playground.account.users[0]?.groups).toEqual(['team-055', 'team-040', 'team-039'])

    // Nothing has moved under the hand, and what was ticked is still to be seen.
    await user.type(menu.getByRole('searchbox'), '{Escape}')
    expect(texts()).toEqual(['team-040', 'team-055', ...names('team', 18), 'team-039'])
    expect(boxes().filter(({ checked }) => checked)).toHaveLength(3)
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('group', { name: 'user-000 is in' })).toBeNull()
  })

  it('the users of a group, and the policies of a user', async () => {
    const { user } = stage(DirectoryPanel, {
      scenario: crowd({ users: 50, groups: 1, policies: 40, inFirst: 1 }),
    })
    await user.click(screen.getByRole('button', { name: '1 person: members of team-000' }))
    expect(part('group', 'In team-000').getAllByRole('checkbox')).toHaveLength(20)
    await user.click(screen.getByRole('button', { name: 'More for user-000' }))
    const policies = part('group', 'Stuck on user-000 directly')
    expect(policies.getAllByRole('checkbox')).toHaveLength(8)
    await user.click(policies.getByRole('button', { name: 'Show 8 more policies' }))
    expect(policies.getAllByRole('checkbox')).toHaveLength(16)
    expect(policies.getByRole('checkbox', { name: 'policy-008' })).toHaveFocus()
  })

  it('the policies stuck on one user', async () => {
    const { user } = stage(DirectoryPanel, { scenario: crowd({ users: 1, onFirst: 30 }) })
    const sheets = () => within(list('Policies of user-000')).getAllByRole('listitem')
    expect(sheets()).toHaveLength(10)
    await user.click(screen.getByRole('button', { name: 'Show 20 more policies' }))
    expect(sheets()).toHaveLength(30)
  })
})
