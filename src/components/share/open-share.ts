import { mount, unmount, type ComponentProps } from 'svelte'
import ShareDialog from './ShareDialog.svelte'

/** Opens the Share dialog over the page, until it is closed. */
export function openShare(props: Omit<ComponentProps<typeof ShareDialog>, 'onclose'>): void {
  const share = mount(ShareDialog, {
    target: document.body,
    props: { ...props, onclose: () => void unmount(share) },
  })
}
