import type { StarterId } from '../../scenario'
import { reasonOf, type WorkspaceInfo } from '../../storage'
import type { Keeper } from '../../state/keeper.svelte'
import type { Playground } from '../../state/playground.svelte'
import type { TextFile } from '../../state/text-file'
import type { Workspaces } from '../../state/workspaces.svelte'
import { download } from '../ui/download'
import { readFiles } from './files'
import { Sketches } from './sketches'

/** What is said at the foot of the gallery about what was done last. */
export interface Said {
  readonly sentence: string
  readonly trouble: boolean
  /** Takes it back. */
  readonly undo: (() => Promise<void>) | null
}

/** The verbs of the gallery: each says what came of it, and takes back what can be taken back. */
export class Gallery {
  readonly workspaces: Workspaces
  readonly keeper: Keeper
  readonly sketches: Sketches
  readonly #playground: Playground
  readonly #close: () => void
  #said = $state.raw<Said | null>(null)
  #refused = $state.raw<readonly string[]>([])
  #arrived = $state.raw<ReadonlySet<string>>(new Set())
  #ready = $state(false)

  constructor(workspaces: Workspaces, keeper: Keeper, playground: Playground, close: () => void) {
    this.workspaces = workspaces
    this.keeper = keeper
    this.sketches = new Sketches(keeper)
    this.#playground = playground
    this.#close = close
  }

  get said(): Said | null {
    return this.#said
  }

  /** What of the last files could not be brought in: a sentence each. */
  get refused(): readonly string[] {
    return this.#refused
  }

  /** Whether a workspace has only just come in. */
  isNew(id: string): boolean {
    return this.#arrived.has(id)
  }

  /** Whether it has been looked what there is. */
  get ready(): boolean {
    return this.#ready
  }

  /** The workspace on the board. */
  get inHand(): string {
    return this.#playground.workspace.id
  }

  /** What a workspace is called: the one on the board perhaps something else already than was saved. */
  titleOf({ id, title }: WorkspaceInfo): string {
    const { workspace } = this.#playground
    return workspace.id === id ? workspace.scenario.title : title
  }

  async look(): Promise<void> {
    await this.workspaces.refresh()
    this.#ready = true
    if (this.workspaces.trouble) this.#tell(this.workspaces.trouble, { trouble: true })
  }

  async open(id: string): Promise<void> {
    this.#playground.open(await this.keeper.open(id))
    this.#close()
  }

  async startFresh(starter: StarterId): Promise<void> {
    await this.#attempt(async () => {
      await this.open(await this.workspaces.startFrom(starter))
    })
  }

  /** @returns whether it is called so now */
  rename(id: string, title: string): Promise<boolean> {
    return this.#attempt(async () => {
      await this.workspaces.rename(id, title)
      this.#tell(`Renamed to ${title.trim()}.`)
    })
  }

  async duplicate({ id, title }: WorkspaceInfo): Promise<void> {
    await this.#attempt(async () => {
      const copy = await this.workspaces.duplicate(id)
      this.#arrived = new Set([copy])
      this.#tell(`Made a copy of ${title}.`)
    })
  }

  async remove({ id, title, preview }: WorkspaceInfo): Promise<void> {
    await this.#attempt(async () => {
      const wasInHand = id === this.inHand
      const removed = await this.workspaces.remove(id)
      if (wasInHand) this.#playground.open(await this.keeper.reopen())
      const undo = async () => {
        await this.workspaces.restore(removed)
        if (wasInHand) this.#playground.open(await this.keeper.open(removed))
      }
      this.#tell(`${preview === null ? 'Deleted' : 'Dropped'} ${title}.`, {
        undo: () => this.#takeBack(undo, title, removed),
      })
    })
  }

  async restore({ id, title }: WorkspaceInfo): Promise<void> {
    await this.#attempt(() => this.#takeBack(() => this.workspaces.restore(id), title, id))
  }

  async emptyTrash(): Promise<void> {
    await this.#attempt(async () => {
      await this.workspaces.emptyTrash()
      this.#arrived = new Set()
      this.#tell('What had been deleted is gone for good.')
    })
  }

  /** @returns whether it is one's own now */
  keep(id: string, title: string): Promise<boolean> {
    return this.#attempt(async () => {
      await this.workspaces.keep(id, title)
      this.#arrived = new Set([id])
      this.#tell(`${title.trim()} is one of yours now.`)
    })
  }

  /** `make` gives what is to be in the browser's downloads. */
  async takeHome(make: () => Promise<TextFile>): Promise<void> {
    await this.#attempt(async () => {
      const made = await make()
      const done = download(made)
      // Of all of them some may not be in it.
      if (this.workspaces.trouble)
        this.#tell(`Made ${made.name}. ${this.workspaces.trouble}`, { trouble: true })
      else this.#tell(done)
    })
  }

  async bringIn(files: Iterable<File>): Promise<void> {
    const chosen = [...files]
    if (chosen.length === 0) return
    this.#refused = []
    this.#tell(chosen.length === 1 ? 'Reading the file…' : `Reading ${chosen.length} files…`)
    const { opened, refused } = await readFiles(this.workspaces, chosen)
    this.#arrived = new Set(opened)
    this.#refused = refused
    this.#tell(broughtIn(opened.length, refused.length), { trouble: opened.length === 0 })
  }

  /** The sentence about what could not be brought in has been read. */
  forgetRefused(): void {
    this.#refused = []
  }

  /** Takes back what was done last, if it can be. */
  async undo(): Promise<void> {
    const undo = this.#said?.undo
    if (undo) await this.#attempt(undo)
  }

  async #takeBack(act: () => Promise<void>, title: string, id: string): Promise<void> {
    await act()
    this.#arrived = new Set([id])
    this.#tell(`${title} is back.`)
  }

  async #attempt(act: () => Promise<void>): Promise<boolean> {
    try {
      await act()
      return true
    } catch (error) {
      this.#tell(reasonOf(error), { trouble: true })
      return false
    }
  }

  #tell(sentence: string, also: Partial<Said> = {}): void {
    this.#said = { trouble: false, undo: null, ...also, sentence }
  }
}

function broughtIn(opened: number, refused: number): string {
  const came = opened === 1 ? 'One workspace is here now.' : `${opened} workspaces are here now.`
  if (refused === 0) return came
  const not = refused === 1 ? 'One could not be brought in.' : `${refused} could not be brought in.`
  return opened === 0 ? 'Nothing could be brought in.' : `${came} ${not}`
}
