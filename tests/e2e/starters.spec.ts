import { openStarter, starters } from '../../src/scenario'
import { expect, test } from './fixtures'
import type { VerdictWord } from './request'

const words = {
  allowed: 'Allowed',
  explicitDeny: 'Denied explicitly',
  implicitDeny: 'Denied by default',
} as const satisfies Record<string, VerdictWord>

for (const { id, title, description } of starters) {
  test(`${title}: opens, says what to try, and answers as it should`, async ({ page, playground }) => {
    await playground.open()
    await playground.openStarter(title)
    await expect(page.getByText(description).locator('visible=true')).toHaveCount(1)
    const { requests, account } = openStarter(id)
    for (const user of account.users) await expect(playground.user(user.name)).toBeAttached()
    const [first] = requests
    if (!first?.expected) throw new Error(`The first request of ${id} expects nothing.`)
    await playground.answer()
    await expect(playground.verdict.getByText(words[first.expected], { exact: true })).toBeVisible()
  })
}

test('each keeps what was made in it, and starting over can be undone', async ({ page, playground }) => {
  await playground.open()
  await playground.createUser('zoe')
  await playground.openStarter('The lead developer')
  await expect(playground.user('lena')).toBeVisible()
  await expect(playground.user('zoe')).toHaveCount(0)
  await expect(playground.undoButton).toBeDisabled()
  await playground.createUser('yan')

  await playground.openStarter('Alice and SuperS3Access')
  await expect(playground.user('zoe')).toBeVisible()
  await playground.reload()
  await expect(playground.user('zoe')).toBeVisible()

  await playground.openStarter('The lead developer')
  await expect(playground.user('yan')).toBeVisible()
  await playground.startOver()
  await expect(playground.user('yan')).toHaveCount(0)
  await expect(playground.undoButton).toHaveAccessibleName('Undo: start The lead developer over')
  await playground.undo()
  await expect(playground.user('yan')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Scenario: The lead developer/ })).toBeVisible()
})
