// @vitest-environment happy-dom
import { screen } from '@testing-library/svelte'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { soon } from '../stage'
import { card, dialog, gallery, titlesIn, told } from './gallery'

async function choose(user: UserEvent, title: string, verb: string) {
  await user.click(card(title).getByRole('button', { name: `More for ${title}` }))
  await user.click(await card(title).findByRole('button', { name: verb }))
}

const own = () => titlesIn('Yours')
const opener = (title: string) => card(title).getByRole('button', { name: `Open ${title}` })

describe('a newcomer', () => {
  it('is told how things come here', async () => {
    await gallery()
    expect(own()).toEqual([])
    expect(
      dialog().getByText(/as soon as you change something, it is kept here by itself/),
    ).toBeInTheDocument()
    expect(dialog().getByRole('button', { name: 'Take all home' })).toBeDisabled()
  })
})

describe('one’s own workspaces', () => {
  it('hang there, the latest first, with what is in them', async () => {
    const { touch } = await gallery(['Three buckets', 'Homework'])
    expect(own()).toEqual(['Homework', 'Three buckets'])
    await touch()
    await soon(own).toEqual(['Alice and SuperS3Access', 'Homework', 'Three buckets'])
    expect(dialog().getByRole('listitem', { name: 'Homework' })).toHaveTextContent(
      '3 people, 3 groups, 3 policies',
    )
    expect(dialog().getByRole('listitem', { name: 'Homework' })).toHaveTextContent('Saved just now')
    expect(opener('Alice and SuperS3Access')).toHaveAttribute('aria-current', 'true')
    expect(opener('Homework')).not.toHaveAttribute('aria-current')
  })

  it('are opened, which closes the gallery', async () => {
    const { user, playground } = await gallery(['Three buckets'])
    await user.click(opener('Three buckets'))
    await soon(() => playground.workspace.scenario.title).toBe('Three buckets')
    await soon(() => screen.queryByRole('dialog')).toBeNull()
  })

  it('are renamed in place, and the focus comes back', async () => {
    const { user } = await gallery(['Three buckets'])
    await choose(user, 'Three buckets', 'Rename')
    const field = card('Three buckets').getByRole('textbox', { name: 'New name of Three buckets' })
    expect(field).toHaveFocus()
    await user.clear(field)
    await user.type(field, ' Four buckets {Enter}')
    await soon(own).toEqual(['Four buckets'])
    expect(told()).toBe('Renamed to Four buckets.')
    await soon(() => document.activeElement).toBe(opener('Four buckets'))
  })

  it('keep their name if one thinks better of it, or gives none', async () => {
    const { user } = await gallery(['Three buckets'])
    await choose(user, 'Three buckets', 'Rename')
    const field = () => card('Three buckets').getByRole('textbox')
    await user.clear(field())
    await user.type(field(), '   {Enter}')
    await soon(told).toBe('A workspace needs a name.')
    expect(field()).toBeInTheDocument()
    await user.type(field(), 'X{Escape}')
    expect(card('Three buckets').queryByRole('textbox')).toBeNull()
    expect(own()).toEqual(['Three buckets'])
    expect(screen.getByRole('dialog')).toBeInTheDocument()
    expect(opener('Three buckets')).toHaveFocus()
  })

  it('are renamed while they are on the board', async () => {
    const { user, playground, touch } = await gallery()
    await touch()
    await choose(user, 'Alice and SuperS3Access', 'Rename')
    await user.keyboard('First lesson{Enter}')
    await soon(own).toEqual(['First lesson'])
    expect(playground.workspace.scenario.title).toBe('First lesson')
  })

  it('are duplicated', async () => {
    const { user, workspaces } = await gallery(['Three buckets'])
    await choose(user, 'Three buckets', 'Duplicate')
    await soon(own).toEqual(['Three buckets (copy)', 'Three buckets'])
    expect(told()).toBe('Made a copy of Three buckets.')
    expect(new Set(workspaces.infos.map(({ id }) => id)).size).toBe(2)
  })

  it('can be found by name where there are many', async () => {
    const { user } = await gallery(Array.from({ length: 14 }, (_, i) => `Lesson ${i}`))
    expect(own()).toHaveLength(14)
    await user.type(dialog().getByRole('searchbox', { name: 'Find a workspace' }), 'lesson 1')
    expect(own()).toEqual(['Lesson 13', 'Lesson 12', 'Lesson 11', 'Lesson 10', 'Lesson 1'])
    expect(dialog().getByText('5 of 14 workspaces')).toBeInTheDocument()
    await user.type(dialog().getByRole('searchbox'), 'x')
    expect(dialog().getByText(/Nothing here is called that/)).toBeInTheDocument()
  })
})

describe('deleting', () => {
  it('can be undone, and the focus goes to what is beside it', async () => {
    const { user } = await gallery(['One', 'Two', 'Three'])
    await choose(user, 'Two', 'Delete')
    await soon(own).toEqual(['Three', 'One'])
    expect(told()).toBe('Deleted Two.')
    await soon(() => document.activeElement).toBe(opener('One'))
    await user.click(dialog().getByRole('button', { name: 'Undo' }))
    await soon(() => [...own()].sort()).toEqual(['One', 'Three', 'Two'])
    expect(told()).toBe('Two is back.')
    await soon(() => document.activeElement).toBe(opener('Two'))
  })

  it('is undone by the keys as well, and nothing behind the gallery is', async () => {
    const { user, playground } = await gallery(['One', 'Two'])
    await choose(user, 'Two', 'Delete')
    await soon(own).toEqual(['One'])
    await user.keyboard('{Control>}z{/Control}')
    await soon(() => [...own()].sort()).toEqual(['One', 'Two'])
    expect(playground.workspace.undoable).toBeNull()
  })

  it('what is on the board puts another there, and undo brings it back', async () => {
    const { user, playground, touch } = await gallery(['Three buckets'])
    await touch()
    await choose(user, 'Alice and SuperS3Access', 'Delete')
    await soon(own).toEqual(['Three buckets'])
    await soon(() => playground.workspace.scenario.title).toBe('Three buckets')
    await user.click(dialog().getByRole('button', { name: 'Undo' }))
    await soon(() => playground.workspace.scenario.title).toBe('Alice and SuperS3Access')
    expect(opener('Alice and SuperS3Access')).toHaveAttribute('aria-current', 'true')
  })

  it('leaves it where it can be brought back, for good only when one says so twice', async () => {
    const { user, workspaces } = await gallery(['One', 'Two'])
    await choose(user, 'One', 'Delete')
    await choose(user, 'Two', 'Delete')
    await user.click(await dialog().findByText('Deleted (2)'))
    await user.click(dialog().getByRole('button', { name: 'Restore One' }))
    await soon(own).toEqual(['One'])
    expect(told()).toBe('One is back.')
    await soon(() => document.activeElement).toBe(dialog().getByRole('button', { name: 'Restore Two' }))
    await user.click(dialog().getByRole('button', { name: /^Delete for good/ }))
    await user.click(dialog().getByRole('button', { name: 'Leave them' }))
    expect(workspaces.trash).toHaveLength(1)
    await user.click(dialog().getByRole('button', { name: /^Delete for good/ }))
    await user.click(dialog().getByRole('button', { name: 'Delete it for good' }))
    await soon(() => workspaces.trash).toEqual([])
    expect(dialog().queryByText(/^Deleted \(/)).toBeNull()
    expect(dialog().getByRole('heading', { name: 'All workspaces' })).toHaveFocus()
  })
})
