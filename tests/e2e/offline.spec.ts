import type { Page } from '@playwright/test'
import { drawerOn } from './drawer'
import { expect, test as base } from './fixtures'
import { startHost, type Host } from './host'
import { policyText } from './policy-texts'

const test = base.extend<{ readonly host: Host }>({
  host: async ({}, use) => {
    const host = await startHost()
    await use(host)
    await host.remove()
  },
  baseURL: async ({ host }, use) => {
    await use(host.url)
  },
  serviceWorker: true,
})

test.describe.configure({ timeout: 60_000 })
// With Monaco from the start, as most people have it.
test.use({ savesData: false })

/** Resolves when everything has been fetched for the days without a network. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
}

/** As the browser does by itself when a page is opened, and once a day. */
async function lookForNewVersion(page: Page): Promise<void> {
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
}

/** Leaves a mark on the page, which a reload wipes off. */
const mark = (page: Page) => page.evaluate(() => void Object.assign(globalThis, { marked: true }))
const isMarked = (page: Page) => page.evaluate(() => 'marked' in globalThis)

const noticeOn = (page: Page) => page.getByRole('status', { name: 'New version' })

test('after the first visit, everything works without a network', async ({ page, playground, host }) => {
  await playground.open()
  await settled(page)
  await host.stop()

  await playground.reload()
  await playground.monaco()
  await playground.createUser('zoe')
  await playground.answer()
  await expect(playground.verdict).toContainText('Denied by default')
  const { open, drawer } = drawerOn(page)
  for (const panel of ['Console', 'Activity', 'Audit', 'In & out'] as const) {
    await open(panel)
    await expect(drawer.locator('#drawer-panel')).not.toBeEmpty()
    await expect(drawer.getByText('could not be fetched')).toHaveCount(0)
  }
  await playground.request.getByRole('combobox', { name: 'Action' }).fill('sqs:SendM')
  await expect(page.getByRole('option', { name: 'sqs:SendMessage', exact: true })).toBeAttached()
  await page.getByRole('banner').getByRole('button', { name: 'About' }).click()
  await expect(page.getByRole('dialog')).toContainText('This page works without a network')

  await page.goto('./?from=a-mail')
  await expect(playground.user('zoe')).toBeVisible()
})

test('a new version is announced, never takes over by itself, and loses nothing that was typed', async ({
  page,
  playground,
  host,
}) => {
  await playground.open()
  await settled(page)
  await mark(page)
  await playground.monaco()
  await host.publish('The next version')
  await lookForNewVersion(page)
  await expect(noticeOn(page)).toContainText('A new version is ready.')
  await noticeOn(page).getByRole('button', { name: 'Later' }).click()
  await expect(noticeOn(page)).toBeEmpty()

  // A reload is no word to take over either.
  await playground.reload()
  await expect(page).toHaveTitle('IAM Groups Playground')
  await mark(page)
  await expect(noticeOn(page)).toContainText('A new version is ready.')
  await playground.monaco()
  await playground.createUser('zoe')
  await playground.editPolicy(policyText({ Effect: 'Deny', Action: 's3:*', Resource: '*' }))
  expect(await isMarked(page)).toBe(true)
  await noticeOn(page).getByRole('button', { name: 'Use it now' }).click()
  await expect(page).toHaveTitle('The next version')
  await expect(playground.user('zoe')).toBeVisible()
  await expect(playground.desk).toContainText('"Deny"')
  expect(await isMarked(page)).toBe(false)
  await expect(noticeOn(page)).toBeEmpty()
})

test('another tab is told, and stays as it is until it is asked', async ({
  page,
  playground,
  context,
  host,
}) => {
  await playground.open()
  await settled(page)
  const other = await context.newPage()
  await other.goto('./')
  await other.getByRole('main').waitFor()
  await mark(other)
  await host.publish('The next version')
  await lookForNewVersion(page)
  await expect(noticeOn(other)).toContainText('A new version is ready.')
  await noticeOn(page).getByRole('button', { name: 'Use it now' }).click()
  await expect(page).toHaveTitle('The next version')
  await expect(noticeOn(other)).toContainText('This page is still the one before.')
  expect(await isMarked(other)).toBe(true)
  await noticeOn(other).getByRole('button', { name: 'Use it now' }).click()
  await expect(other).toHaveTitle('The next version')
})

test('what cannot be kept holds the new version back', async ({ page, playground, host }) => {
  await playground.open()
  await settled(page)
  await mark(page)
  await page.evaluate(() => {
    const refuse = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    }
    IDBObjectStore.prototype.put = refuse
    Storage.prototype.setItem = refuse
  })
  await playground.createUser('zoe')
  await host.publish('The next version')
  await lookForNewVersion(page)
  await noticeOn(page).getByRole('button', { name: 'Use it now' }).click()
  await expect(noticeOn(page)).toContainText('could not be kept')
  expect(await isMarked(page)).toBe(true)
  await expect(page).toHaveTitle('IAM Groups Playground')
  await expect(playground.user('zoe')).toBeVisible()
})

test('it can be installed', async ({ page, playground, context }) => {
  await playground.open()
  await settled(page)
  const browser = await context.newCDPSession(page)
  const { errors } = await browser.send('Page.getAppManifest')
  expect(errors).toEqual([])
  const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors')
  const ids = installabilityErrors.map(({ errorId }) => errorId)
  // The tests' own windows are private ones, in which nothing can be installed.
  expect(ids.filter((id) => id !== 'in-incognito')).toEqual([])
})
