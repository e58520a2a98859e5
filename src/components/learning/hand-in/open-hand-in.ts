import { mount, unmount, type ComponentProps } from 'svelte'
import HandInDialog from './HandInDialog.svelte'

/** Opens what is handed in over the page, until it is closed. */
export function openHandIn(props: Omit<ComponentProps<typeof HandInDialog>, 'onclose'>): void {
  const dialog = mount(HandInDialog, {
    target: document.body,
    props: { ...props, onclose: () => void unmount(dialog) },
  })
}
