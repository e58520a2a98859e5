import { LONGEST_TITLE, openStarter, type Scenario, type StarterId } from '../scenario'
import { reasonOf, remarked, type Archive, type Aside, type WorkspaceInfo } from '../storage'
import { beginsByItself, foundIn } from './finding'
import type { Keeper } from './keeper.svelte'
import { fileOf, type TextFile } from './text-file'
import { fileOfAll, workspacesFrom, type Imported } from './workspace-files'

/**
 * All workspaces that are kept, and what is done with each as a whole. Verbs reject with a sentence where the browser could
 * not do it; the lists are up to date once they settle.
 */
export class Workspaces {
  readonly #keeper: Keeper
  #all = $state.raw<readonly WorkspaceInfo[]>([])
  #asides = $state.raw<readonly Aside[]>([])
  #trouble = $state<string | null>(null)
  #tidied = false

  constructor(keeper: Keeper) {
    this.#keeper = keeper
    keeper.tabs.listen(() => void this.refresh())
  }

  /** One's own, the latest first. */
  get infos(): readonly WorkspaceInfo[] {
    return this.#all.filter(({ preview, removedAt }) => preview === null && removedAt === null)
  }

  /** What was opened from others and not kept, the latest first. */
  get previews(): readonly WorkspaceInfo[] {
    return this.#all.filter(({ preview, removedAt }) => preview !== null && removedAt === null)
  }

  /** What was removed and can be brought back, the latest first. */
  get trash(): readonly WorkspaceInfo[] {
    return this.#all
      .filter(({ removedAt }) => removedAt !== null)
      .sort((a, b) => ((a.removedAt ?? '') < (b.removedAt ?? '') ? 1 : -1))
  }

  /** What could not be read and was put aside, the latest first. */
  get asides(): readonly Aside[] {
    return this.#asides
  }

  /** Why the last thing tried could not be done. */
  get trouble(): string | null {
    return this.#trouble
  }

  /** Looks what is kept. Never rejects. */
  async refresh(): Promise<void> {
    try {
      const archive = await this.#keeper.storage.archive()
      if (!this.#tidied) await archive.tidy()
      this.#tidied = true
      this.#all = await this.#keeper.storage.list()
      this.#asides = await archive.asides()
    } catch (error) {
      this.#trouble = reasonOf(error)
    }
  }

  /** @returns the id of the new workspace, which is not opened yet */
  create(scenario: Scenario, title = scenario.title): Promise<string> {
    const id = this.#newId()
    return this.#do(() => this.#make(id, { ...scenario, title }))
  }

  /** A workspace of its own, beginning as the starter does. */
  startFrom(starter: StarterId): Promise<string> {
    return this.#do(async () => {
      const scenario = openStarter(starter)
      const { storage } = this.#keeper
      if (this.#keeper.latest(starter) === null && (await storage.revision(starter)) === undefined)
        return this.#make(starter, scenario)
      const titles = (await storage.list()).map(({ title }) => title)
      return this.#make(this.#newId(), { ...scenario, title: numbered(scenario.title, titles) })
    })
  }

  /** @returns the id of the copy, which has the history as well */
  duplicate(id: string): Promise<string> {
    return this.#do(async (archive) => {
      await this.#settle(id)
      const copy = this.#newId()
      const scenario = await this.#read(id)
      await archive.duplicate(id, copy, remarked(scenario.title, 'copy'))
      return copy
    })
  }

  rename(id: string, title: string): Promise<void> {
    return this.#do(async (archive) => {
      const name = title.trim()
      if (name === '') throw new Error('A workspace needs a name.')
      if (name.length > LONGEST_TITLE) throw new Error(`A name has at most ${LONGEST_TITLE} characters.`)
      if (this.#keeper.retitle(id, name)) return
      await this.#settle(id)
      await archive.rename(id, name)
      await this.#tell(id)
    })
  }

  /** Puts it into the trash. @returns the id to restore it by */
  remove(id: string): Promise<string> {
    return this.#do(async (archive) => {
      await this.#keeper.letGo(id)
      const { storage, tabs } = this.#keeper
      // The id of what begins by itself, as starters do, is left to it, since it may be wanted afresh.
      const as = beginsByItself(id) ? this.#newId() : id
      if ((await storage.revision(id)) !== undefined) await archive.remove(id, as)
      await storage.close(id)
      tabs.tell({ id, revision: null, tab: storage.tab })
      return as
    })
  }

  restore(id: string): Promise<void> {
    return this.#do(async (archive) => {
      await archive.restore(id)
      await this.#tell(id)
    })
  }

  /** Deletes what is in the trash for good, which makes room. */
  emptyTrash(): Promise<void> {
    return this.#do(async (archive) => {
      await archive.purge(this.trash.map(({ id }) => id))
      // What there was no room for need not wait for its next turn.
      void this.#keeper.settled()
    })
  }

  exportFile(id: string): Promise<TextFile> {
    return this.#do(async () => fileOf(await this.#read(id)))
  }

  /** All of one's own in one file. What cannot be read is left out, and named as the trouble. */
  async exportAll(): Promise<TextFile> {
    await this.refresh()
    const { file, unread } = await fileOfAll(this.infos, (id) => this.#read(id))
    this.#trouble =
      unread.length === 0 ? null : `Not in the file, as they cannot be read: ${unread.join(', ')}.`
    return file
  }

  /** Makes a workspace of everything in a file that can be read, and says of the rest why not. */
  importFile(text: string): Promise<Imported> {
    return this.#do(() => workspacesFrom(text, this.#keeper))
  }

  /** What was put aside, as a file that a later version of this page may be able to open. */
  downloadAside(key: string): Promise<TextFile> {
    return this.#do(async (archive) => {
      const text = await archive.readAside(key)
      if (text === undefined) throw new Error('It is not there any more.')
      return { name: 'set-aside.json', text }
    })
  }

  /**
   * A workspace for what somebody else made, apart from one's own until it is kept. Opened again from the same source it is as
   * it was left. @returns its id
   */
  preview(scenario: Scenario, source: string): Promise<string> {
    return this.#do(async () => {
      const known = (await this.#keeper.storage.list().catch(() => [])).find(
        ({ preview, removedAt }) => preview === source && removedAt === null,
      )
      return known ? known.id : this.#make(`preview:${this.#newId()}`, scenario, source)
    })
  }

  /** Makes a preview one's own, under a title. */
  async keep(id: string, title: string): Promise<void> {
    await this.rename(id, title)
    await this.#do(async (archive) => {
      this.#keeper.adopted(id)
      if ((await this.#keeper.storage.revision(id)) !== undefined) await archive.adopt(id)
    })
  }

  /** Where it cannot be kept it can be opened all the same, and goes on trying. */
  async #make(id: string, scenario: Scenario, preview?: string): Promise<string> {
    await this.#keeper.make(id, scenario, preview)
    return id
  }

  #newId(): string {
    return `w-${this.#keeper.storage.stamp()}`
  }

  async #read(id: string): Promise<Scenario> {
    const scenario = this.#keeper.latest(id) ?? (await foundIn(this.#keeper.storage, id))?.scenario
    if (!scenario) throw new Error('This workspace is not there any more, or cannot be read.')
    return scenario
  }

  /** What is done with a workspace is done with all of it. */
  async #settle(id: string): Promise<void> {
    if (!(await this.#keeper.settled(id)))
      throw new Error('Its last changes could not be kept yet. Try again once they are.')
  }

  /** Other tabs may have it open. */
  async #tell(id: string): Promise<void> {
    const { storage, tabs } = this.#keeper
    const revision = await storage.revision(id)
    if (revision !== undefined) tabs.tell({ id, revision, tab: storage.tab })
  }

  async #do<Value>(act: (archive: Archive) => Promise<Value>): Promise<Value> {
    try {
      this.#trouble = null
      return await act(await this.#keeper.storage.archive())
    } catch (error) {
      this.#trouble = reasonOf(error)
      throw error
    } finally {
      await this.refresh()
    }
  }
}

/** The title, with the first number from 2 on that tells it from these. */
function numbered(title: string, titles: readonly string[]): string {
  let number = 2
  while (titles.includes(`${title} ${number}`)) number += 1
  return titles.includes(title) ? `${title} ${number}` : title
}
