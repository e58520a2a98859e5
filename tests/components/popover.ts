/**
 * happy-dom has no popovers. This is as much of the platform's as a test can see: a button that names one opens and
 * closes it, `toggle` is told, Escape closes the one opened last, and the focus goes back to where it was.
 */
const opened: { popover: HTMLElement; before: Element | null }[] = []

HTMLElement.prototype.showPopover = function () {
  if (isOpen(this)) return
  opened.push({ popover: this, before: document.activeElement })
  tell(this, 'open')
}

HTMLElement.prototype.hidePopover = function () {
  const index = opened.findIndex(({ popover }) => popover === this)
  const [closed] = opened.splice(index, index < 0 ? 0 : 1)
  if (!closed) return
  if (this.contains(document.activeElement) && closed.before instanceof HTMLElement) closed.before.focus()
  tell(this, 'closed')
}

/** The real event comes later, too, in a task of its own. */
function tell(popover: HTMLElement, newState: 'open' | 'closed') {
  queueMicrotask(() => popover.dispatchEvent(Object.assign(new Event('toggle'), { newState })))
}

function isOpen(popover: HTMLElement): boolean {
  return opened.some((entry) => entry.popover === popover)
}

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button[popovertarget]:not([disabled])') : null
  const popover = button && document.getElementById(button.getAttribute('popovertarget') ?? '')
  if (!popover) return
  if (isOpen(popover)) popover.hidePopover()
  else popover.showPopover()
})

document.addEventListener('keydown', (event) => {
  const auto = opened.filter(({ popover }) => popover.getAttribute('popover') === 'auto')
  if (event.key === 'Escape') auto.at(-1)?.popover.hidePopover()
})
