import type { Locator, Page } from '@playwright/test'
import { deskOn, type Desk } from './desk'
import { dragTo } from './pointer'
import { requestOn, type Asking } from './request'

/** The app as a person uses it: everything is found by its role and its name. */
export interface Playground extends Desk, Asking {
  readonly page: Page
  readonly main: Locator
  /** What was said last, at the bottom of the page and to screen readers. */
  readonly said: Locator
  readonly undoButton: Locator
  readonly redoButton: Locator
  /** The word in the header that says whether everything is kept. */
  readonly kept: Locator
  /** Opens the app; `hash` is the part of a link after the `#`. */
  open(hash?: string): Promise<void>
  reload(): Promise<void>
  /** Opens another of the scenarios to start from. */
  openStarter(title: string): Promise<void>
  startOver(): Promise<void>

  user(name: string): Locator
  group(name: string): Locator
  /** The little card of a user inside a group. */
  member(user: string, group: string): Locator
  /** The sheet of a policy on a user or a group. */
  sheet(policy: string, holder: Locator): Locator
  createUser(name: string): Promise<void>
  createGroup(name: string): Promise<void>
  dragUserToGroup(user: string, group: string): Promise<void>
  undo(): Promise<void>
  redo(): Promise<void>
}

export function playgroundOn(page: Page): Playground {
  const main = page.getByRole('main')
  const banner = page.getByRole('banner')
  const listed = (list: string, name: string) =>
    main.getByRole('list', { name: list, exact: true }).getByRole('listitem', { name, exact: true })
  const user = (name: string) => listed('Users', name)
  const group = (name: string) => listed('Groups', name)
  const undoButton = banner.getByRole('button', { name: /^Undo/ })
  const redoButton = banner.getByRole('button', { name: /^Redo/ })
  const scenarios = banner.getByRole('button', { name: /^Scenario:/ })

  async function nameNew(kind: 'user' | 'group', name: string) {
    await main.getByRole('textbox', { name: `New ${kind}'s name` }).fill(name)
    await main.getByRole('button', { name: kind === 'user' ? 'User' : 'Group', exact: true }).click()
  }

  return {
    ...deskOn(page, main),
    ...requestOn(main),
    page,
    main,
    said: page.getByRole('status', { name: 'What just happened' }),
    undoButton,
    redoButton,
    kept: banner.getByText('Kept', { exact: true }),
    async open(hash = '') {
      await page.goto(hash === '' ? './' : `./#${hash}`)
      await main.waitFor()
    },
    async reload() {
      await page.reload()
      await main.waitFor()
    },
    async openStarter(title) {
      await scenarios.click()
      const list = page.getByRole('list', { name: 'To start from' })
      await list.getByRole('button', { name: title }).click()
      await banner.getByRole('button', { name: `Scenario: ${title}`, exact: true }).waitFor()
    },
    async startOver() {
      await scenarios.click()
      await page.getByRole('button', { name: /^Start .* over$/ }).click()
    },

    user,
    group,
    member: (userName, groupName) =>
      group(groupName)
        .getByRole('list', { name: `Members of ${groupName}` })
        .getByRole('listitem')
        .filter({ has: page.getByText(userName, { exact: true }) }),
    sheet: (policy, holder) =>
      holder
        .getByRole('list', { name: /^Policies of/ })
        .getByRole('listitem')
        .filter({ has: page.getByText(policy, { exact: true }) }),
    createUser: (name) => nameNew('user', name),
    createGroup: (name) => nameNew('group', name),
    dragUserToGroup: (userName, groupName) =>
      dragTo(page, user(userName).getByText(userName, { exact: true }), group(groupName)),
    undo: () => undoButton.click(),
    redo: () => redoButton.click(),
  }
}
