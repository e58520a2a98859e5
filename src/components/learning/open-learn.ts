import { mount, unmount, type ComponentProps } from 'svelte'
import LearnDialog from './LearnDialog.svelte'

/** Takes off the page what is open already. */
let leave: (() => void) | null = null

/** Opens the lessons, challenges and the classroom over the page, until they are closed. */
export function openLearn(props: Omit<ComponentProps<typeof LearnDialog>, 'onclose'>): void {
  leave?.()
  const onclose = () => {
    if (leave === onclose) leave = null
    void unmount(dialog)
  }
  const dialog = mount(LearnDialog, { target: document.body, props: { ...props, onclose } })
  leave = onclose
}
