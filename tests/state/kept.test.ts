// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { decodeScenario } from '../../src/scenario'
import { Keeper } from '../../src/state/keeper.svelte'
import { Workspace } from '../../src/state/workspace.svelte'
import { localLifeboat } from '../../src/storage/lifeboat'
import { memoryShelf } from '../../src/storage/memory-shelf'
import { storageOn } from '../../src/storage/storage-on'
import { unwrap } from '../scenario/samples'

interface Fixture {
  readonly records: Readonly<Record<string, unknown>>
  readonly boats?: Readonly<Record<string, string>>
}

const folder = join(import.meta.dirname, 'fixtures')
const scenarios = join(import.meta.dirname, '../scenario/fixtures')
const read = (name: string): Fixture => JSON.parse(readFileSync(join(folder, name), 'utf8'))
const scenarioOf = (name: string) => unwrap(decodeScenario(readFileSync(join(scenarios, name), 'utf8')))

/** A browser that holds what the fixture says, with the present version of the page. */
async function browserWith({ records, boats = {} }: Fixture) {
  const shelf = memoryShelf()
  await shelf.change({}, () => ({ answer: undefined, put: new Map(Object.entries(records)) }))
  for (const [key, text] of Object.entries(boats)) localStorage.setItem(key, text)
  const lifeboat = localLifeboat('now')
  return { shelf, storage: storageOn(shelf, { kind: 'indexedDB', tab: 'now' }, { lifeboat }) }
}

/** What is on the board when the page is opened, with its history. */
async function reopened(fixture: Fixture) {
  const { storage, shelf } = await browserWith(fixture)
  const keeper = new Keeper(storage)
  const opened = await keeper.reopen()
  const workspace: Workspace = new Workspace(opened.id, opened.scenario, () => {
    keeper.changed(workspace.id, workspace.scenario, workspace.history)
  })
  keeper.hold(workspace)
  workspace.open(opened)
  await opened.recalled
  return { opened, workspace, keeper, shelf, storage }
}

beforeEach(() => {
  localStorage.clear()
})

describe('what every released version kept', () => {
  it('is opened by one of these tests, all of it', () => {
    const opened = ['workspace', 'noted-down'].flatMap((kind) => [
      `${kind}-first-release.json`,
      `${kind}-v1.json`,
    ])
    const there = readdirSync(folder).filter((name) => name !== 'README.md')
    expect(there.sort()).toEqual([...opened, 'set-aside.json'].sort())
  })

  it('the workspace of the first release', async () => {
    const { opened, workspace, keeper, shelf } = await reopened(read('workspace-first-release.json'))
    expect(opened).toMatchObject({ id: 'lead', scenario: scenarioOf('v1-full.json'), remark: null })
    workspace.perform([{ operation: 'CreateUser', parameters: { UserName: 'wim' } }])
    expect(await keeper.settled()).toBe(true)
    expect([await shelf.keys('workspace:'), await shelf.keys('info:')]).toEqual([[], ['info:lead']])
  })

  it('the workspace of record version 1, with its history', async () => {
    const { opened, workspace } = await reopened(read('workspace-v1.json'))
    expect(opened).toMatchObject({ id: 'w-k3x9.1', remark: null, preview: null })
    expect(workspace.account.users.map(({ name }) => name)).toEqual(['alice', 'zoe', 'yana'])
    expect(workspace.redo()).toBe('create the group Late')
    const undone = Array.from({ length: 4 }, () => workspace.undo())
    expect(undone).toEqual([
      'create the group Late',
      expect.stringContaining('yana'),
      'add yan to Developers',
      'create the user yan',
    ])
    expect(workspace.scenario).toEqual(scenarioOf('v1-full.json'))
    expect(workspace.undo()).toBeNull()
  })

  it('what the first release noted down while it was being closed', async () => {
    const { opened, storage } = await reopened(read('noted-down-first-release.json'))
    expect(opened).toMatchObject({ id: 'lead', scenario: scenarioOf('v1-drafts.json') })
    expect([storage.stranded, localStorage.length]).toEqual([false, 0])
  })

  it('what record version 1 noted down, which goes on with its history', async () => {
    const { workspace, storage } = await reopened(read('noted-down-v1.json'))
    expect(workspace.scenario.title).toBe('Typed last')
    expect(workspace.undo()).toContain('yana')
    expect([storage.stranded, localStorage.length]).toEqual([false, 0])
  })

  it('what was put aside, which is still offered as it was', async () => {
    const { storage } = await browserWith(read('set-aside.json'))
    const archive = await storage.archive()
    const asides = await archive.asides()
    expect(asides).toMatchObject([
      { id: 'w-k3x9.1', reason: 'This scenario was made by a newer version.' },
      { id: 'alice', reason: null },
    ])
    for (const { key } of asides)
      expect(JSON.parse((await archive.readAside(key)) ?? '')).toMatchObject({ version: 99 })
  })
})
