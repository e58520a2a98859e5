import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ScenarioDocument } from '../../src/scenario'
import { indexedDbShelf } from '../../src/storage/indexed-db-shelf'
import { memoryShelf } from '../../src/storage/memory-shelf'
import type { Shelf } from '../../src/storage/shelf'
import { storageOn } from '../../src/storage/storage'
import { fromTheFuture, titled } from './documents'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** Each moment is a second later than the one before. */
function clock(): () => Date {
  let seconds = 0
  return () => new Date(Date.UTC(2026, 0, 1, 0, 0, seconds++))
}

describe.each([
  ['indexedDB', indexedDbShelf],
  ['memory', memoryShelf],
] as const)('storage on %s', (kind, makeShelf) => {
  let shelf: Shelf
  const open = () => storageOn(shelf, { kind }, clock())

  beforeEach(() => {
    vi.stubGlobal('indexedDB', new IDBFactory())
    shelf = makeShelf()
  })

  /** Puts a record where a workspace's is, past the storage. */
  const plant = (id: string, record: unknown) =>
    shelf.change(`workspace:${id}`, () => new Map([[`workspace:${id}`, record]]))
  const setAside = () => shelf.readAll('set-aside:')

  it('has nothing at first', async () => {
    const storage = open()
    expect(await storage.load('alice')).toBeUndefined()
    expect(await storage.list()).toEqual([])
    expect(await storage.current()).toBeUndefined()
  })

  it('gives back what was saved, also to whoever opens it next', async () => {
    await open().save('alice', titled('Alice'))
    expect(await open().load('alice')).toEqual(titled('Alice'))
  })

  it('keeps what was saved as it was at that moment', async () => {
    const document = { ...titled('Alice'), drafts: { 'managed:x': 'before' } }
    const storage = open()
    await storage.save('alice', document)
    document.drafts['managed:x'] = 'after'
    expect(await storage.load('alice')).toMatchObject({ drafts: { 'managed:x': 'before' } })
  })

  it('lists workspaces, the latest saved first', async () => {
    const storage = open()
    await storage.save('one', titled('One'))
    await storage.save('two', titled('Two'))
    await storage.save('one', titled('One again'))
    expect(await storage.list()).toEqual([
      { id: 'one', title: 'One again', savedAt: '2026-01-01T00:00:02.000Z' },
      { id: 'two', title: 'Two', savedAt: '2026-01-01T00:00:01.000Z' },
    ])
  })

  it('removes one workspace and no other', async () => {
    const storage = open()
    await storage.save('one', titled('One'))
    await storage.save('two', titled('Two'))
    await storage.remove('one')
    expect(await storage.load('one')).toBeUndefined()
    expect((await storage.list()).map(({ id }) => id)).toEqual(['two'])
    expect(await setAside()).toEqual([])
  })

  it('remembers which one is open', async () => {
    await open().setCurrent('lead')
    expect(await open().current()).toBe('lead')
    expect(await open().list()).toEqual([])
  })

  it.each(['', '__proto__', 'constructor', 'a:b', '❄'])('takes the id %j', async (id) => {
    const storage = open()
    await storage.save(id, titled('Odd'))
    expect(await storage.load(id)).toEqual(titled('Odd'))
    expect((await storage.list()).map((info) => info.id)).toEqual([id])
  })

  it('keeps a copy of a readable record only when it is asked to', async () => {
    const storage = open()
    await storage.save('alice', titled('First'))
    await storage.save('alice', titled('Second'))
    expect(await setAside()).toEqual([])
    await storage.setAside('alice')
    expect(await setAside()).toMatchObject([{ id: 'alice', document: titled('Second') }])
    expect(await storage.load('alice')).toEqual(titled('Second'))
  })

  it('has nothing to set aside where there is nothing', async () => {
    await open().setAside('nobody')
    expect(await setAside()).toEqual([])
  })

  const future = { id: 'alice', title: 'Later', savedAt: '2030-01-01T00:00:00.000Z', document: fromTheFuture }
  const unreadable: readonly (readonly [string, unknown])[] = [
    ['a newer version', future],
    ['no scenario', { ...future, document: { hello: 'world' } }],
    ['no record at all', 'just text'],
  ]

  it.each(unreadable)('loads %s as it is, for the decoder to refuse', async (_, record) => {
    await plant('alice', record)
    const whole = typeof record === 'string' ? record : (record as { document: unknown }).document
    expect(await open().load('alice')).toEqual(whole)
  })

  it.each(unreadable)('never overwrites %s without a copy', async (_, record) => {
    await plant('alice', record)
    const storage = open()
    await storage.save('alice', titled('New'))
    expect(await storage.load('alice')).toEqual(titled('New'))
    expect(await setAside()).toEqual([record])
  })

  it.each(unreadable)('never removes %s without a copy', async (_, record) => {
    await plant('alice', record)
    const storage = open()
    await storage.remove('alice')
    expect(await storage.load('alice')).toBeUndefined()
    expect(await setAside()).toEqual([record])
  })

  it('keeps both of two that had to be set aside', async () => {
    const storage = open()
    await plant('alice', 'one')
    await storage.remove('alice')
    await plant('alice', 'two')
    await storage.remove('alice')
    expect([...(await setAside())].sort()).toEqual(['one', 'two'])
  })

  it('leaves all as it was when the new record cannot be kept', async () => {
    await plant('alice', future)
    const unclonable = { ...titled('New'), title: () => 'New' } as unknown as ScenarioDocument
    await expect(open().save('alice', unclonable)).rejects.toThrow()
    expect(await open().load('alice')).toEqual(fromTheFuture)
    expect(await setAside()).toEqual([])
  })
})
