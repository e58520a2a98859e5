import { expect, type Locator, type Page } from '@playwright/test'

/** More stops than the page has. */
const MOST_STOPS = 120

/** Goes to an element by Tab alone, or by Shift+Tab, as somebody does who has no mouse. */
export async function tabTo(page: Page, element: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await element.waitFor()
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await hasFocus(element)) return
    await page.keyboard.press(key)
  }
  await expect(element, `${key} comes to it`).toBeFocused()
}

async function hasFocus(element: Locator): Promise<boolean> {
  return (await element.count()) === 1 && element.evaluate((node) => node === document.activeElement)
}
