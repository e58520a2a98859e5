import { expect, test } from './fixtures'
import type { Playground } from './playground'

// With Monaco from the start, and with motion, as most people have it.
test.use({ savesData: false, contextOptions: { reducedMotion: 'no-preference' } })

const lead = 'The lead developer'
const button = ({ transport }: Playground, name: string) =>
  transport.getByRole('button', { name, exact: true })

test('plays by itself, and can be paused, stepped, taken back, ended and replayed', async ({
  playground,
}) => {
  await playground.open()
  await playground.openStarter(lead)
  await playground.send()
  await button(playground, 'Pause').click()
  await expect(button(playground, 'Play')).toBeVisible()

  await button(playground, 'Replay').click()
  await button(playground, 'Pause').click()
  const lamp = playground.statements.and(playground.main.locator('[aria-current="step"]'))
  await expect(playground.statements).toHaveCount(3)
  for (const name of ['ReadAndWriteSource', 'ReplaceWhatIsLive', 'NeverDeleteWhatIsLive']) {
    await expect(lamp).toContainText(name)
    await expect.poll(playground.lit).toContain(`"Sid": "${name}"`)
    await button(playground, 'Step').click()
  }
  await expect(playground.gates.nth(0)).toHaveAttribute('aria-current', 'step')
  await expect(playground.main).toContainText('First gate: does any Deny match? Yes.')
  await button(playground, 'Back').click()
  await expect(lamp).toContainText('NeverDeleteWhatIsLive')
  await button(playground, 'To the end').click()
  await expect(playground.verdict).toContainText('Denied explicitly')
  await expect(playground.statements.nth(0)).toContainText('set aside')
  await expect(playground.statements.nth(1)).toContainText('at the second gate')
  await expect(playground.statements.nth(2)).toContainText('decides')
  await expect(button(playground, 'Step')).toBeDisabled()
})

test('plays to the verdict without a hand, the faster the higher the speed', async ({ playground }) => {
  await playground.open()
  await playground.openStarter(lead)
  await playground.send()
  await playground.transport.getByRole('combobox', { name: 'Speed' }).selectOption('4×')
  await expect(playground.verdict).toContainText('Denied explicitly', { timeout: 6_000 })
  await expect(button(playground, 'Play')).toBeVisible()
  // Play at the end plays again.
  await button(playground, 'Play').click()
  await expect(playground.verdict).toHaveCount(0)
  await expect(playground.verdict).toBeVisible({ timeout: 6_000 })
})

test('an allowed request opens the second gate, one nobody speaks about comes to the third', async ({
  playground,
}) => {
  await playground.open()
  await playground.openStarter(lead)
  const which = playground.request.getByRole('combobox', { name: 'Which request' })
  await which.selectOption('3')
  await playground.answer()
  await expect(playground.verdict.getByText('Allowed', { exact: true })).toBeVisible()
  await expect(playground.gates.nth(0)).toContainText('(passed)')
  await expect(playground.gates.nth(1)).toContainText('(opened)')
  await expect.poll(playground.lit).toContain('"Sid": "ReplaceWhatIsLive"')

  await which.selectOption('4')
  await expect(playground.verdict).toHaveCount(0)
  await playground.answer()
  await expect(playground.verdict).toContainText('Denied by default')
  await expect(playground.gates.nth(2)).toContainText('(stopped here)')
})

test('an answer says when the account has changed since', async ({ playground }) => {
  await playground.open()
  await playground.answer()
  await playground.dragUserToGroup('alice', 'SuperS3Access')
  await expect(playground.request.getByRole('status')).toHaveText(
    'The account has changed since. Would the answer differ?',
  )
  await playground.undo()
  await expect(playground.request.getByRole('status')).toHaveText('')
  await playground.redo()
  await playground.guess('Allowed')
  await playground.answer()
  await expect(playground.verdict).toContainText('You said allowed, and so it is.')
})

test('what a condition needs and the request does not say is offered', async ({ playground }) => {
  await playground.open()
  await playground.dragUserToGroup('alice', 'SuperS3Access')
  await playground.monaco()
  await playground.editPolicy(
    JSON.stringify({
      Version: '2012-10-17',
      Statement: {
        Sid: 'FromTheOffice',
        Effect: 'Allow',
        Action: 's3:*',
        Resource: '*',
        Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
      },
    }),
  )
  await playground.save()
  await playground.answer()
  await expect(playground.verdict).toContainText('Denied by default')
  await playground.ask({ context: { 'aws:SourceIp': '203.0.113.7' } })
  await playground.answer()
  await expect(playground.verdict.getByText('Allowed', { exact: true })).toBeVisible()
})

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('nothing plays by itself: the same story is a list to step through', async ({ playground }) => {
    await playground.open()
    await playground.openStarter(lead)
    await playground.send()
    await expect(button(playground, 'Play')).toBeVisible()
    const lamp = playground.statements.and(playground.main.locator('[aria-current="step"]'))
    await expect(lamp).toContainText('ReadAndWriteSource')
    await expect(playground.statements.nth(2)).toContainText('to come')
    for (let step = 0; step < 4; step += 1) await button(playground, 'Step').click()
    await expect(playground.verdict).toContainText('Denied explicitly')
    // The list is what one reads, so it is not hidden.
    for (const statement of await playground.statements.all()) await expect(statement).toBeVisible()
  })
})
