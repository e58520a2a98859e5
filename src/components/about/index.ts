import { mount, unmount } from 'svelte'
import AboutDialog from './AboutDialog.svelte'

/** Opens the About page over the page, until it is closed. */
export function openAbout(): void {
  const about = mount(AboutDialog, {
    target: document.body,
    props: { onclose: () => void unmount(about) },
  })
}
