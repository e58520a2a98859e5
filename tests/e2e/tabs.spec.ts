import { expect, test } from './fixtures'
import { playgroundOn } from './playground'

const ALICE = 'Alice and SuperS3Access'
const BRANCH = `${ALICE} (from the other tab)`

test('two tabs on one workspace see each other’s changes', async ({ page, playground, context }) => {
  await playground.open()
  const other = playgroundOn(await context.newPage())
  await other.open()
  await other.createUser('zoe')
  await page.bringToFront()
  await expect(playground.user('zoe')).toBeVisible()
  await expect(playground.said).toContainText('was changed in another tab')
  await playground.dragUserToGroup('zoe', 'SuperS3Access')
  await other.page.bringToFront()
  await expect(other.member('zoe', 'SuperS3Access')).toBeVisible()
  await other.undo()
  await page.bringToFront()
  await expect(playground.member('zoe', 'SuperS3Access')).toHaveCount(0)
})

test('two tabs that change one workspace at once both keep what they did, and are told', async ({
  page,
  playground,
  context,
}) => {
  await playground.open()
  const other = playgroundOn(await context.newPage())
  await other.open()
  // What one tab saves does not reach the other, as where a browser freezes those in the background.
  for (const one of [page, other.page])
    await one.evaluate(() => (BroadcastChannel.prototype.postMessage = () => undefined))
  await other.createUser('zoe')
  await expect(other.kept).toBeVisible()
  await playground.createUser('yan')
  const notice = page.getByRole('region', { name: 'Notices' })
  await expect(notice).toContainText(`Another tab has saved ${ALICE} meanwhile.`)
  await expect(notice).toContainText(BRANCH)
  await expect(playground.kept).toBeVisible()
  await expect(page.getByRole('button', { name: `Scenario: ${BRANCH}` })).toBeVisible()
  await expect(playground.user('yan')).toBeVisible()
  await expect(playground.user('zoe')).toHaveCount(0)

  await playground.reload()
  await expect(playground.user('yan')).toBeVisible()
  await playground.openStarter(ALICE)
  await expect(playground.user('zoe')).toBeVisible()
  await expect(playground.user('yan')).toHaveCount(0)
})

test('a workspace deleted in another tab is still here, and going on with it brings it back', async ({
  page,
  playground,
  context,
}) => {
  await playground.open()
  await playground.createUser('zoe')
  await expect(playground.kept).toBeVisible()
  const other = playgroundOn(await context.newPage())
  await other.open()
  await other.page.getByRole('button', { name: /^Scenario:/ }).click()
  await other.page.getByRole('button', { name: 'All workspaces…' }).click()
  const gallery = other.page.getByRole('dialog', { name: 'All workspaces' })
  await gallery.getByRole('button', { name: `More for ${ALICE}` }).click()
  await gallery.getByRole('button', { name: 'Delete', exact: true }).click()

  await page.bringToFront()
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('was deleted in another tab')
  await playground.createUser('yan')
  await expect(playground.kept).toBeVisible()
  await playground.reload()
  await expect(playground.user('zoe')).toBeVisible()
  await expect(playground.user('yan')).toBeVisible()
})
