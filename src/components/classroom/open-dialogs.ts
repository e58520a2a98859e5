import { mount, unmount, type Component } from 'svelte'
import type { Keeper } from '../../state/keeper.svelte'
import type { Playground } from '../../state/playground.svelte'

interface Shown {
  readonly playground: Playground
  readonly keeper: Keeper
  readonly onclose: () => void
  /** Opens the same dialog once more. */
  readonly again: () => void
}

let leave: (() => void) | null = null

/** Shows a dialog over the page until it is closed; one at a time. */
function show(dialog: Component<Shown>, { playground, keeper, again }: Omit<Shown, 'onclose'>): void {
  leave?.()
  const onclose = () => {
    if (leave === onclose) leave = null
    void unmount(shown)
  }
  const shown = mount(dialog, { target: document.body, props: { playground, keeper, onclose, again } })
  leave = onclose
}

/** Rejects if it cannot be fetched. */
export async function openAuthoring(playground: Playground, keeper: Keeper): Promise<void> {
  const again = () => void openAuthoring(playground, keeper)
  show((await import('./authoring/AuthoringDialog.svelte')).default, { playground, keeper, again })
}

/** Rejects if it cannot be fetched. */
export async function openGradeBook(playground: Playground, keeper: Keeper): Promise<void> {
  const again = () => void openGradeBook(playground, keeper)
  show((await import('./grade-book/GradeBookDialog.svelte')).default, { playground, keeper, again })
}
