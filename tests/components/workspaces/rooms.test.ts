// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { encodeScenario, openStarter } from '../../../src/scenario'
import { memoryStorage } from '../../state/memory-storage'
import { soon } from '../stage'
import { card, dialog, gallery, titlesIn, told } from './gallery'

const lead = openStarter('lead')
const PREVIEWS = 'Opened, not kept'

describe('what somebody else made', () => {
  async function withPreview() {
    const shown = await gallery(['Mine'])
    await shown.workspaces.preview(lead, 'a link')
    await soon(() => titlesIn(PREVIEWS)).toEqual([lead.title])
    return shown
  }

  it('hangs apart, and becomes one’s own under a name', async () => {
    const { user } = await withPreview()
    expect(titlesIn('Yours')).toEqual(['Mine'])
    await user.click(card(lead.title, PREVIEWS).getByRole('button', { name: `Keep ${lead.title}` }))
    const field = card(lead.title, PREVIEWS).getByRole('textbox', {
      name: `Name to keep ${lead.title} under`,
    })
    await user.clear(field)
    await user.type(field, 'From class{Enter}')
    await soon(() => titlesIn('Yours')).toEqual(['From class', 'Mine'])
    expect([titlesIn(PREVIEWS), told()]).toEqual([[], 'From class is one of yours now.'])
  })

  it('is dropped, which can be undone', async () => {
    const { user } = await withPreview()
    await user.click(card(lead.title, PREVIEWS).getByRole('button', { name: `Drop ${lead.title}` }))
    await soon(told).toBe(`Dropped ${lead.title}.`)
    expect(titlesIn(PREVIEWS)).toEqual([])
    await user.click(dialog().getByRole('button', { name: 'Undo' }))
    await soon(() => titlesIn(PREVIEWS)).toEqual([lead.title])
  })
})

describe('what comes with the playground', () => {
  const starter = () => card(lead.title, 'To start from')

  it('is begun, gone on with, and begun afresh beside what was made of it', async () => {
    const { user, playground, keeper, workspaces } = await gallery()
    await keeper.make('lead', { ...lead, title: 'Mine' })
    await workspaces.refresh()
    await soon(() => starter().queryByRole('button', { name: 'Go on with Mine' })).not.toBeNull()
    await user.click(starter().getByRole('button', { name: `Start ${lead.title} fresh` }))
    await soon(() => playground.workspace.scenario).toEqual(lead)
    await workspaces.refresh()
    expect(workspaces.infos.map(({ title }) => title).sort()).toEqual(['Mine', lead.title].sort())
  })

  it('is begun where there is nothing of it yet', async () => {
    const { user, playground } = await gallery()
    await user.click(starter().getByRole('button', { name: `Start ${lead.title}` }))
    await soon(() => playground.workspace.scenario).toEqual(lead)
  })
})

describe('files', () => {
  const file = (name: string, content: unknown) =>
    new File([typeof content === 'string' ? content : JSON.stringify(content)], name, {
      type: 'application/json',
    })
  const input = () => dialog().getByLabelText('Bring in files')

  it('are brought in, and what cannot be is named with the reason until that has been read', async () => {
    const { user } = await gallery(['Mine'])
    await user.upload(input(), [file('good.json', encodeScenario(lead)), file('bad.json', '{ half')])
    await soon(told).toBe('One workspace is here now. One could not be brought in.')
    expect(titlesIn('Yours')).toEqual([lead.title, 'Mine'])
    expect(dialog().getByRole('alert')).toHaveTextContent(/bad\.json: .*JSON/)
    await user.click(dialog().getByRole('button', { name: 'Understood' }))
    await soon(() => dialog().queryByRole('alert')).toBeNull()
  })
})

it('what cannot be read is named with the reason, where it lies or aside, and offered', async () => {
  const storage = memoryStorage()
  await storage.plant('info:newer', { record: 2, id: 'newer' })
  await storage.put('odd', { format: 'iam-groups-playground', version: 999, account: {} })
  await (await storage.archive()).setAside('odd', 'It is of version 999.')
  await gallery([], { storage })
  const items = dialog()
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent)
  expect(items).toContainEqual(expect.stringMatching(/odd.*put aside.*version 999/s))
  expect(items).toContainEqual(expect.stringMatching(/newer.*in its place.*newer version of this page/s))
  expect(dialog().getByRole('button', { name: 'Download odd' })).toBeEnabled()
  expect(dialog().getByRole('button', { name: 'Download newer' })).toBeEnabled()
})
