import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { indexedDbShelf } from '../../src/storage/indexed-db-shelf'
import type { Shelf } from '../../src/storage/shelf'
import { breakOffAtWrite } from './faults'
import { plant, shelves, stubDatabase } from './shelves'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe.each(shelves)('a shelf on %s', (_, makeShelf) => {
  let shelf: Shelf

  beforeEach(() => {
    shelf = makeShelf()
  })

  const everything = async () => Object.fromEntries(await shelf.read({ under: [''] }))

  it('gives what is there of what is wanted, by keys and by how keys begin', async () => {
    await plant(shelf, { a: 1, 'b/1': 2, 'b/2': 3, b0: 4, c: 5 })
    expect([...(await shelf.read({ keys: ['a', 'nothing'], under: ['b/', 'x'] }))]).toEqual([
      ['a', 1],
      ['b/1', 2],
      ['b/2', 3],
    ])
    expect(await shelf.read({})).toEqual(new Map())
    expect(await shelf.keys('b')).toEqual(['b/1', 'b/2', 'b0'])
  })

  it('changes by what it finds, drops before it puts, and gives the answer', async () => {
    await plant(shelf, { a: 1, 'b/1': 2, 'b/2': 3 })
    const answer = await shelf.change({ keys: ['a'] }, (found) => ({
      answer: `was ${String(found.get('a'))}`,
      drop: ['a', 'nothing'],
      dropUnder: ['b/'],
      put: new Map([['b/2', 'new']]),
    }))
    expect(answer).toBe('was 1')
    expect(await everything()).toEqual({ 'b/2': 'new' })
  })

  it('keeps copies, so that what is changed afterwards stays as it was put', async () => {
    const record = { list: [1] }
    await plant(shelf, { record })
    record.list.push(2)
    const found = (await shelf.read({ keys: ['record'] })).get('record')
    expect(found).toEqual({ list: [1] })
    ;(found as typeof record).list.push(3)
    expect(await everything()).toEqual({ record: { list: [1] } })
  })

  it('changes nothing at all where a record cannot be kept, or the change cannot be worked out', async () => {
    await plant(shelf, { a: 1, 'b/1': 2 })
    const half = shelf.change({}, () => ({
      answer: undefined,
      drop: ['a'],
      dropUnder: ['b/'],
      put: new Map<string, unknown>([
        ['c', 'kept?'],
        ['d', () => 'cannot be cloned'],
      ]),
    }))
    await expect(half).rejects.toMatchObject({ name: 'DataCloneError' })
    const broken = shelf.change({ keys: ['a'] }, () => {
      throw new Error('Not like this.')
    })
    await expect(broken).rejects.toThrow('Not like this.')
    expect(await everything()).toEqual({ a: 1, 'b/1': 2 })
  })

  it('lets nothing come between looking and changing', async () => {
    await plant(shelf, { count: 0 })
    const increment = () =>
      shelf.change({ keys: ['count'] }, (found) => {
        const count = Number(found.get('count')) + 1
        return { answer: count, put: new Map([['count', count]]) }
      })
    const answers = await Promise.all(Array.from({ length: 20 }, increment))
    expect(answers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  })
})

describe('a shelf on indexedDB', () => {
  beforeEach(stubDatabase)

  it('is the same one for whoever opens it next', async () => {
    await plant(indexedDbShelf(), { a: 1 })
    expect(await indexedDbShelf().keys('')).toEqual(['a'])
  })

  it('says what the browser says where it breaks off, and keeps what was there', async () => {
    const shelf = indexedDbShelf()
    await plant(shelf, { a: 1 })
    breakOffAtWrite(2)
    const change = shelf.change({}, () => ({
      answer: undefined,
      drop: ['a'],
      put: new Map([['b', 2]]),
    }))
    await expect(change).rejects.toMatchObject({ name: 'QuotaExceededError' })
    expect(await shelf.keys('')).toEqual(['a'])
  })

  it('opens anew once the browser has closed the connection', async () => {
    const shelf = indexedDbShelf()
    await plant(shelf, { a: 1 })
    const transaction = vi.spyOn(Object.getPrototypeOf(await connection()), 'transaction')
    transaction.mockImplementationOnce(() => {
      throw new DOMException('The database connection is closing.', 'InvalidStateError')
    })
    expect(await shelf.keys('')).toEqual(['a'])
    transaction.mockImplementation(() => {
      throw new DOMException('The database connection is closing.', 'InvalidStateError')
    })
    await expect(shelf.keys('')).rejects.toMatchObject({ name: 'InvalidStateError' })
  })
})

function connection(): Promise<object> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('iam-groups-playground')
    opening.onsuccess = () => resolve(opening.result)
  })
}
