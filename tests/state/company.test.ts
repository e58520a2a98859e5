import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Scenario } from '../../src/scenario'
import { Keeper } from '../../src/state/keeper.svelte'
import type { TabMessage, Tabs } from '../../src/state/tabs'
import { Workspace } from '../../src/state/workspace.svelte'
import { passes } from './clockwork'
import { memoryStorage } from './memory-storage'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** Connects tabs as the browser does: what one tells, all others hear. `silent`: nothing arrives. */
function network({ silent = false } = {}) {
  const ears: ((message: TabMessage) => void)[] = []
  const tabs = (): Tabs & { watched: boolean } => {
    const own: ((message: TabMessage) => void)[] = []
    return {
      watched: true,
      tell: (message) => {
        if (silent) return
        for (const hear of ears.filter((ear) => !own.includes(ear))) hear(message)
      },
      listen: (hear) => {
        own.push(hear)
        ears.push(hear)
        return () => undefined
      },
    }
  }
  return { tabs }
}

type Store = ReturnType<typeof memoryStorage>

/** A page with a workspace on its board, put together as the app does. */
async function page(storage: Store, tabs?: Tabs, id = 'alice') {
  const keeper = new Keeper(storage, tabs)
  const opened = await keeper.open(id)
  const workspace: Workspace = new Workspace(opened.id, opened.scenario, () => {
    keeper.changed(workspace.id, workspace.scenario, workspace.history)
  })
  keeper.hold(workspace)
  workspace.open(opened)
  await passes(0)
  const user = (name: string) =>
    workspace.perform([{ operation: 'CreateUser', parameters: { UserName: name } }])
  return { storage, keeper, workspace, user }
}

type Page = Awaited<ReturnType<typeof page>>

const names = (scenario: Scenario) => scenario.account.users.map(({ name }) => name)
const onBoard = ({ workspace }: Page) => names(workspace.scenario)
const notices = ({ keeper }: Page) => keeper.notices.map(({ kind }) => kind)
/** Names of the users of every workspace that is kept, by its title. */
async function keptIn(storage: Store) {
  const fresh = new Keeper(storage.beside('fresh'))
  const all = await storage.list()
  const opened = await Promise.all(all.map(({ id }) => fresh.open(id)))
  return Object.fromEntries(opened.map(({ scenario }) => [scenario.title, names(scenario)]))
}

const SAVED = 1_000
const ALICE = 'Alice and SuperS3Access'
const BRANCH = `${ALICE} (from the other tab)`

async function two(options?: { silent: boolean }) {
  const storage = memoryStorage()
  const { tabs } = network(options)
  const there = tabs()
  const one = await page(storage, tabs())
  const other = await page(storage.beside('other'), there)
  return { storage, one, other, there }
}

describe('two tabs on one workspace', () => {
  it('see each other’s changes, and say so', async () => {
    const { one, other } = await two()
    one.user('zoe')
    await passes(SAVED)
    expect(onBoard(other)).toEqual(onBoard(one))
    expect(notices(other)).toEqual(['taken-up'])
    other.user('yan')
    await passes(SAVED)
    expect(onBoard(one)).toEqual(['alice', 'bob', 'zoe', 'yan'])
    expect([one.keeper.status, other.keeper.status]).toEqual(['saved', 'saved'])
  })

  it('can each take back what was done in the other', async () => {
    const { one, other } = await two()
    one.user('zoe')
    await passes(SAVED)
    expect(other.workspace.undo()).toMatch(/zoe/)
    await passes(SAVED)
    expect(onBoard(one)).not.toContain('zoe')
    expect(one.workspace.redo()).toMatch(/zoe/)
  })

  it('lose nothing where both change it at once: one goes on as a workspace of its own', async () => {
    const { storage, one, other } = await two()
    one.user('zoe')
    other.user('yan')
    await passes(SAVED)
    expect(await keptIn(storage)).toEqual({
      [ALICE]: ['alice', 'bob', 'zoe'],
      [BRANCH]: ['alice', 'bob', 'yan'],
    })
    expect([other.workspace.scenario.title, onBoard(other)]).toEqual([BRANCH, ['alice', 'bob', 'yan']])
    expect(notices(other)).toEqual(['conflict'])
    expect(other.keeper.notices[0]).toMatchObject({ id: other.workspace.id, other: { id: 'alice' } })
    other.user('xia')
    one.user('wim')
    await passes(SAVED)
    expect(await keptIn(storage)).toEqual({
      [ALICE]: ['alice', 'bob', 'zoe', 'wim'],
      [BRANCH]: ['alice', 'bob', 'yan', 'xia'],
    })
    expect(other.workspace.undo()).toMatch(/xia/)
    expect(other.workspace.undo()).toMatch(/yan/)
  })

  it('notice each other even where no message ever arrives', async () => {
    const { storage, one, other } = await two({ silent: true })
    one.user('zoe')
    await passes(SAVED)
    other.user('yan')
    await passes(SAVED)
    expect(await keptIn(storage)).toEqual({
      [ALICE]: ['alice', 'bob', 'zoe'],
      [BRANCH]: ['alice', 'bob', 'yan'],
    })
  })

  it('are up to date as soon as somebody looks, where no message arrived or nobody was looking', async () => {
    const silent = await two({ silent: true })
    silent.one.user('zoe')
    await passes(SAVED)
    expect(onBoard(silent.other)).not.toContain('zoe')
    await silent.other.keeper.look()
    expect(onBoard(silent.other)).toContain('zoe')

    const { one, other, there } = await two()
    there.watched = false
    one.user('zoe')
    await passes(SAVED)
    expect(onBoard(other)).not.toContain('zoe')
    await other.keeper.look()
    expect(onBoard(other)).toContain('zoe')
  })

  it('keep what one of them could not save for as long as it takes', async () => {
    const { storage, one, other } = await two()
    other.storage.failWith = 'The disk is full.'
    other.user('yan')
    await passes(SAVED)
    one.user('zoe')
    await passes(SAVED)
    expect([other.keeper.status, onBoard(other)]).toEqual(['failed', ['alice', 'bob', 'yan']])
    other.storage.failWith = null
    await passes(3 * SAVED)
    expect(await keptIn(storage)).toMatchObject({ [BRANCH]: ['alice', 'bob', 'yan'] })
    expect(other.keeper.status).toBe('saved')
  })

  it('are told when the other removes it, and going on brings it back', async () => {
    const { storage, one, other } = await two()
    one.user('zoe')
    await passes(SAVED)
    const archive = await storage.archive()
    await one.keeper.letGo('alice')
    await archive.remove('alice')
    one.keeper.tabs.tell({ id: 'alice', revision: null, tab: 'tab' })
    expect(notices(other)).toContain('removed-elsewhere')
    other.user('yan')
    await passes(SAVED)
    expect(await storage.list()).toMatchObject([{ id: 'alice', removedAt: null }])
    expect(await keptIn(storage)).toEqual({ [ALICE]: ['alice', 'bob', 'zoe', 'yan'] })
  })
})

describe('a browser that throws away what was kept', () => {
  it('is noticed at the next save, which keeps everything anew, steps and all', async () => {
    const storage = memoryStorage()
    const one = await page(storage)
    one.user('zoe')
    await passes(SAVED)
    await storage.clear()
    one.user('yan')
    await passes(SAVED)
    expect(one.keeper.notices).toMatchObject([{ kind: 'evicted', offersFile: true }])
    const later = await page(storage.beside('later'))
    expect(onBoard(later)).toEqual(['alice', 'bob', 'zoe', 'yan'])
    expect([later.workspace.undo(), later.workspace.undo()]).toEqual([
      'create the user yan',
      'create the user zoe',
    ])
  })
})
