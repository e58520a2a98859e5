// @vitest-environment happy-dom
import { screen, within } from '@testing-library/svelte'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import DirectoryPanel from '../../../src/components/directory/DirectoryPanel.svelte'
import { attachToUser, createGroup, createPolicy, join, putUserPolicy } from '../calls'
import { part, refusals, said, soon, stage } from '../stage'

const many = (count: number) => Array.from({ length: count }, (_, i) => `G${i + 1}`)
const eleventh = [...many(11).map(createGroup), ...many(10).map((name) => join('alice', name))]

async function open(user: UserEvent, name: RegExp) {
  await user.click(screen.getByRole('button', { name }))
  return part('group', name)
}

/** Opens one of a menu's sections. */
async function unfold(user: UserEvent, menu: ReturnType<typeof within>, section: string) {
  await user.click(menu.getByText(section, { selector: 'summary' }))
}

describe('the groups of a user', () => {
  it('adds and removes', async () => {
    const { user, playground } = stage(DirectoryPanel, { calls: [createGroup('Ops')] })
    const menu = await open(user, /groups of alice/i)
    const box = menu.getByRole('checkbox', { name: 'Ops' })
    expect(box).not.toBeChecked()
    await user.click(box)
    expect(box).toBeChecked()
    expect(playground.account.users[0]?.groups).toEqual(['Ops'])
    expect(said()).toBe('Done: add alice to Ops.')
    await user.click(box)
    expect(box).not.toBeChecked()
    expect(playground.account.users[0]?.groups).toEqual([])
  })

  it('follows an undo while it is open', async () => {
    const { user, playground } = stage(DirectoryPanel)
    const menu = await open(user, /groups of alice/i)
    await user.click(menu.getByRole('checkbox'))
    playground.undo()
    await soon(() => menu.getByRole<HTMLInputElement>('checkbox').checked).toBe(false)
  })

  it('an eleventh is refused at the card, in words of AWS, and its box stays empty', async () => {
    const { user, playground } = stage(DirectoryPanel, { calls: eleventh })
    const menu = await open(user, /groups of alice/i)
    const box = menu.getByRole('checkbox', { name: 'G11' })
    await user.click(box)
    expect(box).not.toBeChecked()
    expect(playground.account.users[0]?.groups).toHaveLength(10)
    const [refused] = refusals(part('listitem', 'alice'))
    expect(refused).toMatch(
      /^LimitExceeded Cannot exceed quota for GroupsPerUser: 10\.? Nothing was changed\.$/,
    )
    expect(refusals(part('listitem', 'bob'))).toEqual([])
  })

  it('a refusal is said once', async () => {
    const { user } = stage(DirectoryPanel, { calls: eleventh })
    const menu = await open(user, /groups of alice/i)
    await user.click(menu.getByRole('checkbox', { name: 'G11' }))
    expect(refusals()).toHaveLength(1)
  })

  it('says that there are none to choose from', async () => {
    const { user, playground } = stage(DirectoryPanel)
    playground.deleteHolder({ kind: 'group', name: 'SuperS3Access' })
    const menu = await open(user, /groups of alice/i)
    expect(menu.getByText('There are no groups yet.')).toBeInTheDocument()
  })
})

describe('the members of a group', () => {
  it('adds and removes', async () => {
    const { user, playground } = stage(DirectoryPanel)
    const menu = await open(user, /members of SuperS3Access/i)
    expect(menu.getByRole('checkbox', { name: 'bob' })).toBeChecked()
    await user.click(menu.getByRole('checkbox', { name: 'alice' }))
    await user.click(menu.getByRole('checkbox', { name: 'bob' }))
    expect(playground.account.users.map((one) => one.groups)).toEqual([['SuperS3Access'], []])
    expect(menu.getByRole('checkbox', { name: 'alice' })).toBeChecked()
    expect(menu.getByRole('checkbox', { name: 'bob' })).not.toBeChecked()
  })

  it('an eleventh group is refused at the tray', async () => {
    const { user } = stage(DirectoryPanel, { calls: eleventh })
    const menu = await open(user, /members of G11/i)
    await user.click(menu.getByRole('checkbox', { name: 'alice' }))
    expect(menu.getByRole('checkbox', { name: 'alice' })).not.toBeChecked()
    expect(refusals(part('listitem', 'G11'))[0]).toContain('GroupsPerUser: 10')
  })
})

describe('more for a user', () => {
  it('asks as that user', async () => {
    const { user, playground } = stage(DirectoryPanel)
    const menu = await open(user, /More for bob/)
    await user.click(menu.getByRole('button', { name: 'Ask a request as bob' }))
    expect(playground.evaluation.request.principal).toBe('arn:aws:iam::123456789012:user/bob')
    expect(playground.tab).toBe('request')
    expect(menu.queryByRole('button')).toBeNull()
  })

  it('sticks a policy on and takes it off', async () => {
    const { user, playground } = stage(DirectoryPanel)
    const menu = await open(user, /More for alice/)
    const box = menu.getByRole('checkbox', { name: 'ReadAndAddPhotos' })
    await user.click(box)
    expect(playground.account.users[0]?.attachedPolicies).toHaveLength(1)
    await user.click(box)
    expect(playground.account.users[0]?.attachedPolicies).toEqual([])
  })

  it('attaches what AWS manages', async () => {
    const { user, playground } = stage(DirectoryPanel)
    const menu = await open(user, /More for alice/)
    await unfold(user, menu, 'AWS managed policies')
    await user.click(menu.getByRole('checkbox', { name: 'AmazonS3ReadOnlyAccess' }))
    expect(playground.account.users[0]?.attachedPolicies).toEqual([
      'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess',
    ])
  })

  it('an eleventh policy is refused once, and spoils no other field', async () => {
    const policies = Array.from({ length: 11 }, (_, i) => `P${i + 1}`)
    const { user } = stage(DirectoryPanel, {
      calls: [
        ...policies.map((name) => createPolicy(name)),
        ...policies.slice(0, 10).map((name) => attachToUser('alice', name)),
      ],
    })
    const menu = await open(user, /More for alice/)
    const box = menu.getByRole('checkbox', { name: 'P11' })
    await user.click(box)
    expect(box).not.toBeChecked()
    expect(refusals()).toEqual([expect.stringContaining('Cannot exceed quota for PoliciesPerUser: 10')])
    await unfold(user, menu, 'Rename')
    expect(menu.getByRole('textbox', { name: 'New name of alice' })).toBeValid()
  })

  it('writes an inline policy and lays it on the desk', async () => {
    const { user, playground } = stage(DirectoryPanel)
    const menu = await open(user, /More for alice/)
    await unfold(user, menu, 'New inline policy')
    await user.type(menu.getByRole('textbox', { name: "Inline policy's name" }), 'Mine{Enter}')
    expect(playground.account.users[0]?.inlinePolicies.map(({ name }) => name)).toEqual(['Mine'])
    expect(playground.desk.ref).toEqual({
      kind: 'inline',
      holder: { kind: 'user', name: 'alice' },
      name: 'Mine',
    })
    expect(playground.desk.valid).toBe(true)
    expect(part('list', 'Policies of alice').getByText('Mine')).toBeInTheDocument()
    expect(menu.queryByRole('textbox')).toBeNull()
  })

  it('leaves an inline policy of that name as it is, and opens it', async () => {
    const { user, playground } = stage(DirectoryPanel, { calls: [putUserPolicy('alice', 'Mine')] })
    const before = playground.account
    const menu = await open(user, /More for alice/)
    await unfold(user, menu, 'New inline policy')
    await user.type(menu.getByRole('textbox', { name: "Inline policy's name" }), 'Mine{Enter}')
    expect(playground.account).toBe(before)
    expect(playground.desk.ref).toMatchObject({ kind: 'inline', name: 'Mine' })
  })

  it('renames', async () => {
    const { user, playground } = stage(DirectoryPanel)
    const menu = await open(user, /More for alice/)
    await unfold(user, menu, 'Rename')
    const field = menu.getByRole('textbox', { name: 'New name of alice' })
    expect(field).toHaveValue('alice')
    await user.clear(field)
    await user.type(field, 'alicia{Enter}')
    expect(playground.account.users.map(({ name }) => name)).toEqual(['alicia', 'bob'])
    expect(screen.getByRole('listitem', { name: 'alicia' })).toBeInTheDocument()
    expect(said()).toBe('Done: rename the user alice to alicia.')
  })

  it('a taken name is refused once, where it was typed', async () => {
    const { user } = stage(DirectoryPanel)
    const menu = await open(user, /More for alice/)
    await unfold(user, menu, 'Rename')
    const field = menu.getByRole('textbox', { name: 'New name of alice' })
    await user.clear(field)
    await user.type(field, 'bob{Enter}')
    expect(field).toHaveValue('bob')
    expect(refusals()).toEqual([
      'EntityAlreadyExists User with name bob already exists. Nothing was changed.',
    ])
  })

  it('deletes with all that hangs on it as one step, and gives it all back', async () => {
    const { user, playground } = stage(DirectoryPanel, {
      calls: [
        join('alice', 'SuperS3Access'),
        attachToUser('alice', 'ReadAndAddPhotos'),
        putUserPolicy('alice', 'Mine'),
      ],
    })
    const before = playground.account
    const menu = await open(user, /More for alice/)
    await user.click(menu.getByRole('button', { name: 'Delete alice' }))
    expect(part('list', 'Users').queryByRole('listitem', { name: 'alice' })).toBeNull()
    expect(said()).toMatch(/^Done: delete the user alice/)
    expect(screen.getByRole('heading', { name: 'People' })).toHaveFocus()
    playground.undo()
    expect(playground.account).toBe(before)
    const card = within(await screen.findByRole('listitem', { name: 'alice' }))
    expect(card.getByRole('button', { name: /^Mine/ })).toBeInTheDocument()
    await soon(said).toMatch(/^Undone: delete the user alice/)
  })
})

describe('more for a group', () => {
  it('offers no asking: a group asks nothing', async () => {
    const { user } = stage(DirectoryPanel)
    const menu = await open(user, /More for SuperS3Access/)
    expect(menu.getByRole('group', { name: 'Clipped to SuperS3Access' })).toBeInTheDocument()
    expect(menu.queryByRole('button', { name: /Ask/ })).toBeNull()
  })

  it('renames, and its members go along', async () => {
    const { user, playground } = stage(DirectoryPanel)
    const menu = await open(user, /More for SuperS3Access/)
    await unfold(user, menu, 'Rename')
    const field = menu.getByRole('textbox', { name: 'New name of SuperS3Access' })
    await user.clear(field)
    await user.type(field, 'Photos{Enter}')
    expect(playground.account.users[1]?.groups).toEqual(['Photos'])
    expect(part('listitem', 'Photos').getByText('bob')).toBeInTheDocument()
  })

  it('deletes it and leaves its members', async () => {
    const { user, playground } = stage(DirectoryPanel)
    const menu = await open(user, /More for SuperS3Access/)
    await user.click(menu.getByRole('button', { name: 'Delete SuperS3Access' }))
    expect(playground.account.groups).toEqual([])
    expect(playground.account.users.map(({ name }) => name)).toEqual(['alice', 'bob'])
  })
})
