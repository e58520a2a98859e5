import { expect, type Page } from '@playwright/test'

/** Expects that the page is no wider than the screen, and that nothing shown of it is cut off at the right or the left. */
export async function expectNoSidewaysOverflow(page: Page): Promise<void> {
  expect(await page.evaluate(cutOff), 'what does not fit the width').toEqual([])
}

function cutOff(): string[] {
  const { scrollWidth } = document.scrollingElement ?? document.body
  const wide = scrollWidth > innerWidth ? [`the page: ${scrollWidth} of ${innerWidth}`] : []
  const controls = [...document.querySelectorAll('button, input, select, textarea, h1, h2, h3')].flatMap(
    (element) => {
      if (!element.checkVisibility({ visibilityProperty: true })) return []
      if (element.closest('.monaco-editor, .visually-hidden')) return []
      const { left, right, width } = element.getBoundingClientRect()
      return width > 0 && (left < -1 || right > innerWidth + 1)
        ? [
            `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent.trim()}: ${left} to ${right}`,
          ]
        : []
    },
  )
  const panels = [...document.querySelectorAll('main, main > *')].flatMap((element) =>
    element.scrollWidth > element.clientWidth + 1
      ? [`${element.id || element.tagName}: ${element.scrollWidth} of ${element.clientWidth}`]
      : [],
  )
  return [...wide, ...controls, ...panels]
}
