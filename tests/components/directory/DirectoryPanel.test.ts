// @vitest-environment happy-dom
import { screen, within } from '@testing-library/svelte'
import { describe, expect, it } from 'vitest'
import DirectoryPanel from '../../../src/components/directory/DirectoryPanel.svelte'
import { emptyAccount } from '../../../src/iam'
import { openStarter } from '../../../src/scenario'
import {
  attachToUser,
  createGroup,
  createPolicy,
  createUser,
  join,
  putGroupPolicy,
  putUserPolicy,
} from '../calls'
import { part, refusals, said, stage } from '../stage'

const empty = { ...openStarter('alice'), account: emptyAccount(), requests: [] }
const card = (name: string) => within(part('list', 'Users').getByRole('listitem', { name }))
const tray = (name: string) => within(part('list', 'Groups').getByRole('listitem', { name }))
const names = (list: HTMLElement) =>
  within(list)
    .getAllByRole('listitem')
    .map((item) => item.textContent.trim())

describe('cards: who is where', () => {
  it('says in which groups a user is, also to who does not see it', () => {
    stage(DirectoryPanel, {
      calls: [createGroup('Ops'), createUser('cy'), join('cy', 'Ops'), join('bob', 'Ops')],
    })
    for (const [user, where] of [
      ['alice', 'in no group'],
      ['cy', 'in Ops'],
      ['bob', 'in 2 groups'],
    ] as const) {
      const button = card(user).getByRole('button', { name: new RegExp(`groups of ${user}`, 'i') })
      expect(button).toHaveTextContent(where)
      expect(button).toHaveAccessibleName(expect.stringContaining(where))
    }
  })

  it('counts people and groups', () => {
    stage(DirectoryPanel)
    expect(part('region', 'People').getByText('2 users')).toBeInTheDocument()
    expect(part('region', 'Groups').getByText('1 group')).toBeInTheDocument()
  })

  it('marks who asks, and follows the request', async () => {
    const { playground } = stage(DirectoryPanel)
    expect(card('alice').getByText('asks')).toBeInTheDocument()
    playground.askAs('bob')
    expect(await card('bob').findByText('asks')).toBeInTheDocument()
    expect(card('alice').queryByText('asks')).toBeNull()
  })

  it('shows policies on a user as stuck on that user directly', () => {
    stage(DirectoryPanel, {
      calls: [attachToUser('alice', 'ReadAndAddPhotos'), putUserPolicy('alice', 'Mine')],
    })
    const sheets = within(card('alice').getByRole('list', { name: 'Policies of alice' }))
    expect(sheets.getByRole('button', { name: 'ReadAndAddPhotos' })).toHaveAttribute(
      'title',
      'ReadAndAddPhotos hangs on alice directly, not through a group. Open it.',
    )
    expect(sheets.getByRole('button', { name: 'Mine inline' })).toHaveAttribute(
      'title',
      'Mine hangs on alice directly, not through a group. Open it.',
    )
    for (const sheet of sheets.getAllByRole('listitem')) expect(sheet).toHaveClass('taped')
    expect(card('bob').queryByRole('list')).toBeNull()
  })
})

describe('trays: what hangs where', () => {
  it('shows members and clipped policies, which are not taped', () => {
    stage(DirectoryPanel, { calls: [putGroupPolicy('SuperS3Access', 'Within')] })
    const { getByRole } = tray('SuperS3Access')
    expect(names(getByRole('list', { name: 'Members of SuperS3Access' }))).toEqual(['bob'])
    const sheets = within(getByRole('list', { name: 'Policies of SuperS3Access' }))
    expect(sheets.getByRole('button', { name: 'ReadAndAddPhotos' })).toHaveAttribute(
      'title',
      'Open ReadAndAddPhotos',
    )
    expect(sheets.getByRole('button', { name: 'Within inline' })).toHaveAttribute(
      'title',
      'Within is inline: it lives in SuperS3Access only. Open it.',
    )
    for (const sheet of sheets.getAllByRole('listitem')) expect(sheet).not.toHaveClass('taped')
  })

  it.each([
    ['Empty', [createGroup('Empty')], 'Empty. A group has nothing of its own'],
    ['NoPolicy', [createGroup('NoPolicy'), join('bob', 'NoPolicy')], 'membership gives nothing yet'],
    ['Nobody', [createGroup('Nobody'), putGroupPolicy('Nobody', 'P')], 'Nobody in it, so nobody gets this'],
  ])('says what is missing in %s', (group, calls, sentence) => {
    stage(DirectoryPanel, { calls })
    expect(tray(group).getByText(sentence, { exact: false })).toBeInTheDocument()
    expect(tray('SuperS3Access').queryByText(sentence, { exact: false })).toBeNull()
  })

  it('says how many are in it, also to who does not see it', () => {
    stage(DirectoryPanel, { calls: [createGroup('Ops'), join('alice', 'Ops'), join('bob', 'Ops')] })
    for (const [group, count] of [
      ['Ops', '2 people'],
      ['SuperS3Access', '1 person'],
    ] as const) {
      const button = tray(group).getByRole('button', { name: new RegExp(`members of ${group}`, 'i') })
      expect(button).toHaveTextContent(count)
      expect(button).toHaveAccessibleName(expect.stringContaining(count))
    }
  })

  it('says that there is nobody and nothing yet', () => {
    stage(DirectoryPanel, { scenario: empty })
    expect(screen.getByText(/^Nobody yet\./)).toBeInTheDocument()
    expect(screen.getByText(/^No groups yet\./)).toBeInTheDocument()
    expect(screen.getByText('0 users')).toBeInTheDocument()
  })
})

describe('buttons that take things away', () => {
  it('removes a member', async () => {
    const { user, playground } = stage(DirectoryPanel)
    await user.click(screen.getByRole('button', { name: 'Remove bob from SuperS3Access' }))
    expect(playground.account.users.map((one) => one.groups)).toEqual([[], []])
    expect(tray('SuperS3Access').queryByText('bob')).toBeNull()
    expect(said()).toBe('Done: remove bob from SuperS3Access.')
  })

  it('hand the focus to what is next, so that the keys go on from there', async () => {
    const { user } = stage(DirectoryPanel, {
      calls: ['cy', 'dee'].flatMap((name) => [createUser(name), join(name, 'SuperS3Access')]),
    })
    const removal = (name: string) =>
      screen.getByRole('button', { name: `Remove ${name} from SuperS3Access` })
    removal('bob').focus()
    await user.keyboard('{Enter}')
    expect(removal('cy')).toHaveFocus()
    removal('dee').focus()
    await user.keyboard('{Enter}')
    expect(removal('cy')).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(screen.getByRole('listitem', { name: 'SuperS3Access' })).toContainElement(
      document.activeElement as HTMLElement,
    )
  })

  it('detaches a managed policy, which goes on existing', async () => {
    const { user, playground } = stage(DirectoryPanel)
    await user.click(screen.getByRole('button', { name: 'Detach ReadAndAddPhotos from SuperS3Access' }))
    expect(playground.account.groups[0]?.attachedPolicies).toEqual([])
    expect(playground.account.policies).toHaveLength(1)
    expect(tray('SuperS3Access').queryByRole('list', { name: /Policies/ })).toBeNull()
  })

  it('deletes an inline policy, which lives nowhere else', async () => {
    const { user, playground } = stage(DirectoryPanel, { calls: [putUserPolicy('alice', 'Mine')] })
    await user.click(screen.getByRole('button', { name: 'Delete the inline policy Mine of alice' }))
    expect(playground.account.users[0]?.inlinePolicies).toEqual([])
    expect(said()).toBe('Done: delete the inline policy Mine of alice.')
  })

  it('opens a policy on the desk', async () => {
    const { user, playground } = stage(DirectoryPanel, { calls: [createPolicy('Other')] })
    await user.click(screen.getByRole('button', { name: 'ReadAndAddPhotos' }))
    expect(playground.desk.ref).toMatchObject({ arn: expect.stringContaining('ReadAndAddPhotos') })
    expect(playground.tab).toBe('policies')
  })
})

describe('new users and groups', () => {
  it('makes a user and is ready for the next', async () => {
    const { user } = stage(DirectoryPanel)
    const field = screen.getByRole('textbox', { name: "New user's name" })
    await user.type(field, ' cy {Enter}')
    expect(card('cy').getByText('cy')).toBeInTheDocument()
    expect(field).toHaveValue('')
    expect(field).toHaveFocus()
    expect(screen.getByText('3 users')).toBeInTheDocument()
  })

  it.each([
    ['a taken name', 'Alice', 'EntityAlreadyExists User with name Alice already exists.'],
    ['a space', 'a b', 'ValidationError The specified value for userName is invalid.'],
    ['no name', '', 'ParamValidation Parameter validation failed: Invalid length for parameter UserName'],
  ])('%s is refused in words of AWS, and stays to be mended', async (_, name, message) => {
    const { user, playground } = stage(DirectoryPanel)
    const field = screen.getByRole('textbox', { name: "New user's name" })
    await user.type(field, `${name}{Enter}`)
    expect(refusals()).toEqual([expect.stringContaining(message)])
    expect(refusals()[0]).toContain('Nothing was changed.')
    expect(field).toHaveValue(name)
    expect(field).toBeInvalid()
    expect(screen.getByRole('textbox', { name: "New group's name" })).toBeValid()
    expect(playground.account.users).toHaveLength(2)
    await user.clear(field)
    await user.type(field, 'cy{Enter}')
    expect(refusals()).toEqual([])
    expect(field).toBeValid()
  })

  it('makes a group', async () => {
    const { user } = stage(DirectoryPanel)
    await user.type(screen.getByRole('textbox', { name: "New group's name" }), 'Ops')
    await user.click(screen.getByRole('button', { name: 'Group' }))
    expect(tray('Ops').getByText(/^Empty\./)).toBeInTheDocument()
    expect(said()).toBe('Done: create the group Ops.')
  })
})
