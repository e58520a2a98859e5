import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { decodeScenario, encodeScenario, openStarter } from '../../src/scenario'
import { StorageTrouble, type Storage } from '../../src/storage'
import { indexedDbShelf } from '../../src/storage/indexed-db-shelf'
import type { Shelf } from '../../src/storage/shelf'
import { storageOn } from '../../src/storage/storage-on'
import { firstRelease, saveOf, titled } from './documents'
import { breakOffAtWrite } from './faults'
import { plant, stubDatabase } from './shelves'

let shelf: Shelf
let storage: Storage

beforeEach(() => {
  stubDatabase()
  shelf = indexedDbShelf()
  storage = storageOn(shelf, { kind: 'indexedDB', tab: 'tab' }, { now: () => new Date(0) })
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const everything = async () => Object.fromEntries(await indexedDbShelf().read({ under: [''] }))
const archive = () => storage.archive()

const steps = { first: 0, done: 2, end: 2 }
const before = saveOf('alice', titled('Before', 'lead'), 'r1', { steps, taken: { 0: 'a', 1: 'b' } })
/** It drops pages and steps, writes others anew, and adds some. */
const after = saveOf('alice', { ...openStarter('ten-snowflakes'), title: 'After' }, 'r2', {
  bases: ['r1'],
  steps: { first: 1, done: 2, end: 3 },
  taken: { 2: 'c' },
})

/** Whatever writes, and what is kept before it does. */
const writes: Readonly<Record<string, { begin?: () => Promise<unknown>; write: () => Promise<unknown> }>> = {
  'the first save of a workspace': { begin: () => Promise.resolve(), write: () => storage.save(before) },
  'a later save': { write: () => storage.save(after) },
  'the first save over what the first release kept': {
    begin: () =>
      plant(shelf, { 'workspace:alice': firstRelease('alice', encodeScenario(titled('Long ago'))) }),
    write: async () =>
      storage.save({ ...before, revision: 'r0', bases: [(await storage.revision('alice')) ?? ''] }),
  },
  'a copy': { write: async () => (await archive()).duplicate('alice', 'copy', 'Copy') },
  'a new name': { write: async () => (await archive()).rename('alice', 'Mine') },
  'a removal': { write: async () => (await archive()).remove('alice') },
  'a removal under another id': { write: async () => (await archive()).remove('alice', 'gone') },
  'emptying the trash': { write: async () => (await archive()).purge(['alice']) },
  'setting aside': { write: async () => (await archive()).setAside('alice', 'It is odd.') },
  'setting steps aside': {
    write: async () => (await archive()).setStepsAside('alice', 'r1', { first: 1, done: 2, end: 2 }),
  },
}

describe.each(Object.entries(writes))('broken off in the middle, %s', (_, { begin, write }) => {
  it('leaves everything as it was, whichever write it was; tried again, it is done as if nothing had been', async () => {
    await (begin?.() ?? storage.save(before))
    const kept = await everything()
    let broken = 0
    for (;;) {
      breakOffAtWrite(broken + 1)
      const failed = await write().then(
        () => false,
        () => true,
      )
      vi.restoreAllMocks()
      if (!failed) break
      broken += 1
      expect(await everything()).toEqual(kept)
    }
    expect(broken).toBeGreaterThan(0)
    expect(await everything()).not.toEqual(kept)
  })
})

describe('a save that cannot be kept', () => {
  it.each([
    ['QuotaExceededError', 'full', /no room left/],
    ['UnknownError', 'refused', /refused/],
    ['SomethingElseError', 'failed', /./],
  ])('because of a %s is told as %s, with what to do about it', async (name, kind, sentence) => {
    await storage.save(before)
    breakOffAtWrite(2, name)
    const error: unknown = await storage.save(after).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(StorageTrouble)
    expect(error).toMatchObject({ kind, message: expect.stringMatching(sentence) })
  })
})

const NONE = { revision: '', scenario: openStarter('alice'), steps: [] as readonly unknown[] }

describe('after any number of saves, broken off anywhere', () => {
  it('what is kept is the last that was said to be kept, whole, with the steps that belong to it', async () => {
    const starters = ['alice', 'lead', 'ten-snowflakes', 'developers'] as const
    let last = NONE
    for (let turn = 1; turn <= 40; turn += 1) {
      const scenario = { ...openStarter(starters[turn % 4] ?? 'alice'), title: `Turn ${turn}` }
      const taken = Object.fromEntries([0, 1].map((number) => [turn + number, `${turn}+${number}`]))
      const range = { first: turn, done: turn + 1, end: turn + 2 }
      const save = saveOf('alice', scenario, `r${turn}`, { bases: [last.revision], steps: range, taken })
      if (turn % 3 !== 0) breakOffAtWrite(1 + ((turn * 7) % 11))
      const made = await storage.save(save).then(
        ({ ok }) => ok,
        () => false,
      )
      vi.restoreAllMocks()
      if (made) last = { revision: `r${turn}`, scenario, steps: Object.values(taken) }
      const kept = await storage.load('alice')
      expect(kept?.revision ?? '').toBe(last.revision)
      if (!kept) continue
      expect(decodeScenario(kept.document)).toEqual({ ok: true, value: last.scenario })
      expect((await storage.steps('alice', last.revision))?.steps).toEqual(last.steps)
    }
    expect(last.revision).not.toBe('')
  })
})
