import { test as bare, type Page } from '@playwright/test'
import { attempts } from './attempts'
import { drawerOn } from './drawer'
import { expect, test } from './fixtures'
import { playgroundOn } from './playground'
import { directive, reportOf, watchPolicy } from './policy'

// With Monaco from the start, as most people have it.
test.use({ savesData: false })

test.describe.configure({ timeout: 60_000 })

const openAbout = async (page: Page) => {
  await page.getByRole('banner').getByRole('button', { name: 'About' }).click()
  return page.getByRole('dialog', { name: 'About IAM Groups Playground' })
}

test('whatever is opened, the page keeps to its own policy', async ({ page, playground }) => {
  await watchPolicy(page)
  await playground.open()
  await playground.monaco()

  // The editor with all that it opens: suggestions and their details, problems, search, a menu, formatting in its worker.
  const text = playground.desk.getByRole('textbox', { name: /^Policy text of/ })
  await playground.editPolicy('{ "Statement": { "Effect": "Allow", "Action": "s3:Get" } }')
  await page.keyboard.press('Control+End')
  for (let left = 0; left < 5; left += 1) await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Control+Space')
  await expect(page.getByRole('listbox', { name: 'Suggest' })).toBeVisible()
  await page.keyboard.press('Control+Space')
  await page.keyboard.press('Escape')
  await text.focus()
  await page.keyboard.press('F8')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('Action')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+F10')
  await page.keyboard.press('Escape')
  const formatter = page.waitForEvent('worker')
  await page.keyboard.press('Control+Shift+i')
  expect((await formatter).url()).toContain('editor.worker')
  await expect(playground.desk).toContainText('"Action": "s3:Get"')

  await playground.dragUserToGroup('alice', 'SuperS3Access')
  await playground.answer()
  const { open, type, drawer } = drawerOn(page)
  await open('Console')
  await type('aws iam list-users')
  await open('Activity')
  await open('Audit')
  await open('In & out')
  const importer = page.waitForEvent('worker')
  await drawer
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'details.json',
      mimeType: 'application/json',
      buffer: Buffer.from(
        '{ "UserDetailList": [], "GroupDetailList": [], "RoleDetailList": [], "Policies": [] }',
      ),
    })
  expect((await importer).url()).toContain('account-import.worker')
  await drawer.getByRole('button', { name: 'Matrix', exact: true }).click()
  await page
    .getByRole('banner')
    .getByRole('button', { name: /theme$/ })
    .click()

  // What is handed out and brought in, and the page about it all.
  await page.getByRole('banner').getByRole('button', { name: 'Share' }).click()
  const share = page.getByRole('dialog', { name: /^Share / })
  await share.getByRole('button', { name: 'QR code' }).click()
  await expect(share.getByRole('img', { name: 'QR code of the link' })).toBeVisible()
  await share.getByRole('button', { name: 'Embed' }).click()
  const download = page.waitForEvent('download')
  await share.getByRole('button', { name: 'Save as a file' }).click()
  await download
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Scenario:/ }).click()
  await page.getByRole('button', { name: 'All workspaces…' }).click()
  await expect(page.getByRole('list', { name: 'Yours' })).toBeVisible()
  await page.keyboard.press('Escape')
  const about = await openAbout(page)
  await about.getByRole('button', { name: 'Close' }).click()
  await expect(about).toHaveCount(0)

  const { violations, made } = await reportOf(page)
  expect(violations).toEqual([])
  // No name is allowed that nobody uses, but that of the sanitizer, which no text here has needed so far.
  const allowed = await directive(page, 'trusted-types')
  expect([...made].sort()).toEqual(allowed.filter((name) => name !== 'dompurify').sort())
  expect(await page.context().cookies()).toEqual([])
})

/** Runs on its own, since its console is full of what the browser refused. */
bare('what got into the page by stealth could neither run, nor draw, nor send', async ({ page }) => {
  await playgroundOn(page).open()
  const outcomes = await page.evaluate(attempts)
  expect(outcomes).toEqual({
    'an inline script': 'refused',
    'a script of another origin': 'refused',
    'an event handler in markup': 'refused',
    'text as markup': 'refused',
    'text as code': 'refused',
    'a style element': 'refused',
    'a worker from text': 'refused',
    'a request to another origin': 'refused',
    'a request to its own': 'refused',
    'an image of another origin': 'refused',
    'a frame': 'refused',
    'another base': 'refused',
  })
})
