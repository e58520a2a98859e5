import type { Locator, Page } from '@playwright/test'
import { guessOptions, lessons, type GuessGoal, type Step } from '../../src/learning'
import { expect, test } from './fixtures'
import { cardsOf, guideOn, letterOf, type GuideOnPage } from './guide'
import { tabTo } from './keys'
import type { Playground } from './playground'

// With Monaco from the start, and with motion, as most people have it.
test.use({ savesData: false, contextOptions: { reducedMotion: 'no-preference' } })

/** Goes to something by Tab, and presses it. */
async function press(page: Page, element: Locator, way: 'Tab' | 'Shift+Tab' = 'Tab', key = 'Enter') {
  await tabTo(page, element, way)
  await page.keyboard.press(key)
}

/** Chooses an answer by the arrows, as radio buttons want it, and commits to it. */
async function answer(page: Page, guided: GuideOnPage, goal: GuessGoal, option: string) {
  const question = guided.question(goal)
  await press(page, question.getByRole('radio').first(), 'Tab', 'Space')
  const down = guessOptions(goal).findIndex(({ id }) => id === option)
  for (let i = 0; i < down; i += 1) await page.keyboard.press('ArrowDown')
  await press(page, question.getByRole('button', { name: 'That is my guess' }))
  await expect(question).toContainText('and so it is.')
}

/** Sends the request, and goes to the end of its story. */
async function watch(page: Page, playground: Playground) {
  await press(page, playground.sendButton)
  await press(page, playground.transport.getByRole('button', { name: 'To the end' }))
  await expect(playground.verdict).toBeVisible()
}

/** Into the open policy's editor, over all its text, saved, and out again. */
async function write(page: Page, playground: Playground, text: string) {
  const editor = playground.desk.getByRole('textbox', { name: /^Policy text of/ })
  await tabTo(page, editor)
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(JSON.stringify(JSON.parse(text)))
  await page.keyboard.press('Control+s')
  await page.keyboard.press('Tab')
  await expect(editor).not.toBeFocused()
}

async function chooseCards(page: Page, guided: GuideOnPage, step: Step) {
  for (const card of cardsOf(step)) {
    await press(page, guided.card(letterOf(card)).getByRole('button', { name: /^Take/ }))
  }
  await press(page, guided.guide.getByRole('button', { name: 'Save these statements' }))
}

/** The text that a step's solution saves. */
function textOf({ solution }: Step): string {
  for (const { parameters } of solution.calls) {
    if ('PolicyDocument' in parameters) return parameters.PolicyDocument
  }
  throw new Error('The solution saves nothing.')
}

type Doing = Readonly<Record<string, (step: Step) => Promise<void>>>

/** Takes a lesson from the list of all to its end. `doing`: what is done on the board, by the step's id. */
async function walk(page: Page, playground: Playground, id: string, doing: (guided: GuideOnPage) => Doing) {
  const lesson = lessons.find((one) => one.id === id)
  if (!lesson) throw new Error(`There is no lesson ${id}.`)
  const guided = guideOn(page, lesson)
  const does = doing(guided)
  test.slow()
  await playground.open()
  await press(page, page.getByRole('banner').getByRole('button', { name: 'Learn' }))
  await press(
    page,
    page.getByRole('dialog', { name: 'Learn' }).getByRole('button', { name: `Begin: ${lesson.title}` }),
  )
  await expect(guided.guide.getByRole('heading', { level: 2 })).toBeFocused()
  await playground.monaco()
  for (const step of lesson.steps) {
    await expect(guided.heading(step)).toBeVisible()
    for (const goal of step.goals) {
      if (goal.kind === 'guess') await answer(page, guided, goal, step.solution.answers[goal.id] ?? '')
    }
    await does[step.id]?.(step)
    await expect(guided.next).toBeEnabled()
    if ((await guided.guide.locator(':focus').count()) === 0) {
      // One key comes back from wherever one was on the board.
      await page.keyboard.press('F6')
      await expect(guided.guide.getByRole('heading', { level: 2 })).toBeFocused()
    }
    await press(page, guided.next)
  }
  await expect(guided.guide.getByRole('heading', { level: 3 })).toBeFocused()
  await expect(guided.guide.getByText('Lesson done')).toBeVisible()
}

test('The order of evaluation, by keyboard alone', async ({ page, playground }) => {
  await walk(page, playground, 'three-gates', (guided) => ({
    gates: () => watch(page, playground),
    free: () =>
      press(
        page,
        playground.group('Contractors').getByRole('button', { name: 'Remove bo from Contractors' }),
      ),
    guest: (step) => chooseCards(page, guided, step),
    async ledger(step) {
      const devs = playground.group('Devs')
      await press(page, devs.getByRole('button', { name: 'More for Devs' }))
      await press(page, devs.getByText('New inline policy'))
      await tabTo(page, devs.getByRole('textbox', { name: "Inline policy's name" }))
      await page.keyboard.type('KeepTheLedger')
      await page.keyboard.press('Enter')
      await expect(playground.desk.getByRole('heading', { name: 'KeepTheLedger' })).toBeVisible()
      await write(page, playground, textOf(step))
    },
  }))
})

test('Group against policy, by keyboard alone', async ({ page, playground }) => {
  const { main, group, desk } = playground
  await walk(page, playground, 'tray-and-sheet', (guided) => ({
    both: () => watch(page, playground),
    async 'one-sheet'() {
      await press(page, main.getByRole('button', { name: 'Attach ReadTickets', exact: true }))
      const clip = page.getByRole('button', { name: 'Clip ReadTickets to Sales' })
      while (!(await clip.evaluate((button) => button === document.activeElement)))
        await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await press(
        page,
        group('Sales').getByRole('button', { name: 'Delete the inline policy ReadTickets of Sales' }),
        'Shift+Tab',
      )
    },
    async answers(step) {
      await chooseCards(page, guided, step)
      await press(page, group('Support').getByRole('button', { name: 'More for Support' }))
      await press(page, group('Support').getByRole('checkbox', { name: 'AnswerTickets' }), 'Tab', 'Space')
      await page.keyboard.press('Escape')
    },
    async manuals(step) {
      await press(page, playground.policyRow('ReadTickets').getByRole('button', { name: /^ReadTickets / }))
      await expect(desk.getByRole('heading', { name: 'ReadTickets' })).toBeVisible()
      await write(page, playground, textOf(step))
    },
  }))
})
