import type { Locator, Page } from '@playwright/test'

/** What a teacher sees, found by its roles and names. */
export interface Classroom {
  readonly authoring: Locator
  readonly book: Locator
  openPanel(): Promise<Locator>
  beginExercise(): Promise<void>
  goOn(): Promise<void>
  chapter(name: string): Promise<void>
  cell(user: string, action: string): Locator
  /** What the checklist says is still to do. */
  readonly undone: Locator
  openBook(): Promise<void>
  /** Pastes a text with submissions in it into the book, and waits until it is graded. */
  paste(text: string): Promise<void>
  page(name: string | RegExp): Promise<void>
  row(name: string): Locator
}

export function classroomOn(page: Page): Classroom {
  const authoring = page.getByRole('dialog').filter({ has: page.getByRole('tablist') })
  const book = page.getByRole('dialog', { name: 'Grade book' })
  const pages = book.getByRole('navigation', { name: 'Pages of the grade book' })

  async function openPanel() {
    await page.getByRole('banner').getByRole('button', { name: 'Learn' }).click()
    const learn = page.getByRole('dialog', { name: 'Learn' })
    await learn.getByRole('button', { name: 'Classroom' }).click()
    return learn
  }

  return {
    authoring,
    book,
    openPanel,
    async beginExercise() {
      await (await openPanel()).getByRole('button', { name: 'Make an exercise of this workspace' }).click()
      await page.getByRole('button', { name: 'Make the exercise' }).click()
      await authoring.waitFor()
    },
    async goOn() {
      await (await openPanel()).getByRole('button', { name: 'Go on with this exercise' }).click()
      await authoring.waitFor()
    },
    chapter: (name) => authoring.getByRole('tab', { name, exact: true }).click(),
    cell: (user, action) => authoring.getByRole('button', { name: new RegExp(`^${user}, ${action} on`) }),
    undone: authoring
      .getByRole('region', { name: 'Before it is handed out' })
      .getByRole('listitem')
      .filter({ hasText: ': not yet' }),
    async openBook() {
      await (await openPanel()).getByRole('button', { name: 'Open the grade book' }).click()
      await book.waitFor()
    },
    async paste(text) {
      const field = book.getByRole('textbox', { name: 'Submissions' })
      if (!(await field.isVisible())) await pages.getByRole('button', { name: 'What is in it' }).click()
      await field.fill(text)
      await book.getByRole('button', { name: 'Grade them' }).click()
      await book
        .getByRole('status', { name: 'What was done last' })
        .getByText(/in the book/i)
        .waitFor()
    },
    page: (name) => pages.getByRole('button', { name }).click(),
    row: (name) => book.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) }),
  }
}
