import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

const gallery = (page: Page) => page.getByRole('dialog', { name: 'All workspaces' })
const own = (page: Page) => gallery(page).getByRole('list', { name: 'Yours' }).getByRole('listitem')

async function openGallery(page: Page) {
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Scenario:/ })
    .click()
  await page.getByRole('button', { name: 'All workspaces…' }).click()
  await gallery(page).waitFor()
}

async function choose(page: Page, title: string, verb: string) {
  await gallery(page)
    .getByRole('button', { name: `More for ${title}` })
    .click()
  await gallery(page).getByRole('button', { name: verb, exact: true }).click()
}

test('workspaces are duplicated, renamed, deleted and brought back, and a reload changes none of it', async ({
  page,
  playground,
  axe,
}) => {
  await playground.open()
  await playground.createUser('zoe')
  await expect(playground.kept).toBeVisible()
  await openGallery(page)
  await expect(own(page)).toHaveCount(1)
  await axe()
  await choose(page, 'Alice and SuperS3Access', 'Duplicate')
  await expect(own(page)).toHaveCount(2)
  await choose(page, 'Alice and SuperS3Access (copy)', 'Rename')
  await page.keyboard.type('Mine')
  await page.keyboard.press('Enter')
  await expect(own(page).filter({ hasText: 'Mine' })).toHaveCount(1)
  await choose(page, 'Alice and SuperS3Access', 'Delete')
  await expect(own(page)).toHaveCount(1)

  await playground.reload()
  await openGallery(page)
  await expect(own(page)).toHaveCount(1)
  await gallery(page).getByText('Deleted (1)').click()
  await gallery(page).getByRole('button', { name: 'Restore Alice and SuperS3Access' }).click()
  await expect(own(page)).toHaveCount(2)
  await gallery(page).getByRole('button', { name: 'Open Mine' }).click()
  await expect(page.getByRole('button', { name: 'Scenario: Mine' })).toBeVisible()
  await expect(playground.user('zoe')).toBeVisible()
})

test('all are taken home in one file, and come back out of it in a browser that has nothing', async ({
  page,
  playground,
  browser,
  baseURL,
}) => {
  await playground.open()
  await playground.createUser('zoe')
  await expect(playground.kept).toBeVisible()
  await playground.openStarter('Ten snowflakes')
  await playground.createUser('yan')
  await expect(playground.kept).toBeVisible()
  await openGallery(page)
  const downloading = page.waitForEvent('download')
  await gallery(page).getByRole('button', { name: 'Take all home' }).click()
  const download = await downloading
  const text = await readFile(await download.path())

  const elsewhere = await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }) })
  const other = await elsewhere.newPage()
  await other.goto('./')
  await openGallery(other)
  const input = gallery(other).locator('input[type=file]')
  await input.setInputFiles({ name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('{') })
  await expect(
    gallery(other).getByRole('alert').or(gallery(other).getByRole('status')).first(),
  ).toContainText(/broken\.json/)
  await input.setInputFiles({ name: 'all.json', mimeType: 'application/json', buffer: text })
  await expect(own(other)).toHaveCount(2)
  await gallery(other).getByRole('button', { name: 'Open Ten snowflakes' }).first().click()
  await expect(
    other.getByRole('list', { name: 'Users', exact: true }).getByRole('listitem', { name: 'yan' }),
  ).toBeVisible()
  await elsewhere.close()
})

test('undo goes on after a reload', async ({ playground }) => {
  await playground.open()
  await playground.createUser('zoe')
  await playground.createGroup('Late')
  await expect(playground.kept).toBeVisible()
  await playground.reload()
  await expect(playground.group('Late')).toBeVisible()
  await playground.undo()
  await expect(playground.group('Late')).toHaveCount(0)
  await playground.undo()
  await expect(playground.user('zoe')).toHaveCount(0)
  await playground.redo()
  await expect(playground.user('zoe')).toBeVisible()
})
