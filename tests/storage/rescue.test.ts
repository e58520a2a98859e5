// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { encodeScenario, type Scenario } from '../../src/scenario'
import { NOTHING, type Note, type Storage } from '../../src/storage'
import { FIRST_RELEASE_BOAT, localLifeboat } from '../../src/storage/lifeboat'
import { memoryShelf } from '../../src/storage/memory-shelf'
import type { Shelf } from '../../src/storage/shelf'
import { storageOn } from '../../src/storage/storage-on'
import { firstRelease, fromTheFuture, saveOf, titled, titleIn } from './documents'
import { clock, plant, under } from './shelves'

let shelf: Shelf

beforeEach(() => {
  localStorage.clear()
  shelf = memoryShelf()
})

/** A page on the same storage. */
const page = (tab: string): Storage =>
  storageOn(shelf, { kind: 'indexedDB', tab }, { now: clock(), lifeboat: localLifeboat(tab) })

const rescue = async (storage = page('next')) => (await storage.archive()).rescue()
const kept = async (id: string) => titleIn((await page('any').load(id))?.document)
const titles = async () => (await page('any').list()).map(({ title }) => title).sort()

const noteOf = (base: string, revision: string, scenario: Scenario): Note => ({
  record: 1,
  id: 'alice',
  base,
  revision,
  document: encodeScenario(scenario),
})

describe('a save that a closed page could only note down', () => {
  it('is made by the next one, as the closed page would have made it, steps and all', async () => {
    const closed = page('closed')
    await closed.save(saveOf('alice', titled('Before'), 'closed.1'))
    const steps = { first: 0, done: 1, end: 1 }
    const last = { bases: ['closed.1'], steps, taken: { 0: 'a step' } }
    closed.saveAtOnce(saveOf('alice', titled('Typed last'), 'closed.2', last))
    const next = page('next')
    expect(next.stranded).toBe(true)
    expect(await rescue(next)).toEqual([{ id: 'alice', became: 'saved', own: null }])
    expect(await kept('alice')).toBe('Typed last')
    expect((await next.steps('alice', 'closed.2'))?.steps).toEqual(['a step'])
    expect(next.stranded).toBe(false)
    expect(await rescue(next)).toEqual([])
  })

  it('may be the first of its workspace, or the whole document of one that had nothing to save with yet', async () => {
    page('one').saveAtOnce(saveOf('lead', titled('Lead'), 'one.1'))
    page('two').noteDown(noteOf(NOTHING, 'two.1', titled('Noted')))
    expect(await rescue()).toHaveLength(2)
    expect([await kept('lead'), await kept('alice')]).toEqual(['Lead', 'Noted'])
  })

  it('is not made twice where the closed page had made it after all', async () => {
    const closed = page('closed')
    await closed.save(saveOf('alice', titled('Before'), 'closed.1'))
    const last = saveOf('alice', titled('Typed last'), 'closed.2', { bases: ['closed.1'] })
    closed.saveAtOnce(last)
    // As another page would see it: made, but the note is still there.
    await storageOn(shelf, { kind: 'indexedDB', tab: 'closed' }).save(last)
    await page('other').save(saveOf('alice', titled('Gone on'), 'other.1', { bases: ['closed.2'] }))
    expect(await rescue()).toEqual([])
    expect([await kept('alice'), await titles()]).toEqual(['Gone on', ['Gone on']])
    expect(page('next').stranded).toBe(false)
  })

  it('becomes a workspace of its own where another tab has saved something else meanwhile', async () => {
    const closed = page('closed')
    await closed.save(saveOf('alice', titled('Alice'), 'closed.1'))
    closed.saveAtOnce(saveOf('alice', titled('Alice'), 'closed.2', { bases: ['closed.1'] }))
    await page('other').save(saveOf('alice', titled('Theirs'), 'other.1', { bases: ['closed.1'] }))
    const [rescued] = await rescue()
    const title = 'Alice (from a closed tab)'
    expect(rescued).toMatchObject({ id: 'alice', became: 'own', own: { title } })
    expect([await kept('alice'), await kept(rescued?.own?.id ?? '')]).toEqual(['Theirs', title])
  })

  it('becomes one such workspace, even if two pages rescue it at once', async () => {
    await page('other').save(saveOf('alice', titled('Theirs'), 'other.1'))
    page('closed').saveAtOnce(saveOf('alice', titled('Alice'), 'closed.1'))
    await Promise.all([rescue(page('a')), rescue(page('b'))])
    expect(await titles()).toEqual(['Alice (from a closed tab)', 'Theirs'])
  })

  it('is set aside where it has not everything and what it builds upon is gone', async () => {
    const save = { ...saveOf('alice', titled('Alice'), 'closed.2', { bases: ['closed.1'] }), written: {} }
    page('closed').saveAtOnce(save)
    expect(await rescue()).toEqual([{ id: 'alice', became: 'aside', own: null }])
    expect(await under(shelf, 'set-aside:')).toMatchObject([{ id: 'alice', records: expect.anything() }])
    expect(JSON.stringify(await under(shelf, 'set-aside:'))).toContain('closed.2')
  })

  it.each([
    ['half a text', '{ half'],
    ['no record of ours', '{"record":2}'],
    [
      'a document that cannot be read',
      JSON.stringify({ ...noteOf(NOTHING, 'x.1', titled('X')), document: {} }),
    ],
  ])('is set aside where it is %s', async (_, text) => {
    localStorage.setItem('iam-groups-playground:unsaved-by:tab:alice', text)
    expect(await rescue()).toEqual([{ id: 'alice', became: 'aside', own: null }])
    expect(await under(shelf, 'set-aside:')).toHaveLength(1)
    expect(localStorage.length).toBe(0)
  })

  it('stays noted down while it can be neither made nor set aside', async () => {
    page('closed').saveAtOnce(saveOf('alice', titled('Alice'), 'closed.1'))
    const full: Shelf = { ...shelf, change: () => Promise.reject(new Error('The disk is full.')) }
    const next = storageOn(full, { kind: 'indexedDB', tab: 'n' }, { lifeboat: localLifeboat('n') })
    await expect(rescue(next)).rejects.toThrow()
    expect(next.stranded).toBe(true)
    await rescue()
    expect(await kept('alice')).toBe('Alice')
  })
})

describe('what the first release noted down', () => {
  const leave = (document: unknown) => {
    localStorage.setItem(`${FIRST_RELEASE_BOAT}alice`, JSON.stringify(document))
  }
  const typedLast = encodeScenario(titled('Typed last'))

  it('counts before what it had saved', async () => {
    await plant(shelf, { 'workspace:alice': firstRelease('alice', encodeScenario(titled('Before'))) })
    leave(typedLast)
    expect(await rescue()).toEqual([{ id: 'alice', became: 'saved', own: null }])
    expect([await kept('alice'), await titles()]).toEqual(['Typed last', ['Typed last']])
  })

  it('is the workspace where nothing was saved', async () => {
    leave(typedLast)
    await rescue()
    expect(await kept('alice')).toBe('Typed last')
  })

  it('becomes a workspace of its own beside what this release has saved', async () => {
    await page('other').save(saveOf('alice', titled('Now'), 'other.1'))
    leave(typedLast)
    await rescue()
    expect(await titles()).toEqual(['Now', 'Typed last (from a closed tab)'])
  })

  it('is set aside where it cannot be read', async () => {
    leave(fromTheFuture)
    await rescue()
    expect(JSON.stringify(await under(shelf, 'set-aside:'))).toContain('999')
  })
})
