import type { Page } from '@playwright/test'
import { lessons, type GuessGoal, type Lesson, type Step } from '../../src/learning'
import { makeAllByHand } from './doing'
import { expect, test } from './fixtures'
import { cardsOf, guideOn, letterOf, type GuideOnPage } from './guide'
import { expectNoSidewaysOverflow } from './overflow'
import type { Playground } from './playground'

const guesses = ({ goals }: Step): readonly GuessGoal[] => goals.filter((goal) => goal.kind === 'guess')

/** Does what a step asks for, as it asks for it. */
async function take(page: Page, playground: Playground, guided: GuideOnPage, step: Step): Promise<void> {
  if (step.kind === 'watch') {
    await playground.answer()
    return
  }
  for (const goal of guesses(step)) {
    await guided.answer(goal, step.solution.answers[goal.id] ?? '')
    await expect(guided.question(goal)).toContainText('and so it is.')
  }
  const cards = cardsOf(step)
  // What the policy says now may be among the cards, and lies in it already.
  const laid = guided.guide.getByRole('button', { name: /^Put back card/ })
  while (cards.length > 0 && (await laid.count()) > 0) await laid.first().click()
  for (const card of cards) {
    await guided.card(letterOf(card)).getByRole('button', { name: /^Take/ }).click()
  }
  if (cards.length > 0) await guided.guide.getByRole('button', { name: 'Save these statements' }).click()
  // What the cards have made is made.
  const left = step.solution.calls.filter(
    (call) => cards.length === 0 || !('PolicyDocument' in call.parameters),
  )
  await makeAllByHand(page, playground, left)
}

for (const lesson of lessons) {
  test(`${lesson.title}: every step does what it asks for, to the end`, async ({ page, playground }) => {
    test.slow()
    const guided = guideOn(page, lesson)
    await playground.open()
    await guided.open()
    for (const step of lesson.steps) {
      await expect(guided.heading(step)).toBeVisible()
      if (step.kind !== 'watch') await expect(guided.next).toBeDisabled()
      await take(page, playground, guided, step)
      await guided.goOn()
    }
    await expect(guided.guide.getByRole('heading', { level: 3 })).toBeFocused()
    await expect(guided.guide.getByText('Lesson done')).toBeVisible()
    await expectNoSidewaysOverflow(page)
  })
}

function lessonCalled(id: string): Lesson {
  const lesson = lessons.find((one) => one.id === id)
  if (!lesson) throw new Error(`There is no lesson ${id}.`)
  return lesson
}

test('a wrong answer is told what is right, and the case is a click away from being watched', async ({
  page,
  playground,
  axe,
}) => {
  const lesson = lessonCalled('why-groups')
  const guided = guideOn(page, lesson)
  await playground.open()
  await guided.open()
  await guided.goOn()
  const [goal] = guesses(lesson.steps[1]!)
  if (!goal) throw new Error('A question was to come.')
  await guided.answer(goal, 'allowed')
  await expect(guided.question(goal)).toContainText('You said “Allowed”, and it is “Denied”.')
  await axe()
  await guided.question(goal).getByRole('button', { name: 'Watch it' }).click()
  await playground.toEnd()
  await expect(playground.verdict).toContainText('Denied by default')
  await guided.question(goal).getByRole('button', { name: 'I see' }).click()
  await expect(guided.next).toBeFocused()
  await guided.goOn()

  // It is still so after a reload, and leaving loses nothing.
  await playground.reload()
  await expect(guided.heading(lesson.steps[2]!)).toBeVisible()
  await guided.guide.getByRole('button', { name: 'More for this lesson' }).click()
  await page.getByRole('button', { name: 'Leave for my own workspace' }).click()
  await expect(guided.guide).toHaveCount(0)
  await guided.open()
  await expect(guided.heading(lesson.steps[2]!)).toBeVisible()
})

test('at 1280 × 800 guide and board are on one page, which does not scroll, and the guide folds away', async ({
  page,
  playground,
}) => {
  const lesson = lessonCalled('three-gates')
  const guided = guideOn(page, lesson)
  await playground.open()
  await guided.open()
  await playground.answer()
  await expectNoSidewaysOverflow(page)
  expect(await page.evaluate(() => (document.scrollingElement?.scrollHeight ?? 0) <= innerHeight)).toBe(true)
  await expect(playground.verdict).toBeInViewport({ ratio: 1 })
  await expect(guided.next).toBeInViewport({ ratio: 1 })
  await guided.guide.getByRole('button', { name: 'Fold the guide away' }).click()
  const unfold = playground.main.getByRole('button', { name: 'Guide', exact: true })
  await expect(unfold).toBeFocused()
  await playground.reload()
  await expect(guided.guide).toBeHidden()
  await unfold.click()
  await expect(guided.guide).toBeVisible()
  await page.setViewportSize({ width: 1100, height: 768 })
  await expect(page.getByRole('navigation', { name: 'Panels' })).toBeVisible()
  await expect(guided.guide).toBeVisible()
  await expectNoSidewaysOverflow(page)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('the guide is a tab, and what there is to do stands over every other', async ({
    page,
    playground,
    axe,
  }) => {
    const lesson = lessonCalled('three-gates')
    const guided = guideOn(page, lesson)
    await playground.open()
    await guided.open()
    const panels = page.getByRole('navigation', { name: 'Panels' })
    await expect(panels.getByRole('button', { name: 'Guide' })).toHaveAttribute('aria-current', 'page')
    await expectNoSidewaysOverflow(page)
    await guided.goOn()
    for (const panel of ['People', 'Policies', 'Request', 'More']) {
      await panels.getByRole('button', { name: panel }).tap()
      await expect(guided.guide).toBeHidden()
      await expect(page.getByRole('button', { name: /^To do: The quiet no/ })).toBeInViewport({ ratio: 1 })
      await expectNoSidewaysOverflow(page)
    }
    await axe()
    await page.getByRole('button', { name: /^To do: The quiet no/ }).tap()
    await expect(guided.guide).toBeVisible()
    await guided.guide.getByRole('button', { name: 'Skip, and tell me' }).tap()
    await panels.getByRole('button', { name: 'People' }).tap()
    await page.getByRole('button', { name: /^Done: The quiet no/ }).tap()
    await guided.goOn()
    await expect(guided.heading(lesson.steps[2]!)).toBeFocused()
    await expectNoSidewaysOverflow(page)
  })
})
