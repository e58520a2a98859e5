import { drawerOn } from './drawer'
import { expect, test } from './fixtures'
import { expectNoSidewaysOverflow } from './overflow'

// With Monaco from the start, and with motion, as most people have it.
test.use({ savesData: false, contextOptions: { reducedMotion: 'no-preference' } })

test('at 1280 × 800 everything is on one page, which does not scroll', async ({ page, playground }) => {
  await playground.open()
  await playground.monaco()
  const fits = () =>
    page.evaluate(() => {
      const { scrollHeight, scrollWidth } = document.scrollingElement ?? document.body
      return scrollHeight <= innerHeight && scrollWidth <= innerWidth
    })
  expect(await fits()).toBe(true)
  for (const seen of [playground.sendButton, playground.saveButton, playground.group('SuperS3Access')]) {
    await expect(seen).toBeInViewport({ ratio: 1 })
  }
  const { drawer } = drawerOn(page)
  await drawer.getByRole('button', { name: 'Matrix', exact: true }).click()
  await expect(
    playground.saveButton,
    'what is on the desk can be saved beside an open drawer',
  ).toBeInViewport({
    ratio: 1,
  })
  await drawer.getByRole('button', { name: 'Matrix', exact: true }).click()
  await playground.openStarter('The lead developer')
  await playground.answer()
  expect(await fits()).toBe(true)
  await expect(playground.verdict).toBeInViewport({ ratio: 1 })
  await expect(playground.transport).toBeInViewport({ ratio: 1 })
  await expectNoSidewaysOverflow(page)
})

test('ten users and a long name do not burst a panel', async ({ page, playground }) => {
  await playground.open()
  await playground.openStarter('Ten snowflakes')
  await expectNoSidewaysOverflow(page)
  await playground.createUser('somebody.with.a.very.long.name.indeed@subsidiary.example.com')
  await playground.createGroup('A-group-whose-name-nobody-would-want-to-type-twice-in-a-day')
  await expectNoSidewaysOverflow(page)
})

test.describe('on a tablet held upright', () => {
  test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true })

  test('one panel at a time fits the width', async ({ page, playground }) => {
    await playground.open()
    for (const tab of ['People', 'Policies', 'Request']) {
      await page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name: tab }).tap()
      await expect(playground.main.getByRole('heading', { name: tab, exact: true })).toBeVisible()
      await expectNoSidewaysOverflow(page)
    }
    await playground.answer()
    await expect(playground.verdict).toBeInViewport({ ratio: 1 })
    await expectNoSidewaysOverflow(page)
  })
})
