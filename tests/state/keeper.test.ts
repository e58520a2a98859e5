import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { decodeScenario, openStarter, type Scenario } from '../../src/scenario'
import { Keeper } from '../../src/state/keeper.svelte'
import { StorageTrouble } from '../../src/storage'
import { passes } from './clockwork'
import { found } from './found'
import { memoryStorage } from './memory-storage'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const titled = (title: string, id: 'alice' | 'lead' = 'alice'): Scenario => ({ ...openStarter(id), title })
const fromTheFuture = { format: 'iam-groups-playground', version: 999, account: {} }

/** The title of what a later visit would find. */
async function kept(storage: ReturnType<typeof memoryStorage>, id: string) {
  const decoded = decodeScenario((await storage.load(id))?.document)
  return decoded.ok ? decoded.value.title : null
}

describe('keeping', () => {
  it('saves soon after a change, a burst of them once, the last of them', async () => {
    const storage = memoryStorage()
    const keeper = new Keeper(storage)
    expect(keeper.status).toBe('saved')
    await passes(0)
    for (const title of ['a', 'b', 'c']) keeper.changed('alice', titled(title))
    expect(keeper.status).toBe('dirty')
    expect(storage.saved).toEqual([])
    await passes(300)
    expect(keeper.status).toBe('saved')
    expect(storage.saved).toEqual(['alice'])
    expect(await kept(storage, 'alice')).toBe('c')
  })

  it('does not let two workspaces overwrite each other', async () => {
    const storage = memoryStorage()
    const keeper = new Keeper(storage)
    keeper.changed('alice', titled('hers'))
    await keeper.open('lead')
    keeper.changed('lead', titled('theirs', 'lead'))
    await passes(300)
    expect(await kept(storage, 'alice')).toBe('hers')
    expect(await kept(storage, 'lead')).toBe('theirs')
  })

  it('tries again after a failure, and says why meanwhile', async () => {
    const storage = memoryStorage()
    const keeper = new Keeper(storage)
    storage.failWith = 'The disk is full.'
    keeper.changed('alice', titled('mine'))
    await passes(300)
    expect([keeper.status, keeper.error]).toEqual(['failed', 'The disk is full.'])
    storage.failWith = null
    await passes(1100)
    expect([keeper.status, keeper.error]).toEqual(['saved', null])
    expect(await kept(storage, 'alice')).toBe('mine')
  })

  it('goes on trying for a workspace that is no longer in hand', async () => {
    const storage = memoryStorage()
    const keeper = new Keeper(storage)
    storage.failWith = 'The disk is full.'
    keeper.changed('alice', titled('mine'))
    await passes(300)
    await keeper.open('lead')
    expect([keeper.status, keeper.error]).toEqual(['saved', null])
    storage.failWith = null
    await passes(1100)
    expect(await kept(storage, 'alice')).toBe('mine')
  })

  it('flush saves at once all that is not saved yet, and only that', async () => {
    const storage = memoryStorage()
    const keeper = new Keeper(storage)
    keeper.changed('lead', titled('saved long ago', 'lead'))
    await passes(300)
    keeper.changed('alice', titled('just typed'))
    await passes(0)
    keeper.flush()
    expect(storage.atOnce.map(([id, { title }]) => [id, title])).toEqual([['alice', 'just typed']])
    expect(storage.saved).toEqual(['lead', 'alice'])
    await passes(0)
    keeper.flush()
    expect(storage.atOnce).toHaveLength(1)
  })

  it('flush does not wait for the next try after a failure', async () => {
    const storage = memoryStorage()
    const keeper = new Keeper(storage)
    storage.failWith = 'The disk is full.'
    keeper.changed('alice', titled('mine'))
    await passes(300)
    storage.failWith = null
    keeper.flush()
    await passes(0)
    expect(await kept(storage, 'alice')).toBe('mine')
  })

  it('notes down what was changed before that which saves has even been fetched', async () => {
    const storage = memoryStorage()
    const noteDown = vi.fn()
    const keeper = new Keeper({ ...storage, noteDown })
    keeper.changed('alice', titled('just typed'))
    keeper.flush()
    const document = expect.objectContaining({ title: 'just typed' })
    expect(noteDown.mock.calls).toEqual([[expect.objectContaining({ id: 'alice', base: '', document })]])
    await passes(300)
    expect([keeper.status, await kept(storage, 'alice')]).toEqual(['saved', 'just typed'])
  })

  it('asks the browser to clear nothing by itself, once, as soon as there is something to lose', async () => {
    const persist = vi.fn(() => Promise.resolve('denied' as const))
    const keeper = new Keeper(memoryStorage({ kind: 'indexedDB' }, { persist }))
    await keeper.reopen()
    expect([persist.mock.calls.length, keeper.persistence]).toEqual([0, 'unasked'])
    keeper.changed('alice', titled('a'))
    keeper.changed('alice', titled('b'))
    await passes(300)
    expect([persist.mock.calls.length, keeper.persistence]).toEqual([1, 'denied'])
  })

  it('says what kind of trouble there is, and has the work as a file all the while', async () => {
    const storage = memoryStorage()
    const keeper = new Keeper(storage)
    storage.failWith = new StorageTrouble('full', 'There is no room left.')
    keeper.changed('alice', titled('mine'))
    await passes(300)
    expect(keeper.trouble).toEqual({ kind: 'full', sentence: 'There is no room left.' })
    expect(decodeScenario(keeper.offerFile().text)).toEqual({ ok: true, value: titled('mine') })
    storage.failWith = null
    expect(await keeper.settled()).toBe(true)
    expect(keeper.trouble).toBeNull()
  })

  it('says whether what was to be kept is', async () => {
    const storage = memoryStorage()
    const keeper = new Keeper(storage)
    storage.failWith = 'The disk is full.'
    expect(await keeper.make('made', titled('made'))).toBe(false)
    storage.failWith = null
    expect(await keeper.settled('made')).toBe(true)
    expect(await kept(storage, 'made')).toBe('made')
  })

  it('says where nothing is kept, and why', () => {
    expect(new Keeper(memoryStorage()).memoryOnly).toBeNull()
    expect(new Keeper(memoryStorage({ kind: 'memory', reason: 'Private.' })).memoryOnly).toBe('Private.')
    expect(new Keeper(memoryStorage({ kind: 'memory' })).memoryOnly).toMatch(/\w/)
  })
})

describe('finding again', () => {
  it('begins with the first starter', async () => {
    expect(await new Keeper(memoryStorage()).reopen()).toEqual(found('alice', openStarter('alice')))
  })

  it('reopens what was open, as it was left', async () => {
    const storage = memoryStorage()
    const before = new Keeper(storage)
    await before.open('lead')
    before.changed('lead', titled('mine', 'lead'))
    await passes(300)
    const { id, scenario, remark } = await new Keeper(storage).reopen()
    expect([id, scenario.title, remark]).toEqual(['lead', 'mine', null])
    expect(scenario).toEqual(titled('mine', 'lead'))
  })

  it('takes up what is not saved yet: the latest counts', async () => {
    const storage = memoryStorage()
    const keeper = new Keeper(storage)
    storage.failWith = 'The disk is full.'
    keeper.changed('alice', titled('unsaved'))
    await keeper.open('lead')
    const { scenario } = await keeper.open('alice')
    expect(scenario.title).toBe('unsaved')
    expect(keeper.status).not.toBe('saved')
  })

  it('puts aside what cannot be read, says so, and begins fresh', async () => {
    const storage = memoryStorage()
    await storage.put('alice', fromTheFuture)
    const [before] = await storage.under('workspace:')
    const { scenario, remark } = await new Keeper(storage).open('alice')
    expect(scenario).toEqual(openStarter('alice'))
    expect(remark).toMatch(
      /cannot be read, so it was put aside untouched and Alice and SuperS3Access begins fresh/,
    )
    expect(await storage.under('workspace:')).toEqual([])
    expect(await storage.under('set-aside:')).toMatchObject([
      { id: 'alice', reason: expect.stringMatching(/version/), records: { 'workspace:alice': before } },
    ])
  })

  it('knows no workspace of a strange name', async () => {
    const storage = memoryStorage()
    await storage.setCurrent('somebody-elses')
    expect((await new Keeper(storage).reopen()).id).toBe('alice')
  })

  it('opens what is kept even where it cannot be noted which one is open', async () => {
    const storage = memoryStorage()
    const before = new Keeper(storage)
    before.changed('alice', titled('mine'))
    await passes(300)
    const full = { ...storage, setCurrent: () => Promise.reject(new Error('The disk is full.')) }
    const { scenario } = await new Keeper(full).open('alice')
    expect(scenario.title).toBe('mine')
  })

  it('says so where it cannot look, since it may begin fresh over something', async () => {
    const storage = memoryStorage()
    const silent = { ...storage, load: () => Promise.reject(new Error('The database is gone.')) }
    const { scenario, remark } = await new Keeper(silent).open('alice')
    expect(scenario).toEqual(openStarter('alice'))
    expect(remark).toMatch(/\w/)
  })

  it('starts even where the storage answers nothing at all', async () => {
    const no = () => Promise.reject(new Error('no'))
    const { id } = await new Keeper({ ...memoryStorage(), current: no, setCurrent: no, load: no }).reopen()
    expect(id).toBe('alice')
  })
})
