import { describe, expect, it } from 'vitest'
import { decodeFile, openStarter } from '../../src/scenario'
import { Keeper } from '../../src/state/keeper.svelte'
import { Workspaces } from '../../src/state/workspaces.svelte'
import { memoryStorage } from './memory-storage'

const fromTheFuture = { format: 'iam-groups-playground', version: 999, title: 'Later', account: {} }
const lead = openStarter('lead')

function open(storage = memoryStorage()) {
  const keeper = new Keeper(storage)
  const workspaces = new Workspaces(keeper)
  const titles = () => workspaces.infos.map(({ title }) => title).sort()
  return { storage, keeper, workspaces, titles }
}

describe('workspaces as files', () => {
  it('one goes out and comes in as a workspace of its own', async () => {
    const { workspaces, titles } = open()
    const id = await workspaces.create(lead, 'Mine')
    const { name, text } = await workspaces.exportFile(id)
    expect(name).toMatch(/^mine.*\.json$/i)
    const { opened, refused } = await workspaces.importFile(text)
    expect([opened.length, refused, titles()]).toEqual([1, [], ['Mine', 'Mine']])
    expect(opened).not.toContain(id)
  })

  it('all go out in one file, but for what cannot be read, which is named', async () => {
    const { storage, workspaces } = open()
    await workspaces.create(lead, 'One')
    await workspaces.create(lead, 'Two')
    await workspaces.preview(lead, 'a link')
    await storage.put('odd', fromTheFuture)
    const { text } = await workspaces.exportAll()
    const file = decodeFile(text)
    expect(file.ok && file.value.map(({ title }) => title).sort()).toEqual(['One', 'Two'])
    expect(workspaces.trouble).toMatch(/^Not in the file, as they cannot be read: /)
    expect(await storage.under('workspace:')).toMatchObject([{ document: fromTheFuture }])
  })

  it('what is no file of ours is refused in words, and changes nothing', async () => {
    const { workspaces, titles } = open()
    await workspaces.create(lead, 'Mine')
    expect(await workspaces.importFile('{')).toEqual({ opened: [], refused: [expect.stringMatching(/JSON/)] })
    expect(titles()).toEqual(['Mine'])
  })

  it('what there is no room for is refused by name, and does not linger', async () => {
    const { storage, keeper, workspaces } = open()
    const { text } = await workspaces.exportFile(await workspaces.create(lead, 'Mine'))
    storage.failWith = 'The disk is full.'
    const { opened, refused } = await workspaces.importFile(text)
    expect([opened, refused]).toEqual([[], ['Mine: there is no room to keep it in this browser.']])
    storage.failWith = null
    expect(await keeper.settled()).toBe(true)
    await workspaces.refresh()
    expect(workspaces.infos).toHaveLength(1)
  })
})

describe('starters', () => {
  it('begin under their own name the first time, and under a number from then on', async () => {
    const { workspaces, titles } = open()
    const ids = [await workspaces.startFrom('lead'), await workspaces.startFrom('lead')]
    await workspaces.startFrom('lead')
    expect(ids[0]).toBe('lead')
    expect(titles()).toEqual([lead.title, `${lead.title} 2`, `${lead.title} 3`])
  })

  it('can be deleted, begun afresh, and brought back beside that', async () => {
    const { workspaces, keeper, titles } = open()
    await workspaces.startFrom('lead')
    await workspaces.rename('lead', 'Mine')
    const removed = await workspaces.remove('lead')
    expect((await keeper.open('lead')).scenario).toEqual(lead)
    await workspaces.startFrom('lead')
    await workspaces.restore(removed)
    expect(titles()).toEqual(['Mine', lead.title].sort())
  })
})

describe('what somebody else made', () => {
  it('is apart from one’s own until it is kept under a name', async () => {
    const { workspaces, titles } = open()
    const id = await workspaces.preview(lead, 'a link')
    expect([titles(), workspaces.previews.map((info) => info.id)]).toEqual([[], [id]])
    await workspaces.keep(id, 'From class')
    expect([titles(), workspaces.previews]).toEqual([['From class'], []])
  })

  it('is as it was left when it is opened from the same source again, and another from another', async () => {
    const { workspaces, keeper } = open()
    const id = await workspaces.preview(lead, 'a link')
    keeper.changed(id, { ...lead, title: 'Worked on' })
    await keeper.settled()
    expect(await workspaces.preview(lead, 'a link')).toBe(id)
    expect(await workspaces.preview(lead, 'another link')).not.toBe(id)
    expect((await keeper.open(id)).scenario.title).toBe('Worked on')
  })

  it('goes to the trash when it is closed, and a link opened again begins anew', async () => {
    const { workspaces } = open()
    const id = await workspaces.preview(lead, 'a link')
    await workspaces.remove(id)
    expect([workspaces.previews, workspaces.trash.map((info) => info.id)]).toEqual([[], [id]])
    expect(await workspaces.preview(lead, 'a link')).not.toBe(id)
  })

  it('can be looked at, and kept later, where there is no room', async () => {
    const { storage, workspaces, keeper } = open()
    storage.failWith = 'The disk is full.'
    const id = await workspaces.preview(lead, 'a link')
    expect((await keeper.open(id)).scenario).toEqual(lead)
    await expect(workspaces.rename(id, 'Mine')).rejects.toThrow(/could not be kept yet/)
    storage.failWith = null
    await workspaces.keep(id, 'Mine')
    expect(workspaces.infos.map(({ title }) => title)).toEqual(['Mine'])
  })
})

it('what there was no room for is tried again as soon as room has been made', async () => {
  const { storage, keeper, workspaces } = open()
  await workspaces.remove(await workspaces.create(lead, 'Large'))
  storage.failWith = 'The disk is full.'
  keeper.changed('alice', openStarter('alice'))
  expect(await keeper.settled()).toBe(false)
  storage.failWith = null
  const tried = storage.saved.length
  await workspaces.emptyTrash()
  expect(storage.saved.slice(tried)).toEqual(['alice'])
})

describe('names', () => {
  it.each([
    ['nothing', '  ', 'A workspace needs a name.'],
    ['more than a name may have', 'x'.repeat(201), 'A name has at most 200 characters.'],
  ])('are not %s', async (_, name, sentence) => {
    const { workspaces, titles } = open()
    const id = await workspaces.create(lead, 'Mine')
    await expect(workspaces.rename(id, name)).rejects.toThrow(sentence)
    expect([workspaces.trouble, titles()]).toEqual([sentence, ['Mine']])
  })

  it('of copies count up, however often one copies', async () => {
    const { workspaces, titles } = open()
    let id = await workspaces.create(lead, 'Mine')
    for (let copy = 1; copy <= 3; copy += 1) id = await workspaces.duplicate(id)
    expect(titles()).toEqual(['Mine', 'Mine (copy 2)', 'Mine (copy 3)', 'Mine (copy)'].sort())
  })
})

it('what was put aside is named, and offered as a file', async () => {
  const { storage, keeper, workspaces } = open()
  await storage.put('odd', fromTheFuture)
  await keeper.open('odd')
  await workspaces.refresh()
  expect(workspaces.asides).toMatchObject([{ id: 'odd', reason: expect.stringMatching(/version/) }])
  const { text } = await workspaces.downloadAside(workspaces.asides[0]?.key ?? '')
  expect(JSON.parse(text)).toEqual(fromTheFuture)
  await expect(workspaces.downloadAside('set-aside:nothing')).rejects.toThrow('It is not there any more.')
})
