import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** The rules that ask for colours. All others find the same in both themes. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/** A colour halfway through its transition says nothing about contrast, so everything that moves is brought to its end. */
async function bringToRest(page: Page) {
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) {
      if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish()
    }
  })
}

/** Expects that axe finds nothing on the page as it is now, in the light theme and in the dark one. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await bringToRest(page)
    const builder = new AxeBuilder({ page })
    const chosen = colorScheme === 'light' ? builder.withTags(RULES) : builder.withRules(COLOUR_RULES)
    // Where there is but one frame, no second page is needed to put the findings together.
    const { violations } = await chosen.setLegacyMode(page.frames().length === 1).analyze()
    const found = violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}\n${node.failureSummary ?? ''}`),
    )
    expect(found, `accessibility in the ${colorScheme} theme`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: null })
}
