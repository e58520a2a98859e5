// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FIRST_RELEASE_BOAT, localLifeboat } from '../../src/storage/lifeboat'
import { saveOf, titled } from './documents'

beforeEach(() => {
  localStorage.clear()
})
afterEach(() => {
  vi.restoreAllMocks()
})

const save = (revision: string, id = 'alice') => saveOf(id, titled('Typed last'), revision)
const aboard = () => localLifeboat('any').all()
const contents = () => aboard().map(({ text }): unknown => JSON.parse(text))

describe('a save noted down while the page was being closed', () => {
  it('is there at once, for whichever page comes next, until one has made it', () => {
    const boat = localLifeboat('tab')
    expect(boat.manned).toBe(false)
    boat.put(save('tab.1'))
    expect(localLifeboat('next').manned).toBe(true)
    expect(contents()).toEqual([save('tab.1')])
    for (const { key } of aboard()) boat.sink(key)
    expect(boat.manned).toBe(false)
  })

  it('takes the place of an earlier one of the same workspace, and of no other', () => {
    localLifeboat('tab').put(save('tab.1'))
    localLifeboat('tab').put(save('tab.2'))
    localLifeboat('tab').put(save('tab.3', 'lead'))
    localLifeboat('other').put(save('other.1'))
    expect(contents()).toHaveLength(3)
    expect(contents()).toEqual(
      expect.arrayContaining([save('tab.2'), save('tab.3', 'lead'), save('other.1')]),
    )
  })

  it('goes once it is saved, or a later one is; not for an earlier one, nor for another tab’s', () => {
    const boat = localLifeboat('tab')
    boat.put(save('tab.9'))
    localLifeboat('other').clear('alice', 'other.20')
    boat.clear('alice', 'tab.8')
    boat.clear('lead', 'tab.10')
    expect(contents()).toEqual([save('tab.9')])
    // Ten is later than nine, though not in the alphabet.
    boat.clear('alice', 'tab.10')
    expect(aboard()).toEqual([])
  })

  it('leaves alone what was noted down by a page that is no more', () => {
    localLifeboat('tab').put(save('tab.1'))
    localLifeboat('tab').clear('alice', 'tab.2')
    expect(contents()).toEqual([save('tab.1')])
  })

  it('is found where the first release put it', () => {
    localStorage.setItem('something else', 'x')
    localStorage.setItem(`${FIRST_RELEASE_BOAT}alice`, '{ half')
    expect(aboard()).toEqual([{ key: `${FIRST_RELEASE_BOAT}alice`, text: '{ half' }])
  })

  it.each(['setItem', 'getItem', 'removeItem'] as const)('throws nothing where %s is refused', (verb) => {
    vi.spyOn(Storage.prototype, verb).mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const boat = localLifeboat('tab')
    expect(() => {
      boat.put(save('tab.1'))
      boat.all()
      boat.clear('alice', 'tab.1')
      boat.sink('any')
    }).not.toThrow()
  })
})
