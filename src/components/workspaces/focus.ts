import { tick } from 'svelte'

/**
 * Does something that takes an item out of the gallery, and hands the focus that is lost with it to the item's neighbour in
 * its list, else to what has just come in, else to the gallery itself: somebody at the keyboard goes on from where they were.
 */
export async function keepingFocus(item: Element | null, act: () => unknown): Promise<void> {
  const dialog = item?.closest('dialog')
  const neighbour = item?.matches('li') ? (item.nextElementSibling ?? item.previousElementSibling) : null
  await act()
  await tick()
  if (item?.isConnected || document.activeElement?.closest('dialog')) return
  const beside = neighbour?.isConnected ? neighbour.querySelector('button') : null
  const arrived = dialog?.querySelector<HTMLElement>('.fresh button')
  ;(beside ?? arrived ?? dialog?.querySelector<HTMLElement>('[data-home]'))?.focus()
}
