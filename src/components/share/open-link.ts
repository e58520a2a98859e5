import { mount, unmount } from 'svelte'
import { openLink as decode } from '../../scenario'
import type { Keeper } from '../../state/keeper.svelte'
import { openPreview } from '../../state/opening'
import type { Playground } from '../../state/playground.svelte'
import { reasonOf } from '../../storage'
import RefusedLink from './RefusedLink.svelte'

/**
 * Gives the page to a slide, if that is what the link in its address is for. In somebody else's page a link that cannot be
 * read gets no more than a sentence: a whole playground would be no help there.
 *
 * @returns whether the page is taken
 */
export async function openSlide(link: string, target: HTMLElement): Promise<boolean> {
  const opened = decode(link)
  if (opened.ok ? opened.value.view.slide !== true : !isFramed()) return false
  const slide = await import('../slide').catch(() => null)
  if (slide) slide.showSlide(opened, target)
  else target.textContent = 'This slide could not be fetched. Is there a connection? Then reload the page.'
  return true
}

/**
 * Opens a link: on the board as a preview, or, if it cannot be read, a dialog that says why and leaves everything as it is.
 * `text` may have other words around the link. Never rejects.
 */
export async function openLink(text: string, playground: Playground, keeper: Keeper): Promise<void> {
  const opened = decode(text)
  if (!opened.ok) {
    const { code, message } = opened.issues[0] ?? { code: '', message: '' }
    // Who reloads for the newer version still needs the link.
    refuse(message, code === 'newer-version' ? () => undefined : leaveAddress)
    return
  }
  // A slide has a page of its own, where nothing that is not kept is left behind for it.
  if (opened.value.view.slide && text === location.hash && (await keeper.settled())) {
    location.reload()
    return
  }
  try {
    if (await openPreview(opened.value, playground, keeper)) leaveAddress()
  } catch (error) {
    refuse(reasonOf(error), () => undefined)
  }
}

function refuse(sentence: string, closed: () => void): void {
  const dialog = mount(RefusedLink, {
    target: document.body,
    props: {
      sentence,
      onclose: () => {
        void unmount(dialog)
        closed()
      },
    },
  })
}

/** Takes the link out of the address: what is on the board goes its own ways, and a reload is to come back to that. */
function leaveAddress(): void {
  if (location.hash !== '') history.replaceState(history.state, '', location.pathname + location.search)
}

/** Whether the page stands in another one. */
function isFramed(): boolean {
  return window.top !== window.self
}
