import type { Keeper } from '../../state/keeper.svelte'
import type { Playground } from '../../state/playground.svelte'

/** Fetches the gallery of workspaces and opens it. */
export async function showGallery(playground: Playground, keeper: Keeper): Promise<void> {
  try {
    const { openGallery } = await import('../workspaces/open-gallery')
    openGallery(playground, keeper)
  } catch {
    playground.announcer.say('The workspaces could not be fetched. Check the connection, and try again.')
  }
}
