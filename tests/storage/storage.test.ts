import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { decodeScenario, encodeScenario } from '../../src/scenario'
import { NOTHING, StorageTrouble, type Storage } from '../../src/storage'
import type { Shelf } from '../../src/storage/shelf'
import { storageOn } from '../../src/storage/storage-on'
import { firstRelease, fromTheFuture, saveOf, titled, titleIn } from './documents'
import { clock, plant, shelves, under } from './shelves'

afterEach(() => {
  vi.unstubAllGlobals()
})

describe.each(shelves)('storage on %s', (kind, makeShelf) => {
  let shelf: Shelf
  let storage: Storage
  const open = (tab = 'tab') => storageOn(shelf, { kind, tab }, { now: clock() })

  beforeEach(() => {
    shelf = makeShelf()
    storage = open()
  })

  const everything = async () => Object.fromEntries(await shelf.read({ under: [''] }))
  const kept = async (id: string) => titleIn((await storage.load(id))?.document)

  describe('a workspace', () => {
    it('is not there at first', async () => {
      expect(await storage.load('alice')).toBeUndefined()
      expect(await storage.revision('alice')).toBeUndefined()
      expect(await storage.list()).toEqual([])
      expect(await storage.current()).toEqual([])
    })

    it('is found as it was saved, also by whoever opens the storage next', async () => {
      const scenario = titled('Alice')
      expect(await storage.save(saveOf('alice', scenario, 'r1'))).toEqual({ ok: true })
      const found = await open().load('alice')
      expect(found).toMatchObject({ revision: 'r1', steps: { first: 0, done: 0, end: 0 } })
      expect(decodeScenario(found?.document)).toEqual({ ok: true, value: scenario })
      expect(await open().revision('alice')).toBe('r1')
    })

    it('is told of without being read', async () => {
      await storage.save(saveOf('alice', titled('Alice'), 'r1', { preview: 'a link' }))
      const told = {
        id: 'alice',
        title: 'Alice',
        savedAt: '2026-01-01T00:00:00.000Z',
        users: 2,
        groups: 1,
        policies: 1,
        preview: 'a link',
        removedAt: null,
      }
      expect(await storage.list()).toMatchObject([told])
      expect((await storage.load('alice'))?.info).toMatchObject(told)
    })

    it('is listed with others, the latest saved first', async () => {
      await storage.save(saveOf('one', titled('One'), 'r1'))
      await storage.save(saveOf('two', titled('Two'), 'r2'))
      await storage.save(saveOf('one', titled('One again'), 'r3', { bases: ['r1'] }))
      expect((await storage.list()).map(({ title }) => title)).toEqual(['One again', 'Two'])
    })

    it('goes on being a preview, and one’s own goes on being that, whatever later saves say', async () => {
      await storage.save(saveOf('a', titled('A'), 'r1', { preview: 'a link' }))
      await storage.save(saveOf('b', titled('B'), 'r2'))
      await storage.save(saveOf('a', titled('A'), 'r3', { bases: ['r1'] }))
      await storage.save(saveOf('b', titled('B'), 'r4', { bases: ['r2'], preview: 'a link' }))
      expect((await storage.list()).map(({ id, preview }) => [id, preview])).toEqual([
        ['b', null],
        ['a', 'a link'],
      ])
    })

    it.each(['', '__proto__', 'constructor', 'a:b', 'a/b', 'a%2Fb', '❄'])(
      'may have the id %j, without another one’s records',
      async (id) => {
        await storage.save(saveOf('a', titled('Plain'), 'r1'))
        await storage.save(saveOf(id, titled('Odd'), 'r2'))
        expect(await kept(id)).toBe('Odd')
        expect((await storage.list()).map((info) => info.id)).toEqual([id, 'a'])
        await storage.archive().then((archive) => archive.purge([id]))
        expect([await kept(id), await kept('a')]).toEqual([undefined, 'Plain'])
      },
    )
  })

  describe('a save', () => {
    it('has only what has changed; what is not needed any more is dropped', async () => {
      const before = titled('Alice')
      const first = saveOf('alice', before, 'r1')
      await storage.save(first)
      const { users } = before.account
      const after = { ...before, account: { ...before.account, users: [...users, ...users], groups: [] } }
      const second = {
        ...saveOf('alice', after, 'r2', { bases: ['r1'] }),
        written: { 'users/0': [{ name: 'a' }] },
      }
      expect(await storage.save(second)).toEqual({ ok: true })
      const { 'part:alice/head': head, ...rest } = await everything()
      expect(head).toEqual(first.written.head)
      expect(rest['part:alice/users/0']).toEqual([{ name: 'a' }])
      expect(await shelf.keys('part:alice/groups')).toEqual([])
    })

    it('that builds upon something else than what is kept is not made', async () => {
      await storage.save(saveOf('alice', titled('Here'), 'r1'))
      await storage.save(saveOf('alice', titled('There'), 'r2', { bases: ['r1'] }))
      const before = await everything()
      const saved = await storage.save(saveOf('alice', titled('Late'), 'r3', { bases: ['r1'] }))
      expect(saved).toMatchObject({ ok: false, there: { title: 'There', lineage: ['r1', 'r2'] } })
      const begun = await storage.save(saveOf('alice', titled('Unaware'), 'r4'))
      expect(begun).toMatchObject({ ok: false, there: { title: 'There' } })
      expect(await everything()).toEqual(before)
    })

    it('builds upon any of what was tried before, of which one cannot know whether it was made', async () => {
      await storage.save(saveOf('alice', titled('One'), 'r1'))
      await storage.save(saveOf('alice', titled('Two'), 'r2', { bases: ['r1'] }))
      expect(await storage.save(saveOf('alice', titled('Three'), 'r3', { bases: ['r1', 'r2'] }))).toEqual({
        ok: true,
      })
      expect(await kept('alice')).toBe('Three')
    })

    it('is made once, however often it is tried', async () => {
      const save = saveOf('alice', titled('Alice'), 'r1')
      await storage.save(save)
      const before = await everything()
      expect(await storage.save(save)).toEqual({ ok: true })
      expect(await everything()).toEqual(before)
    })

    it('that counts on what is not there any more is not made', async () => {
      const lost = { ok: false, there: null }
      expect(await storage.save(saveOf('alice', titled('Alice'), 'r2', { bases: ['r1'] }))).toEqual(lost)
      const partial = { ...saveOf('alice', titled('Alice'), 'r1'), written: {} }
      expect(await storage.save(partial)).toEqual(lost)
      expect(await everything()).toEqual({})
    })

    it('leaves all as it was when it cannot be kept, and says what that means', async () => {
      await storage.save(saveOf('alice', titled('Before'), 'r1'))
      const before = await everything()
      const save = saveOf('alice', titled('After'), 'r2', { bases: ['r1'] })
      const unclonable = { ...save, written: { ...save.written, head: { title: () => 'After' } } }
      await expect(storage.save(unclonable)).rejects.toBeInstanceOf(StorageTrouble)
      expect(await everything()).toEqual(before)
    })

    it('remembers where it came from, as far back as somebody may ask', async () => {
      for (let turn = 1; turn <= 60; turn += 1) {
        const bases = [turn === 1 ? NOTHING : `r${turn - 1}`]
        await storage.save(saveOf('alice', titled('Alice'), `r${turn}`, { bases }))
      }
      const saved = await storage.save(saveOf('alice', titled('Late'), 'r'))
      const lineage = (saved.ok ? null : saved.there)?.lineage
      expect([lineage?.length, lineage?.[0], lineage?.at(-1)]).toEqual([50, 'r11', 'r60'])
    })

    it('takes a workspace out of the trash', async () => {
      await storage.save(saveOf('alice', titled('Alice'), 'r1'))
      await (await storage.archive()).remove('alice')
      await storage.save(saveOf('alice', titled('Alice'), 'r2', { bases: ['r1'] }))
      expect(await storage.list()).toMatchObject([{ id: 'alice', removedAt: null }])
    })

    it('gets a revision that nothing else gets', () => {
      const other = open('other')
      const stamps = [storage, other, storage, other].map((one) => one.stamp())
      expect(new Set(stamps).size).toBe(4)
    })
  })

  describe('the steps of a history', () => {
    const stepsOf = (first: number, done: number, end: number) => ({ first, done, end })

    it('are found with the revision they belong to, and not with another', async () => {
      const steps = stepsOf(3, 4, 5)
      await storage.save(saveOf('alice', titled('Alice'), 'r1', { steps, taken: { 3: 'three', 4: 'four' } }))
      expect((await storage.load('alice'))?.steps).toEqual(steps)
      expect(await storage.steps('alice', 'r1')).toEqual({ range: steps, steps: ['three', 'four'] })
      expect(await storage.steps('alice', 'r0')).toBeNull()
      expect(await storage.steps('bob', 'r1')).toBeNull()
    })

    it('come and go with the save that says so', async () => {
      const taken = { 0: 'a', 1: 'b', 2: 'c' }
      await storage.save(saveOf('alice', titled('Alice'), 'r1', { steps: stepsOf(0, 3, 3), taken }))
      const later = { bases: ['r1'], steps: stepsOf(1, 2, 2), taken: { 1: 'other' } }
      await storage.save(saveOf('alice', titled('Alice'), 'r2', later))
      expect(await under(shelf, 'step:alice/')).toEqual(['other'])
    })

    it('that are missing leave a gap', async () => {
      const steps = stepsOf(9, 12, 12)
      await storage.save(
        saveOf('alice', titled('Alice'), 'r1', { steps, taken: { 9: 'nine', 11: 'eleven' } }),
      )
      expect((await storage.steps('alice', 'r1'))?.steps).toEqual(['nine', undefined, 'eleven'])
    })
  })

  describe('which workspace is open', () => {
    it('is remembered, until it is closed', async () => {
      await storage.setCurrent('alice')
      await storage.setCurrent('lead')
      expect(await open().current()).toEqual(['lead'])
      await storage.close('alice')
      expect(await open().current()).toEqual(['lead'])
      await storage.close('lead')
      expect(await open().current()).toEqual([])
    })

    it('is what this tab had open before what any had', async () => {
      const trail = ['mine', 'mine before']
      const marks = {
        trail: () => trail,
        open: vi.fn(),
        close: vi.fn(),
        remembered: true,
        remember: vi.fn(),
        forget: vi.fn(),
      }
      const own = storageOn(shelf, { kind, tab: 'own' }, { marks })
      await storage.setCurrent('theirs')
      expect(await own.current()).toEqual(['mine', 'mine before', 'theirs'])
      await own.setCurrent('mine')
      expect(marks.open).toHaveBeenCalledWith('mine')
      expect(await own.current()).toEqual(['mine', 'mine before'])
      await own.close('mine')
      expect(marks.close).toHaveBeenCalledWith('mine')
    })

    it('is no matter of a record of another kind', async () => {
      await plant(shelf, { current: { id: 'alice' } })
      expect(await storage.current()).toEqual([])
    })
  })

  describe('what the first release kept', () => {
    const document = encodeScenario(titled('Long ago'))

    it('is found, listed and told by its moment', async () => {
      await plant(shelf, { 'workspace:alice': firstRelease('alice', document, 'Long ago') })
      expect(await storage.load('alice')).toEqual({
        revision: 'first release 2026-01-01T00:00:00.000Z',
        document,
        info: null,
        steps: null,
      })
      expect(await storage.list()).toMatchObject([
        { id: 'alice', title: 'Long ago', users: 2, groups: 1, policies: 1, preview: null, removedAt: null },
      ])
    })

    it('is replaced by the first save that builds upon it', async () => {
      await plant(shelf, { 'workspace:alice': firstRelease('alice', document) })
      const bases = [(await storage.revision('alice')) ?? '']
      expect(await storage.save(saveOf('alice', titled('Now'), 'r1', { bases }))).toEqual({ ok: true })
      expect(await shelf.keys('workspace:')).toEqual([])
      expect(await kept('alice')).toBe('Now')
    })

    it('is not overwritten where it has changed since', async () => {
      await plant(shelf, { 'workspace:alice': firstRelease('alice', document) })
      const bases = [(await storage.revision('alice')) ?? '']
      const later = { ...firstRelease('alice', document, 'Later'), savedAt: '2026-02-02T00:00:00.000Z' }
      await plant(shelf, { 'workspace:alice': later })
      const saved = await storage.save(saveOf('alice', titled('Now'), 'r1', { bases }))
      expect(saved).toMatchObject({ ok: false, there: { title: 'Later', lineage: [] } })
      expect(await everything()).toEqual({ 'workspace:alice': later })
    })

    it('is left alone beside what is kept now: an old page may still be open', async () => {
      await storage.save(saveOf('alice', titled('Now'), 'r1'))
      await plant(shelf, { 'workspace:alice': firstRelease('alice', document) })
      await storage.save(saveOf('alice', titled('Now again'), 'r2', { bases: ['r1'] }))
      expect(await shelf.keys('workspace:')).toEqual(['workspace:alice'])
      expect(await kept('alice')).toBe('Now again')
    })
  })

  describe('what cannot be read', () => {
    const info = async () => {
      await storage.save(saveOf('alice', titled('Alice'), 'r1'))
      return (await everything())['info:alice'] as Readonly<Record<string, unknown>>
    }

    it('is handed on whole for the decoder to refuse', async () => {
      await plant(shelf, { 'workspace:alice': 'just text' })
      expect((await storage.load('alice'))?.document).toBe('just text')
      await plant(shelf, { 'workspace:alice': firstRelease('alice', fromTheFuture) })
      expect((await storage.load('alice'))?.document).toEqual(fromTheFuture)
      const later = { ...(await info()), record: 2 }
      await plant(shelf, { 'info:alice': later })
      expect((await storage.load('alice'))?.document).toEqual(later)
    })

    it('is handed on with all its records where a part is missing or out of place', async () => {
      await info()
      const whole = await everything()
      for (const damage of [{ 'part:alice/head': 'text' }, { 'part:alice/users/0': { not: 'a list' } }]) {
        await plant(shelf, { ...whole, ...damage })
        expect((await storage.load('alice'))?.document).toMatchObject(damage)
      }
      await shelf.change({}, () => ({ answer: undefined, drop: ['part:alice/users/0'] }))
      expect((await storage.load('alice'))?.document).toHaveProperty('part:alice/head')
    })

    it.each(['info:alice', 'workspace:alice'])('is never overwritten at %s', async (key) => {
      await plant(shelf, { [key]: 'just text' })
      const bases = [NOTHING, (await storage.revision('alice')) ?? '', 'r1']
      const saved = await storage.save(saveOf('alice', titled('New'), 'r2', { bases }))
      expect(saved).toMatchObject({ ok: false, there: { id: 'alice' } })
      expect(await everything()).toEqual({ [key]: 'just text' })
      expect(await storage.list()).toEqual([])
    })
  })
})

describe('what a browser has thrown away', () => {
  const shelfOf = shelves[1][1]
  const marks = (remembered: boolean) => {
    const state = { remembered }
    return {
      trail: () => [],
      open: () => undefined,
      close: () => undefined,
      get remembered() {
        return state.remembered
      },
      remember: () => (state.remembered = true),
      forget: () => (state.remembered = false),
    }
  }

  it('is noticed where something was kept before, and told once', async () => {
    const shelf = shelfOf()
    const storage = storageOn(shelf, { kind: 'indexedDB', tab: 'tab' }, { marks: marks(false) })
    expect(await storage.evicted()).toBe(false)
    await storage.save(saveOf('alice', titled('Alice'), 'r1'))
    expect(await storage.evicted()).toBe(false)
    await shelf.change({}, () => ({ answer: undefined, dropUnder: [''] }))
    expect(await storage.evicted()).toBe(true)
    expect(await storage.evicted()).toBe(false)
  })

  it.each(['current', 'info:alice', 'workspace:alice'])('is not all where there is %s', async (key) => {
    const shelf = shelfOf()
    await plant(shelf, { [key]: 'anything' })
    const storage = storageOn(shelf, { kind: 'indexedDB', tab: 'tab' }, { marks: marks(true) })
    expect(await storage.evicted()).toBe(false)
  })
})
