import { mount, unmount } from 'svelte'
import type { Keeper } from '../../../state/keeper.svelte'
import type { Playground } from '../../../state/playground.svelte'
import SubmissionLink from './SubmissionLink.svelte'

/** Asks what to do with a link that somebody handed in. `text` may have other words around it. */
export function openSubmission(text: string, playground: Playground, keeper: Keeper): void {
  const dialog = mount(SubmissionLink, {
    target: document.body,
    props: { text, playground, keeper, onclose: () => void unmount(dialog) },
  })
}
