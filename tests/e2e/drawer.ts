import type { Locator, Page } from '@playwright/test'

type PanelName = 'Matrix' | 'Console' | 'Activity' | 'Audit' | 'In & out'

/** The drawer below the board, as a person uses it. */
export interface DrawerOnPage {
  readonly drawer: Locator
  readonly output: Locator
  open(panel: PanelName): Promise<Locator>
  /** Types a command and runs it. */
  type(command: string): Promise<void>
}

export function drawerOn(page: Page): DrawerOnPage {
  const drawer = page.getByRole('region', { name: 'Drawer' })
  return {
    drawer,
    output: drawer.getByRole('log', { name: 'Output' }),
    async open(panel) {
      const button = drawer.getByRole('button', { name: panel, exact: true })
      if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click()
      return drawer
    },
    async type(command) {
      const field = drawer.getByRole('textbox', { name: 'Command' })
      await field.fill(command)
      await field.press('Enter')
    },
  }
}
