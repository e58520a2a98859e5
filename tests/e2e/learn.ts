import type { Locator, Page } from '@playwright/test'
import { expect } from './fixtures'

/** Learn, and the guide beside the board, as somebody uses them. */
export interface Learning {
  readonly dialog: Locator
  readonly guide: Locator
  /** What stands in the guide once a challenge is solved. */
  readonly solved: Locator
  /** What is handed in, laid open. */
  readonly handIn: Locator
  readonly welcome: Locator
  /** Opens Learn at one of its sections. */
  open(section?: 'Lessons' | 'Challenges'): Promise<void>
  /** Turns to one of them where Learn is open. */
  turnTo(section: 'Lessons' | 'Challenges'): Promise<void>
  /** Turns to a set of challenges, and begins one of them. */
  begin(set: string, challenge: string): Promise<void>
  goal(text: string): Locator
  guess(option: string): Promise<void>
  /** Puts somebody into groups, or takes them out, by ticking. */
  tick(user: string, ...groups: readonly string[]): Promise<void>
}

export function learningOn(page: Page): Learning {
  const dialog = page.getByRole('dialog', { name: 'Learn' })
  const guide = page.getByRole('main').getByRole('region', { name: /^(Challenge|Exam)$/ })
  const turnTo = async (section: string) => {
    const sections = dialog.getByRole('navigation', { name: 'What there is to learn' })
    await sections.getByRole('button', { name: section }).click()
    await dialog.getByRole('region', { name: 'Your progress' }).waitFor()
  }

  return {
    dialog,
    guide,
    solved: guide.getByRole('region', { name: 'Solved' }),
    handIn: page.getByRole('dialog', { name: /^Hand in / }),
    welcome: page.getByRole('region', { name: 'Welcome back' }),
    turnTo,
    async open(section = 'Lessons') {
      await page.getByRole('banner').getByRole('button', { name: 'Learn', exact: true }).click()
      await turnTo(section)
    },
    async begin(set, challenge) {
      await dialog.getByRole('navigation', { name: 'Sets' }).getByRole('button', { name: set }).click()
      await dialog.getByRole('button', { name: new RegExp(`^(Begin|Go on|Again): ${challenge}$`) }).click()
      await guide.getByRole('heading', { name: challenge, exact: true }).waitFor()
    },
    goal: (text) => guide.getByRole('listitem').filter({ hasText: text }),
    async guess(option) {
      await guide.getByRole('radio', { name: option }).check()
      const commit = guide.getByRole('button', { name: 'That is my guess', exact: true })
      // In an exam what is chosen is noted.
      await commit
        .or(guide.getByText(/^Noted: /))
        .first()
        .waitFor()
      if (await commit.isVisible()) await commit.click()
    },
    async tick(user, ...groups) {
      const card = page
        .getByRole('list', { name: 'Users', exact: true })
        .getByRole('listitem', { name: user, exact: true })
      await card.getByRole('button', { name: `groups of ${user}` }).click()
      for (const group of groups) await page.getByRole('checkbox', { name: group, exact: true }).click()
      await page.keyboard.press('Escape')
      await expect(page.getByRole('checkbox', { name: groups[0] ?? '', exact: true })).toHaveCount(0)
    },
  }
}
