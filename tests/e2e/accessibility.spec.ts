import { expect, test } from './fixtures'

// With Monaco from the start, as most people have it.
test.use({ savesData: false })

test.describe.configure({ timeout: 60_000 })

/** Requests of the scenario about the lead developer, by their place in its list. */
const verdicts = [
  { request: '0', word: 'Denied explicitly' },
  { request: '1', word: 'Allowed' },
  { request: '4', word: 'Denied by default' },
] as const

test('after each verdict', async ({ playground, axe }) => {
  await playground.open()
  await playground.openStarter('The lead developer')
  await playground.monaco()
  for (const { request, word } of verdicts) {
    await playground.request.getByRole('combobox', { name: 'Which request' }).selectOption(request)
    await playground.guess('Allowed')
    await playground.answer()
    await expect(playground.verdict).toContainText(word)
    await axe()
  }
})

test('while statements are read', async ({ playground, axe }) => {
  await playground.open()
  await playground.openStarter('The lead developer')
  await playground.monaco()
  await playground.send()
  await playground.transport.getByRole('button', { name: 'Step' }).click()
  await axe()
})

test('with a menu open, and with a refusal in it', async ({ page, playground, axe }) => {
  await playground.open()
  await playground.monaco()
  const alice = playground.user('alice')
  await alice.getByRole('button', { name: 'More for alice' }).click()
  await alice.locator('summary', { hasText: 'Rename' }).click()
  await alice.getByRole('textbox', { name: 'New name of alice' }).fill('bob')
  await alice.getByRole('button', { name: 'Rename', exact: true }).click()
  await expect(alice.getByRole('alert').filter({ hasText: 'EntityAlreadyExists' }).first()).toBeVisible()
  await axe()
  await page.keyboard.press('Escape')
})

test('with a policy that cannot be saved, a thing in hand, and suggestions open', async ({
  page,
  playground,
  axe,
}) => {
  await playground.open()
  await playground.monaco()
  await playground.editPolicy('{ "Version": "2012-10-17", "Statement": [ { "Effect": "Alow" } ] }')
  await expect(playground.desk.getByText(/^Cannot be saved yet/)).toBeVisible()
  await playground.user('alice').getByRole('button', { name: 'Move alice' }).click()
  await expect(page.getByRole('button', { name: 'Put alice into SuperS3Access' })).toBeVisible()
  await playground.request.getByRole('combobox', { name: 'Action' }).click()
  await expect(playground.request.getByRole('listbox', { name: 'Action' })).toBeVisible()
  await axe()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('all three tabs', async ({ page, playground, axe }) => {
    await playground.open()
    await axe()
    const tabs = page.getByRole('navigation', { name: 'Panels' })
    await tabs.getByRole('button', { name: 'Policies' }).tap()
    await axe()
    await tabs.getByRole('button', { name: 'Request' }).tap()
    await playground.answer()
    await axe()
  })
})
