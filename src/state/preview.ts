import type { Keeper } from './keeper.svelte'
import type { Playground } from './playground.svelte'
import { Workspaces } from './workspaces.svelte'

const made = new WeakMap<Keeper, Workspaces>()

/** One for a page: each listens to the other tabs for as long as the page lives. */
export function workspacesOf(keeper: Keeper): Workspaces {
  const workspaces = made.get(keeper) ?? new Workspaces(keeper)
  made.set(keeper, workspaces)
  return workspaces
}

/** Makes the preview on the board one's own, under a name. Rejects with a sentence if that cannot be. */
export async function keepPreview(name: string, playground: Playground, keeper: Keeper): Promise<void> {
  await workspacesOf(keeper).keep(playground.workspace.id, name)
  playground.announcer.say(`Kept as ${playground.workspace.scenario.title}. It is yours now.`)
}

/** Puts the preview on the board into the trash, and what was there before back on the board. Rejects with a sentence. */
export async function closePreview(playground: Playground, keeper: Keeper): Promise<void> {
  await workspacesOf(keeper).remove(playground.workspace.id)
  playground.open(await keeper.reopen())
}
