import { findUser } from '../iam'
import { encodeLink, type LinkView, type OpenedLink, type Scenario } from '../scenario'
import type { Keeper } from './keeper.svelte'
import type { Playground } from './playground.svelte'
import { workspacesOf } from './preview'

/**
 * Puts what a link holds on the board, as a workspace of its own that is somebody else's until it is kept. What was on the
 * board stays kept as it is.
 *
 * @returns whether a reload comes back to it without the link
 */
export async function openPreview(
  { scenario, view }: OpenedLink,
  playground: Playground,
  keeper: Keeper,
): Promise<boolean> {
  const id = await workspacesOf(keeper).preview(scenario, sourceOf(scenario))
  playground.open(await keeper.open(id))
  show(playground, view)
  return keeper.memoryOnly === null && (await keeper.settled(id))
}

/** The checksum that a link to this scenario has, whatever else the link says to look at. */
function sourceOf(scenario: Scenario): string {
  return encodeLink(scenario).slice(1, 9)
}

/** Turns to what a link says to look at. Changes nothing but, where the link asks about another user, who asks. */
function show(playground: Playground, { request, user, panel }: LinkView): void {
  if (request !== undefined) {
    playground.evaluation.choose(request)
    playground.tab = 'request'
  }
  const asker = user === undefined ? undefined : findUser(playground.account, user)
  if (asker && !playground.isAsker(asker)) playground.askAs(asker.name)
  if (panel !== undefined) {
    playground.drawer = panel
    playground.tab = 'drawer'
  }
}
