import { tick } from 'svelte'

/**
 * Removes a thing from a list by `remove`, and hands the focus that would be lost with its button to the neighbour's
 * last button, else to the first button around the list: somebody at the keyboard goes on from where they were.
 */
export async function removeKeepingFocus(button: HTMLElement, remove: () => void): Promise<void> {
  const item = button.closest('li')
  const neighbour = item?.nextElementSibling ?? item?.previousElementSibling
  const around = item?.parentElement?.closest('li, section')
  remove()
  await tick()
  if (button.isConnected) return
  const next = neighbour?.isConnected ? [...neighbour.querySelectorAll('button')].at(-1) : null
  ;(next ?? around?.querySelector('button'))?.focus()
}

/** Adds to a list by `add`, and puts the focus on the first control that is new: the button that asked for more may be gone. */
export async function addKeepingFocus(list: HTMLElement, add: () => void): Promise<void> {
  const controls = () => [...list.querySelectorAll<HTMLElement>('button, input')]
  const before = new Set(controls())
  add()
  await tick()
  controls()
    .find((control) => !before.has(control))
    ?.focus()
}
