import { remarked, type Met, type Storage } from '../storage'
import type { Autosave, AutosaveEvents } from './autosave.svelte'
import { foundIn, type FoundWorkspace } from './finding'
import { fresh, type Beginning } from './beginning'
import type { Notices } from './notices.svelte'
import type { Opened } from './opened'
import type { TabMessage, Tabs } from './tabs'
import type { Workspace } from './workspace.svelte'

/** What the keeper has in its hands, and does with it. */
interface Hands {
  readonly inHand: () => Workspace | null
  readonly autosave: (id: string) => Autosave | undefined
  readonly begin: (id: string, beginning: Beginning) => Autosave
  readonly forget: (id: string) => void
  readonly opened: (found: FoundWorkspace) => Opened
  readonly turnedTo: (autosave: Autosave) => void
}

/**
 * How one page gets along with others on the same storage: it takes up what they save as long as it has nothing of its own to
 * lose, and keeps its own in a workspace of its own otherwise. Nothing is lost, and nothing happens silently.
 */
export class Company implements AutosaveEvents {
  readonly #storage: Storage
  readonly #tabs: Tabs
  readonly #notices: Notices
  readonly #hands: Hands
  /** Removed by somebody while they were known here. */
  readonly #removed = new Set<string>()

  constructor(storage: Storage, tabs: Tabs, notices: Notices, hands: Hands) {
    this.#storage = storage
    this.#tabs = tabs
    this.#notices = notices
    this.#hands = hands
    tabs.listen((message) => {
      this.#hear(message)
    })
  }

  /** What there is to say at the beginning of a visit, and to do before any workspace is opened. Never rejects. */
  async arrive(): Promise<void> {
    try {
      if (await this.#storage.evicted()) {
        const sentence =
          'This browser has thrown away what was kept here, as browsers do when they run out of room. If you have files of your workspaces, open them under All workspaces.'
        this.#notices.post({ kind: 'evicted', sentence })
      }
      if (!this.#storage.stranded) return
      for (const { own } of await (await this.#storage.archive()).rescue()) {
        if (!own) continue
        const sentence = `Changes from a tab that was closed before they could be saved are in ${own.title}, a workspace of their own, since something newer had been saved meanwhile.`
        this.#notices.post({ kind: 'rescued', sentence, id: own.id, other: own })
      }
    } catch {
      // They stay noted down for the next visit.
    }
  }

  made(id: string, revision: string): void {
    this.#removed.delete(id)
    this.#tabs.tell({ id, revision, tab: this.#storage.tab })
  }

  removing(id: string): void {
    this.#removed.add(id)
  }

  lost(id: string): void {
    if (this.#removed.delete(id)) return
    const sentence =
      'This browser has thrown away what was kept here. What is on the board is being kept anew; take a file of it along to be safe.'
    this.#notices.post({ kind: 'evicted', sentence, id, offersFile: true })
  }

  /** Something else has been saved meanwhile: this page's work goes on as a workspace of its own. */
  overtaken(autosave: Autosave, there: Met): void {
    const { id, pending } = autosave
    const workspace = this.#hands.inHand()
    const onBoard = workspace?.id === id
    if (!pending || there.lineage.includes(pending.revision)) {
      // Somebody has made this very save already, and gone on from there.
      autosave.moved()
      if (onBoard) void this.#takeUp(workspace, autosave)
      else this.#hands.forget(id)
      return
    }
    const title = remarked(pending.scenario.title, 'from the other tab')
    const own = this.#hands.begin(`branch-${pending.revision}`, fresh)
    own.changed({ ...pending, scenario: { ...pending.scenario, title } })
    own.flush()
    autosave.moved()
    this.#hands.forget(id)
    if (onBoard) {
      workspace.become(own.id, title)
      this.#hands.turnedTo(own)
    }
    const sentence = `Another tab has saved ${there.title === '' ? 'this workspace' : there.title} meanwhile. So that nothing is lost, what you did here is now a workspace of its own: ${title}.`
    this.#notices.post({ kind: 'conflict', sentence, id: own.id, other: { id, title: there.title } })
  }

  /** Whether the workspace on the board has been saved elsewhere, of which nobody may have been told. Never rejects. */
  async look(): Promise<void> {
    const workspace = this.#hands.inHand()
    const autosave = workspace && this.#hands.autosave(workspace.id)
    if (!autosave) return
    const revision = await this.#storage.revision(workspace.id).catch(() => undefined)
    if (revision !== undefined && revision !== autosave.revision) await this.#takeUp(workspace, autosave)
  }

  #hear({ id, revision }: TabMessage): void {
    const workspace = this.#hands.inHand()
    const autosave = this.#hands.autosave(id)
    if (revision === null) {
      this.#removed.add(id)
      if (workspace?.id !== id) return
      const sentence = `${workspace.scenario.title} was deleted in another tab. It is still here: going on with it brings it back.`
      this.#notices.post({ kind: 'removed-elsewhere', sentence, id })
    } else if (workspace?.id === id) {
      // Where nobody looks, the latest will do once somebody does.
      if (this.#tabs.watched) void this.look()
    } else if (autosave?.status === 'saved') {
      this.#hands.forget(id)
    }
  }

  /** Puts on the board what another tab has saved, unless there is something here that would be lost by it. */
  async #takeUp(workspace: Workspace, autosave: Autosave): Promise<void> {
    const { id } = autosave
    const found = await foundIn(this.#storage, id)
    const stillSo =
      workspace.id === id && this.#hands.autosave(id) === autosave && autosave.status === 'saved'
    if (!found || !stillSo || found.beginning.revision === autosave.revision) return
    const opened = this.#hands.opened(found)
    workspace.open(opened)
    const next = this.#hands.autosave(id)
    if (next) this.#hands.turnedTo(next)
    const sentence = `${opened.scenario.title} was changed in another tab: here it is as it is there.`
    this.#notices.post({ kind: 'taken-up', sentence, id, quiet: true })
  }
}
