import type { Page } from '@playwright/test'
import { encodeLink, openStarter } from '../../src/scenario'
import { expect, test } from './fixtures'

// With motion, as most people have it.
test.use({ contextOptions: { reducedMotion: 'no-preference' } })

const share = (page: Page) => page.getByRole('dialog', { name: /^Share / })
const fromElsewhere = (page: Page) => page.getByRole('region', { name: /^From somebody else/ })

async function openShare(page: Page) {
  await page.getByRole('banner').getByRole('button', { name: 'Share', exact: true }).click()
  await share(page).waitFor()
}

/** The link as the dialog shows it. */
const shownLink = (page: Page) => share(page).getByRole('textbox', { name: 'Link' }).inputValue()

test('a link takes everything along, opens as somebody else’s, and is kept under a name', async ({
  page,
  playground,
  browser,
  baseURL,
  axe,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await playground.open()
  await playground.createUser('zoe')
  await openShare(page)
  await axe()
  await share(page).getByRole('button', { name: 'Copy link' }).click()
  await expect(share(page).getByRole('status')).toHaveText('Copied the link.')
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toBe(await shownLink(page))
  await expect(share(page)).toContainText(`${link.length.toLocaleString('en')} characters.`)

  // Somebody else, in a browser of their own, with work of their own.
  const elsewhere = await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }) })
  const other = await elsewhere.newPage()
  await other.goto('./')
  const theirs = other.getByRole('main')
  await theirs.getByRole('textbox', { name: "New user's name" }).fill('mine')
  await theirs.getByRole('button', { name: 'User', exact: true }).click()
  await expect(other.getByRole('banner').getByText('Kept', { exact: true })).toBeVisible()
  const users = theirs.getByRole('list', { name: 'Users', exact: true }).getByRole('listitem')

  await other.goto(link)
  await expect(fromElsewhere(other)).toContainText('Nothing of yours was changed.')
  await expect(users.filter({ hasText: 'zoe' })).toBeVisible()
  await expect(users.filter({ hasText: 'mine' })).toHaveCount(0)
  expect(other.url()).not.toContain('#')
  await other.reload()
  await expect(fromElsewhere(other)).toBeVisible()
  await fromElsewhere(other).getByRole('button', { name: 'Keep it…' }).click()
  await fromElsewhere(other).getByRole('textbox', { name: 'Keep it under the name' }).fill('From class')
  await other.keyboard.press('Enter')
  await expect(fromElsewhere(other)).toHaveCount(0)
  await other.getByRole('button', { name: 'Scenario: From class' }).click()
  await other
    .getByRole('list', { name: 'To start from' })
    .getByRole('button', { name: /^Alice/ })
    .click()
  await expect(users.filter({ hasText: 'mine' })).toBeVisible()
  await elsewhere.close()
})

test('what is closed is gone from the board, and one’s own is back', async ({ page, playground }) => {
  await playground.open()
  await playground.createUser('mine')
  await expect(playground.kept).toBeVisible()
  await page.evaluate((hash) => void (location.hash = hash), encodeLink(openStarter('ten-snowflakes')))
  await expect(fromElsewhere(page)).toContainText(openStarter('ten-snowflakes').title)
  await expect(playground.user('mine')).toHaveCount(0)
  await fromElsewhere(page).getByRole('button', { name: 'Close it' }).click()
  await expect(fromElsewhere(page)).toHaveCount(0)
  await expect(playground.user('mine')).toBeVisible()
})

test('a link opens what its sharer looked at', async ({ page, playground, context }) => {
  await playground.open()
  await playground.answer()
  await page.getByRole('region', { name: 'Drawer' }).getByRole('button', { name: 'Matrix' }).click()
  await openShare(page)
  await share(page)
    .getByRole('radio', { name: /^At this view/ })
    .check()
  const link = await shownLink(page)
  const other = await context.newPage()
  await other.goto(link)
  await expect(fromElsewhere(other)).toBeVisible()
  await expect(other.getByRole('region', { name: 'Drawer' }).getByRole('table').first()).toBeVisible()
})

test('a link that chat and mail have handled is still read', async ({ page, playground }) => {
  await playground.open()
  const code = encodeLink(openStarter('lead'))
  const chat = `Look at this: <https://example.org/play/${encodeURIComponent(encodeURIComponent(code.slice(0, 60)))}\n${code.slice(60)}>.`
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  }, chat)
  await expect(fromElsewhere(page)).toContainText('The lead developer')
})

const unreadable: Readonly<Record<string, [hash: string, sentence: RegExp]>> = {
  'cut short': [encodeLink(openStarter('alice')).slice(0, 80), /cut|missing|incomplete/i],
  damaged: [encodeLink(openStarter('alice')).replace(/....$/, 'AAAA'), /damaged|changed|altered/i],
  newer: [encodeLink(openStarter('alice')).replace('#s1', '#s2'), /newer/i],
}

for (const [how, [hash, sentence]] of Object.entries(unreadable)) {
  test(`a link that is ${how} says so, and leaves everything as it was`, async ({ page, playground }) => {
    await playground.open()
    await playground.createUser('mine')
    await expect(playground.kept).toBeVisible()
    await page.evaluate((text) => void (location.hash = text), hash)
    const dialog = page.getByRole('dialog', { name: 'This link could not be opened' })
    await expect(dialog).toContainText(sentence)
    await expect(dialog).toContainText('Nothing of yours was changed.')
    await dialog.getByRole('button', { name: 'All right' }).click()
    await expect(playground.user('mine')).toBeVisible()
    await expect(fromElsewhere(page)).toHaveCount(0)
  })
}

test('a slide is played in somebody else’s page, where nothing can be kept', async ({
  page,
  playground,
  baseURL,
  axe,
}) => {
  await playground.open()
  await openShare(page)
  await share(page).getByRole('button', { name: 'Embed' }).click()
  const html = await share(page).getByRole('textbox', { name: 'HTML' }).inputValue()
  expect(html).toContain('<iframe src="')
  // A sandboxed frame has an origin of its own, and so neither storage nor anything else of ours.
  const sandboxed = html.replace('<iframe ', '<iframe sandbox="allow-scripts" ')
  await page.route('**/slides', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Slides</title><main aria-label="Slides"><h1>Slides</h1>${sandboxed}</main>`,
    }),
  )
  // What the frame fetches comes from another origin than the frame's own.
  await page.route(`${baseURL ?? ''}assets/**`, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } })
  })
  await page.goto('./slides')
  const slide = page.frameLocator('iframe')
  await expect(slide.getByRole('main')).toContainText('Can alice')
  await expect(slide.getByRole('banner').getByRole('button', { name: 'Share' })).toHaveCount(0)
  await slide.getByRole('group', { name: 'Playback' }).getByRole('button', { name: 'To the end' }).click()
  await expect(slide.getByRole('status', { name: 'Verdict' })).toContainText('Denied by default')
  await axe()
})

test('a QR code and a file are there for where a link does not go', async ({ page, playground }) => {
  await playground.open()
  await openShare(page)
  await share(page).getByRole('button', { name: 'QR code' }).click()
  await expect(share(page).getByRole('img', { name: 'QR code of the link' })).toBeVisible()
  const download = page.waitForEvent('download')
  await share(page).getByRole('button', { name: 'Save as a file' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.json$/)
})
