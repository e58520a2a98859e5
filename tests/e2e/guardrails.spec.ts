import { expect, test } from './fixtures'
import { payroll } from './guarded'
import { expectNoSidewaysOverflow } from './overflow'
import { leaveScenario } from './seed'
import type { Playground } from './playground'

// With Monaco from the start, and with motion, as most people have it.
test.use({ savesData: false, contextOptions: { reducedMotion: 'no-preference' } })

test.describe.configure({ timeout: 60_000 })

const parts = ({ main }: Playground) => main.getByRole('table', { name: 'What each part says' })
const row = (playground: Playground, name: string) =>
  parts(playground)
    .getByRole('row')
    .filter({ has: playground.page.getByRole('rowheader', { name }) })

test('a level of the organization blocks for want of a key, which is added with one click', async ({
  page,
  playground,
  axe,
}) => {
  await leaveScenario(page, payroll)
  await playground.open()
  await playground.answer()
  const { verdict } = playground
  await expect(verdict).toContainText('Denied by default')
  await expect(verdict).toContainText('because no service control policy allows the s3:GetObject action')
  await expect(row(playground, 'Identity policies')).toContainText('allowed')
  await expect(row(playground, 'The resource’s policy')).toContainText('hands it on')
  await expect(row(playground, 'Permissions boundary')).toContainText('allowed')
  await expect(row(playground, 'Service control policies, the root')).toContainText('allowed')
  await expect(row(playground, 'Service control policies, level 2')).toContainText(/says nothing.*blocks/s)
  await expect(verdict).toBeInViewport({ ratio: 1 })
  await axe()

  await verdict.getByText(/\(rules 43, 49\)/).click()
  await expect(verdict.getByRole('list', { name: 'Rules' }).getByRole('listitem')).toHaveCount(2)

  await verdict.getByRole('button', { name: 'Add aws:SecureTransport to the request' }).click()
  const field = playground.request.getByRole('textbox', { name: 'Value of aws:SecureTransport' })
  await expect(field).toBeFocused()
  await page.keyboard.type('true')
  await page.keyboard.press('Enter')
  await playground.toEnd()
  await expect(verdict.getByText('Allowed', { exact: true })).toBeVisible()
  await expect(verdict).toContainText('Every limit lets it pass, and nothing denies it.')
})

test('what identity policies allow and the boundary does not leads to the boundary', async ({
  page,
  playground,
}) => {
  await leaveScenario(page, payroll)
  await playground.open()
  await playground.monaco()
  await playground.ask({ action: 's3:PutObject', context: { 'aws:SecureTransport': 'true' } })
  await playground.answer()
  const { verdict } = playground
  await expect(verdict).toContainText('because no permissions boundary allows the s3:PutObject action')
  await expect(verdict).toContainText(
    'Closest: statement ReadAnything of the permissions boundary ReadersOnly. Its Action',
  )
  await expect(row(playground, 'Permissions boundary')).toContainText(/says nothing.*blocks/s)
  await expect(playground.desk.getByRole('heading', { name: 'ReadersOnly' })).toBeVisible()
  await expect.poll(playground.lit).toContain('"Sid": "ReadAnything"')

  // Mended where it points to, and asked again.
  await playground.editPolicy(
    JSON.stringify({
      Version: '2012-10-17',
      Statement: { Sid: 'ReadAnything', Effect: 'Allow', Action: 's3:*', Resource: '*' },
    }),
  )
  await playground.save()
  await playground.answer()
  await expect(verdict.getByText('Allowed', { exact: true })).toBeVisible()
})

test.describe('on a phone, with reduced motion', () => {
  test.use({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    contextOptions: { reducedMotion: 'reduce' },
  })

  test('the parts come to light step by step, and nothing is cut off', async ({ page, playground, axe }) => {
    await leaveScenario(page, payroll)
    await playground.open()
    await page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name: 'Request' }).tap()
    await playground.send()
    const step = playground.transport.getByRole('button', { name: 'Step' })
    await expect(row(playground, 'Identity policies').getByRole('cell').nth(1)).toHaveText('')
    await step.tap()
    await expect(row(playground, 'Identity policies').getByRole('cell').nth(1)).toContainText('allowed')
    await expect(row(playground, 'Permissions boundary').getByRole('cell').nth(1)).toHaveText('')
    await expectNoSidewaysOverflow(page)
    await axe()
    await playground.toEnd()
    await expect(playground.verdict).toBeInViewport({ ratio: 1 })
    await expectNoSidewaysOverflow(page)
    await axe()
  })
})
