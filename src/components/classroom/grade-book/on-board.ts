import { mount, unmount } from 'svelte'
import type { Counterexample, GradedRow } from '../../../learning'
import type { Keeper } from '../../../state/keeper.svelte'
import { openPreview } from '../../../state/opening'
import { play } from '../../../state/learning/presenting'
import type { Playground } from '../../../state/playground.svelte'
import { closePreview } from '../../../state/preview'
import BackToBook from './BackToBook.svelte'

interface Page {
  readonly playground: Playground
  readonly keeper: Keeper
  /** Opens the book again. */
  readonly again: () => void
}

/** As long as the format lets a title be. */
const LONGEST_TITLE = 200

let leave: (() => void) | null = null

/**
 * Puts somebody's work on the board as somebody else's, plays the case, and keeps a way back to the book in sight. Going back
 * puts one's own work back on the board.
 */
export async function openOnBoard(
  { name, scenario }: GradedRow,
  counterexample: Counterexample,
  { playground, keeper, again }: Page,
): Promise<void> {
  const who = name || 'No name'
  const title = `${who}: ${scenario.title}`.slice(0, LONGEST_TITLE)
  await openPreview({ scenario: { ...scenario, title }, view: {} }, playground, keeper)
  const preview = playground.workspace.id
  if (counterexample.kind === 'decision')
    await play(playground, counterexample.request, !matchMedia('(prefers-reduced-motion: reduce)').matches)
  leave?.()
  const bar = mount(BackToBook, {
    target: document.body,
    props: {
      who,
      onback: () => {
        end()
        void back(preview, playground, keeper).then(again)
      },
      onend: () => end(),
    },
  })
  const end = () => {
    leave = null
    void unmount(bar)
  }
  leave = end
}

async function back(preview: string, playground: Playground, keeper: Keeper): Promise<void> {
  if (playground.workspace.id === preview && keeper.preview !== null)
    await closePreview(playground, keeper).catch(() => undefined)
}
