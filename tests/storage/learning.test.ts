import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { learningOn, type Learning } from '../../src/storage/learning'
import type { Shelf } from '../../src/storage/shelf'
import { storageOn } from '../../src/storage/storage-on'
import { breakOffAtWrite } from './faults'
import { plant, shelves, under } from './shelves'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe.each(shelves)('what somebody has learned, kept on %s', (kind, makeShelf) => {
  let shelf: Shelf
  let learning: Learning

  beforeEach(() => {
    shelf = makeShelf()
    learning = learningOn(shelf, () => new Date(0))
  })

  const kept = (revision: string, document: unknown) => ({ revision, document })

  it('is nothing at first', async () => {
    expect(await learning.load()).toBeUndefined()
  })

  it('is changed from what is there, with nothing in between', async () => {
    const add = (lesson: string) =>
      learning.change((there) =>
        kept(`r${lesson}`, [...((there?.document as readonly string[] | undefined) ?? []), lesson]),
      )
    await Promise.all(['1', '2', '3'].map(add))
    expect(await learningOn(shelf, () => new Date(0)).load()).toEqual(kept('r3', ['1', '2', '3']))
  })

  it.each([['just text'], [{ document: 'without a revision' }], [{ revision: 7, document: {} }]])(
    'is handed on whole where it is no record of ours: %j',
    async (record) => {
      await plant(shelf, { learning: record })
      expect(await learning.load()).toEqual(kept('', record))
    },
  )

  it('stays as it was where the change cannot be worked out', async () => {
    await learning.change(() => kept('r1', 'before'))
    const change = learning.change(() => {
      throw new Error('Not like this.')
    })
    await expect(change).rejects.toThrow('Not like this.')
    expect(await learning.load()).toEqual(kept('r1', 'before'))
  })

  it('is put aside untouched, which makes room for a fresh beginning', async () => {
    await plant(shelf, { learning: 'cannot be read' })
    await learning.putAside()
    expect(await learning.load()).toBeUndefined()
    await learning.change(() => kept('r1', 'fresh'))
    expect(await under(shelf, 'set-aside:')).toMatchObject([{ records: { learning: 'cannot be read' } }])
    expect(await learning.load()).toEqual(kept('r1', 'fresh'))
  })

  it('is offered as a file among what was put aside', async () => {
    await plant(shelf, { learning: { revision: 'r1', document: { of: 'tomorrow' } } })
    const storage = storageOn(shelf, { kind, tab: 'tab' })
    await storage.learning.putAside()
    const archive = await storage.archive()
    const [aside] = await archive.asides()
    expect(aside).toMatchObject({ id: 'learning progress', reason: expect.stringMatching(/./) })
    expect(await archive.readAside(aside?.key ?? '')).toContain('"tomorrow"')
  })

  it('puts nothing aside where nothing is', async () => {
    await learning.putAside()
    expect(await shelf.keys('')).toEqual([])
  })

  it('never puts one thing aside over another', async () => {
    for (const record of ['one', 'other']) {
      await plant(shelf, { learning: record })
      await learning.putAside()
    }
    expect(await under(shelf, 'set-aside:')).toHaveLength(2)
  })

  if (kind === 'indexedDB') {
    it.each([1, 2])(
      'is in its place or aside, wherever putting it aside is broken off: at write %i',
      async (at) => {
        await plant(shelf, { learning: 'cannot be read' })
        breakOffAtWrite(at)
        await expect(learning.putAside()).rejects.toMatchObject({ name: 'QuotaExceededError' })
        expect(await learning.load()).toEqual(kept('', 'cannot be read'))
      },
    )
  }
})
