import type { SourceRange } from '../iam'

/** The number of the line, from 1, in which an offset of a text with line feeds lies. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

/** Scrolls a text field so that a range is in the middle if it is out of view. `mirror` shows the same text, laid out the same. */
export function bringIntoView(field: HTMLTextAreaElement, mirror: HTMLElement, range: SourceRange): void {
  const top = topOf(mirror, range.start)
  const bottom = topOf(mirror, range.end) + Number.parseFloat(getComputedStyle(field).lineHeight)
  if (top >= field.scrollTop && bottom <= field.scrollTop + field.clientHeight) return
  const spare = Math.max(field.clientHeight - (bottom - top), 0)
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  field.scrollTo({ top: top - spare / 2, behavior: isCalm ? 'instant' : 'smooth' })
}

/** How far below the mirror's first line the character at an offset is, in CSS pixels. */
function topOf(mirror: HTMLElement, offset: number): number {
  const texts = document.createTreeWalker(mirror, NodeFilter.SHOW_TEXT)
  let left = offset
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const length = node.textContent?.length ?? 0
    if (left < length) {
      const character = document.createRange()
      character.setStart(node, left)
      character.setEnd(node, left + 1)
      return character.getBoundingClientRect().top - mirror.getBoundingClientRect().top + mirror.scrollTop
    }
    left -= length
  }
  return mirror.scrollHeight
}
