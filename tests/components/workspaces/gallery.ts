import { screen, within } from '@testing-library/svelte'
import { openStarter } from '../../../src/scenario'
import { Keeper } from '../../../src/state/keeper.svelte'
import { workspacesOf } from '../../../src/state/preview'
import { memoryStorage } from '../../state/memory-storage'
import { soon, stage } from '../stage'
import Shown from './Shown.svelte'

/** The gallery over a board with the starter `alice`, whose workspace is kept once it is changed; with others beside it. */
export async function gallery(
  titles: readonly string[] = [],
  { storage = memoryStorage(), scenario = openStarter('lead') } = {},
) {
  const keeper = new Keeper(storage)
  const workspaces = workspacesOf(keeper)
  for (const title of titles) await workspaces.create(scenario, title)
  const staged = stage(Shown, { props: { keeper } })
  const { playground } = staged
  keeper.hold(playground.workspace)
  playground.open(await keeper.open('alice'))
  await soon(() => screen.queryByText('Looking…')).toBeNull()
  return {
    ...staged,
    keeper,
    storage,
    workspaces,
    /** What is on the board is changed, and so becomes one of one's own. */
    async touch() {
      const { id, scenario: touched } = playground.workspace
      keeper.changed(id, { ...touched })
      await keeper.settled()
      await workspaces.refresh()
    },
  }
}

/** The gallery, as a screen reader finds it. */
export const dialog = () => within(screen.getByRole('dialog', { name: 'All workspaces' }))

/** The titles in one of the rooms, in order. */
export function titlesIn(room: string): readonly (string | null)[] {
  const list = dialog().queryByRole('list', { name: room })
  return list
    ? within(list)
        .getAllByRole('listitem')
        .map((item) => item.getAttribute('aria-label'))
    : []
}

/** One of the cards in a room. */
export const card = (title: string, room = 'Yours') =>
  within(within(dialog().getByRole('list', { name: room })).getByRole('listitem', { name: title }))

/** What the gallery said last. */
export const told = () => screen.getByRole('status', { name: 'What was done last' }).textContent
