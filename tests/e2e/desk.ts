import type { Locator, Page } from '@playwright/test'

/** The list of policies, and the policy that lies open in the editor. */
export interface Desk {
  /** A policy's row in the list. */
  policyRow(name: string): Locator
  /** The open policy, with its name, its editor and its buttons. */
  readonly desk: Locator
  readonly saveButton: Locator
  readonly discardButton: Locator
  createPolicy(name: string): Promise<void>
  openPolicy(name: string): Promise<void>
  /** Pastes over all of the open policy's text, in the editor that is there, Monaco or plain. */
  editPolicy(text: string): Promise<void>
  save(): Promise<void>
  /** Clips a policy to a group, or sticks it on a user, by the list of holders in the policy's own header. */
  attach(policy: string, holder: string): Promise<void>
  /** Resolves when Monaco has taken the plain text field's place. */
  monaco(): Promise<void>
  /** The lines of the open policy that are highlighted, as text. */
  lit(): Promise<string>
}

export function deskOn(page: Page, main: Locator): Desk {
  const desk = main.getByRole('region', { name: /^Policy / })
  const textbox = desk.getByRole('textbox', { name: /^Policy text of/ })
  const saveButton = desk.getByRole('button', { name: 'Save', exact: true })
  const policyRow = (name: string) =>
    main
      .getByRole('region', { name: 'Policies', exact: true })
      .getByRole('listitem')
      .filter({ has: page.getByText(name, { exact: true }) })
  const openPolicy = async (name: string) => {
    await policyRow(name)
      .getByRole('button', { name: new RegExp(`^${name} `) })
      .click()
    await desk.getByRole('heading', { name, exact: true }).waitFor()
  }
  const monaco = () => desk.getByText(/Tab leaves/).waitFor()

  return {
    policyRow,
    desk,
    saveButton,
    discardButton: desk.getByRole('button', { name: 'Discard', exact: true }),
    async createPolicy(name) {
      await main.getByRole('button', { name: 'New policy', exact: true }).click()
      await page.getByRole('textbox', { name: "New policy's name" }).fill(name)
      await page.getByRole('button', { name: 'Create', exact: true }).click()
      await desk.getByRole('heading', { name, exact: true }).waitFor()
    },
    openPolicy,
    async editPolicy(text) {
      await textbox.focus()
      await page.keyboard.press('ControlOrMeta+a')
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
      await page.keyboard.press('ControlOrMeta+v')
    },
    save: () => saveButton.click(),
    async attach(policy, holder) {
      await openPolicy(policy)
      await desk.getByRole('button', { name: `Attach ${policy} to…` }).click()
      await desk.getByRole('checkbox', { name: new RegExp(`^(group|user) ${holder}$`) }).check()
      await page.keyboard.press('Escape')
    },
    monaco,
    lit: () => desk.evaluate(litText),
  }
}

/** Runs in the page. Monaco paints its highlight in a layer of its own, so lines and light are matched by their height. */
function litText(desk: Element): string {
  const marks = [...desk.querySelectorAll('mark')].map((mark) => mark.textContent)
  if (marks.length > 0) return marks.join('\n')
  const tops = new Set(
    [...desk.querySelectorAll('.view-overlays .policy-lamp')].map((light) =>
      Math.round(light.getBoundingClientRect().top),
    ),
  )
  return [...desk.querySelectorAll('.view-line')]
    .map((line) => ({ top: Math.round(line.getBoundingClientRect().top), text: line.textContent }))
    .filter(({ top }) => tops.has(top))
    .sort((a, b) => a.top - b.top)
    .map(({ text }) => text.replaceAll('\u00a0', ' '))
    .join('\n')
}
