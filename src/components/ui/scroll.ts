/**
 * Scrolls a list so that an item of it can be seen, and nothing around the list, which the platform's scrollIntoView would
 * move as well. The list must be the item's offset parent.
 */
export function scrollWithin(list: HTMLElement, item: HTMLElement): void {
  const above = item.offsetTop - list.scrollTop
  const below = above + item.offsetHeight - list.clientHeight
  if (above < 0 || (below > 0 && item.offsetHeight > list.clientHeight)) list.scrollTop += above
  else if (below > 0) list.scrollTop += below
}
