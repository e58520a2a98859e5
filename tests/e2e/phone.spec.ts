import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { expectNoSidewaysOverflow } from './overflow'

// With motion, as most people have it.
test.use({ contextOptions: { reducedMotion: 'no-preference' } })

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 })

const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name, exact: true })

test('one column with tabs, in which nothing is cut off', async ({ page, playground }) => {
  await playground.open()
  for (const name of ['People', 'Policies', 'Request']) {
    await tab(page, name).tap()
    await expect(tab(page, name)).toHaveAttribute('aria-current', 'page')
    await expect(playground.main.getByRole('heading', { level: 2 })).toHaveCount(name === 'People' ? 2 : 1)
    await expectNoSidewaysOverflow(page)
  }
  for (const tool of await page.getByRole('banner').getByRole('button').all()) {
    await expect(tool).toBeInViewport({ ratio: 1 })
  }
})

test('a user is carried into a group by two taps, and the answer is read on the same phone', async ({
  page,
  playground,
}) => {
  await playground.open()
  await playground.user('alice').getByRole('button', { name: 'Move alice' }).tap()
  await page.getByRole('button', { name: 'Put alice into SuperS3Access' }).tap()
  await expect(playground.member('alice', 'SuperS3Access')).toBeVisible()

  await tab(page, 'Request').tap()
  await playground.guess('Allowed')
  await playground.sendButton.tap()
  await playground.toEnd()
  await expect(playground.verdict).toContainText('You said allowed, and so it is.')
  await expect(playground.verdict).toBeInViewport({ ratio: 1 })
  await expectNoSidewaysOverflow(page)

  // The deciding statement is a tap away, and lit.
  await playground.verdict.getByRole('button', { name: /OpenAndAddPhotos/ }).tap()
  await expect(tab(page, 'Policies')).toHaveAttribute('aria-current', 'page')
  await expect.poll(playground.lit).toContain('"Sid": "OpenAndAddPhotos"')
})

test('a policy is carried to a group on another tab', async ({ page, playground }) => {
  await playground.open()
  await playground.createGroup('Auditors')
  await tab(page, 'Policies').tap()
  await playground
    .policyRow('ReadAndAddPhotos')
    .getByRole('button', { name: 'Attach ReadAndAddPhotos' })
    .tap()
  const place = page.getByRole('button', { name: 'Clip ReadAndAddPhotos to Auditors' })
  await expect(place).toBeVisible()
  await place.tap()
  await expect(playground.sheet('ReadAndAddPhotos', playground.group('Auditors'))).toBeVisible()
})

test('policies are written in a plain text field, with what is wrong listed beneath', async ({
  page,
  playground,
}) => {
  await playground.open()
  await tab(page, 'Policies').tap()
  const field = playground.desk.getByRole('textbox', { name: 'Policy text of ReadAndAddPhotos' })
  await expect(field).toHaveJSProperty('tagName', 'TEXTAREA')
  await field.fill('{ "Version": "2012-10-17", "Statement": [ { "Effect": "Alow" } ] }')
  const findings = playground.desk.getByRole('list', { name: 'Findings' }).getByRole('button')
  await expect(findings.first()).toContainText('Error')
  await findings.first().tap()
  await expect(field).toBeFocused()
  await expectNoSidewaysOverflow(page)
  await expect(playground.saveButton).toBeDisabled()
  await playground.reload()
  await tab(page, 'Policies').tap()
  await expect(field).toHaveValue(/Alow/)
  await playground.discardButton.tap()
  await expect(field).toHaveValue(/ListThePhotos/)
})
