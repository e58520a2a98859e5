import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { encodeScenario } from '../../src/scenario'
import type { Archive, Storage } from '../../src/storage'
import type { Shelf } from '../../src/storage/shelf'
import { storageOn } from '../../src/storage/storage-on'
import { firstRelease, fromTheFuture, saveOf, titled, titleIn } from './documents'
import { clock, plant, shelves, under } from './shelves'

afterEach(() => {
  vi.unstubAllGlobals()
})

const STEPS = { steps: { first: 0, done: 1, end: 2 }, taken: { 0: 'done', 1: 'undone' } }

describe.each(shelves)('the archive on %s', (kind, makeShelf) => {
  let shelf: Shelf
  let storage: Storage
  let archive: Archive

  beforeEach(async () => {
    shelf = makeShelf()
    storage = storageOn(shelf, { kind, tab: 'tab' }, { now: clock() })
    archive = await storage.archive()
  })

  const everything = async () => Object.fromEntries(await shelf.read({ under: [''] }))
  const kept = async (id: string) => titleIn((await storage.load(id))?.document)
  const listed = async () => (await storage.list()).map(({ id, title }) => [id, title])

  describe('a copy', () => {
    it('has everything under an id and a title of its own, and shares nothing with the original', async () => {
      await storage.save(saveOf('alice', titled('Alice'), 'r1', { ...STEPS, preview: 'a link' }))
      const before = await everything()
      await archive.duplicate('alice', 'copy', 'Alice (copy)')
      expect(await kept('copy')).toBe('Alice (copy)')
      const copy = await storage.load('copy')
      expect(copy?.info).toMatchObject({ id: 'copy', title: 'Alice (copy)', preview: null, removedAt: null })
      expect(copy?.revision).not.toBe('r1')
      expect((await storage.steps('copy', copy?.revision ?? ''))?.steps).toEqual(['done', 'undone'])
      await archive.purge(['copy'])
      expect(await everything()).toEqual(before)
    })

    it('can be made of what the first release kept', async () => {
      await plant(shelf, { 'workspace:alice': firstRelease('alice', encodeScenario(titled('Alice'))) })
      await archive.duplicate('alice', 'copy', 'Mine')
      expect([await kept('alice'), await kept('copy')]).toEqual(['Alice', 'Mine'])
    })
  })

  it('a new name is a state of its own, which a tab that does not know of it cannot overwrite', async () => {
    await storage.save(saveOf('alice', titled('Alice'), 'r1'))
    await archive.rename('alice', 'Mine')
    expect([await kept('alice'), await listed()]).toEqual(['Mine', [['alice', 'Mine']]])
    const late = await storage.save(saveOf('alice', titled('Late'), 'r2', { bases: ['r1'] }))
    expect(late).toMatchObject({ ok: false, there: { title: 'Mine' } })
  })

  it('a preview that is adopted is one’s own', async () => {
    await storage.save(saveOf('alice', titled('Alice'), 'r1', { preview: 'a link' }))
    await archive.adopt('alice')
    expect(await storage.list()).toMatchObject([{ id: 'alice', preview: null }])
  })

  const verbs: Readonly<Record<string, () => Promise<void>>> = {
    rename: () => archive.rename('a', 'A'),
    adopt: () => archive.adopt('a'),
    restore: () => archive.restore('a'),
    remove: () => archive.remove('a'),
    duplicate: () => archive.duplicate('a', 'b', 'B'),
  }

  it.each(Object.entries(verbs))('says so where what to %s is not there', async (_, act) => {
    await expect(act()).rejects.toThrow('This workspace is not there any more.')
    expect(await everything()).toEqual({})
  })

  it('says why what cannot be read cannot be renamed, and leaves it as it is', async () => {
    await plant(shelf, { 'workspace:alice': firstRelease('alice', fromTheFuture) })
    const before = await everything()
    await expect(archive.rename('alice', 'Mine')).rejects.toThrow(/cannot be read: .*version/)
    expect(await everything()).toEqual(before)
  })

  describe('the trash', () => {
    it('takes a workspace and gives it back as it was', async () => {
      await storage.save(saveOf('alice', titled('Alice'), 'r1', STEPS))
      const before = await everything()
      await archive.remove('alice')
      expect(await storage.list()).toMatchObject([{ id: 'alice', removedAt: expect.any(String) }])
      await archive.restore('alice')
      expect(await everything()).toEqual(before)
    })

    it('takes it under another id where its own is wanted afresh', async () => {
      await storage.save(saveOf('alice', titled('Alice'), 'r1', STEPS))
      await archive.remove('alice', 'removed')
      expect(await storage.load('alice')).toBeUndefined()
      await storage.save(saveOf('alice', titled('Afresh'), 'r2'))
      await archive.restore('removed')
      expect([await kept('alice'), await kept('removed')]).toEqual(['Afresh', 'Alice'])
      expect((await storage.steps('removed', 'r1'))?.steps).toEqual(['done', 'undone'])
    })

    it('holds the last ten, and nothing of what it no longer holds', async () => {
      for (let number = 1; number <= 12; number += 1) {
        await storage.save(saveOf(`w${number}`, titled(`W${number}`), `r${number}`))
        await archive.remove(`w${number}`)
      }
      expect((await listed()).map(([id]) => id)).toEqual(Array.from({ length: 10 }, (_, i) => `w${12 - i}`))
      const left = [await shelf.keys('part:w1/'), await shelf.keys('info:w2'), await shelf.keys('part:w2/')]
      expect(left.flat()).toEqual([])
    })

    it('is emptied for good', async () => {
      await storage.save(saveOf('alice', titled('Alice'), 'r1', STEPS))
      await plant(shelf, { 'workspace:bob': firstRelease('bob', encodeScenario(titled('Bob'))) })
      await archive.purge(['alice', 'bob'])
      expect(await everything()).toEqual({})
    })
  })

  describe('what cannot be read', () => {
    it('is set aside whole, makes room for a fresh beginning, and can be taken home', async () => {
      await storage.save(saveOf('alice', titled('Alice'), 'r1', STEPS))
      await plant(shelf, { 'workspace:alice': firstRelease('alice', fromTheFuture) })
      const records = await everything()
      await archive.setAside('alice', 'It is odd.')
      expect(await storage.load('alice')).toBeUndefined()
      expect(await under(shelf, 'set-aside:')).toMatchObject([{ id: 'alice', reason: 'It is odd.', records }])
      const [aside] = await archive.asides()
      expect(aside).toMatchObject({ id: 'alice', reason: 'It is odd.', at: expect.stringMatching(/^2026-/) })
      expect(titleIn(JSON.parse((await archive.readAside(aside?.key ?? '')) ?? ''))).toBe('Alice')
      await storage.save(saveOf('alice', titled('Afresh'), 'r2'))
      expect([await kept('alice'), (await archive.asides()).length]).toEqual(['Afresh', 1])
    })

    it('is set aside once: where nothing is, nothing is set aside', async () => {
      await archive.setAside('alice', 'It is odd.')
      expect(await everything()).toEqual({})
      expect(await archive.readAside('set-aside:alice')).toBeUndefined()
    })

    it('does not take the place of another thing that was set aside at the same moment', async () => {
      const stopped = storageOn(shelf, { kind, tab: 'tab' }, { now: () => new Date(0) })
      const same = await stopped.archive()
      for (const document of [1, 2]) {
        await plant(shelf, { 'workspace:alice': firstRelease('alice', document) })
        await same.setAside('alice', 'It is odd.')
      }
      expect(await under(shelf, 'set-aside:')).toHaveLength(2)
    })

    it('is given as it is where no document can be told', async () => {
      await plant(shelf, { 'workspace:alice': 'just text' })
      await archive.setAside('alice', 'It is odd.')
      const [aside] = await archive.asides()
      const text = await archive.readAside(aside?.key ?? '')
      expect(JSON.parse(text ?? '')).toEqual({ 'workspace:alice': 'just text' })
    })

    it('is offered where it lies, untouched, since a newer version of the page may be using it', async () => {
      await storage.save(saveOf('alice', titled('Alice'), 'r1', STEPS))
      await plant(shelf, { 'info:alice': { record: 2, id: 'alice' }, 'workspace:bob': 'just text' })
      const before = await everything()
      const asides = await archive.asides()
      expect(asides.map(({ id, at }) => [id, at])).toEqual([
        ['alice', null],
        ['bob', null],
      ])
      const [alice, bob] = await Promise.all(asides.map(({ key }) => archive.readAside(key)))
      expect(JSON.parse(alice ?? '')).toEqual({ ...before, 'workspace:bob': undefined })
      expect(JSON.parse(bob ?? '')).toEqual({ 'workspace:bob': 'just text' })
      expect(await everything()).toEqual(before)
    })

    it('of the first release is listed and read all the same', async () => {
      const key = 'set-aside:a:b:2026-01-01T00:00:00.000Z'
      await plant(shelf, { [key]: firstRelease('a:b', fromTheFuture) })
      expect(await archive.asides()).toEqual([
        { key, id: 'a:b', at: '2026-01-01T00:00:00.000Z', reason: null },
      ])
      expect(JSON.parse((await archive.readAside(key)) ?? '')).toEqual(fromTheFuture)
    })
  })

  describe('steps that cannot be read', () => {
    const steps = { first: 3, done: 6, end: 7 }
    const taken = { 3: 'three', 4: 'four', 5: 'five', 6: 'six' }

    it('are set aside, and those that can go on being the history', async () => {
      await storage.save(saveOf('alice', titled('Alice'), 'r1', { steps, taken }))
      await archive.setStepsAside('alice', 'r1', { first: 5, done: 6, end: 7 })
      expect(await storage.steps('alice', 'r1')).toEqual({
        range: { first: 5, done: 6, end: 7 },
        steps: ['five', 'six'],
      })
      expect(await under(shelf, 'set-aside:')).toMatchObject([
        { id: 'alice', records: { 'step:alice/3': 'three', 'step:alice/4': 'four' } },
      ])
    })

    it('are left alone where something else has been saved meanwhile', async () => {
      await storage.save(saveOf('alice', titled('Alice'), 'r1', { steps, taken }))
      const before = await everything()
      await archive.setStepsAside('alice', 'r0', { first: 5, done: 6, end: 7 })
      await archive.setStepsAside('alice', 'r1', steps)
      expect(await everything()).toEqual(before)
    })
  })

  describe('tidying', () => {
    it('forgets links that were only looked at, but for the last ten, and never what was worked on or kept', async () => {
      await storage.save(saveOf('mine', titled('Mine'), 'm1'))
      await storage.save(saveOf('worked on', titled('Worked on'), 'w1', { preview: 'link' }))
      await storage.save(saveOf('worked on', titled('Worked on'), 'w2', { bases: ['w1'] }))
      for (let number = 1; number <= 12; number += 1) {
        await storage.save(saveOf(`p${number}`, titled('P'), `r${number}`, { preview: `link ${number}` }))
      }
      await archive.tidy()
      const ids = (await listed()).map(([id]) => id)
      expect(ids).toEqual([...Array.from({ length: 10 }, (_, i) => `p${12 - i}`), 'worked on', 'mine'])
      expect(await shelf.keys('part:p1/')).toEqual([])
    })

    it('gives what an older page saved beside a place of its own', async () => {
      await storage.save(saveOf('alice', titled('Now'), 'r1'))
      const document = encodeScenario(titled('Then'))
      await plant(shelf, { 'workspace:alice': firstRelease('alice', document, 'Then') })
      await archive.tidy()
      await archive.tidy()
      const title = 'Then (from an older version of this page)'
      const [stray, ...others] = (await storage.list()).filter(({ id }) => id !== 'alice')
      expect([stray?.title, others]).toEqual([title, []])
      expect([await kept('alice'), await kept(stray?.id ?? '')]).toEqual(['Now', title])
    })

    it('leaves alone what it cannot read', async () => {
      await storage.save(saveOf('alice', titled('Now'), 'r1'))
      await plant(shelf, { 'workspace:alice': 'just text', 'info:bob': { record: 2 } })
      const before = await everything()
      await archive.tidy()
      expect(await everything()).toEqual(before)
    })
  })
})
