import { chromium } from '@playwright/test'
import { expect, test } from './fixtures'
import { playgroundOn } from './playground'
import { watch } from './watcher'

// With Monaco from the start, as most people have it.
test.use({ savesData: false })

/** As somebody leaves it in the middle of a word. */
const half = '{ "Version": "2012-10-17", "Statement": [ { "Effect": "Alow", '

test('a reload in the middle of a half-typed policy loses nothing', async ({ playground }) => {
  await playground.open()
  await playground.dragUserToGroup('alice', 'SuperS3Access')
  await playground.monaco()
  await playground.editPolicy(half)
  const reason = playground.desk.getByText(/^Cannot be saved yet: /)
  await expect(reason).toBeVisible()
  const said = await reason.textContent()
  await expect(playground.saveButton).toBeDisabled()
  await expect(playground.kept).toBeVisible()

  await playground.reload()
  await playground.monaco()
  await expect(playground.desk).toContainText(half)
  await expect(reason).toHaveText(said ?? '')
  await expect(playground.saveButton).toBeDisabled()
  await expect(playground.policyRow('ReadAndAddPhotos')).toContainText('draft')
  await expect(playground.member('alice', 'SuperS3Access')).toBeVisible()
  await playground.answer()
  await expect(playground.verdict.getByText('Allowed', { exact: true })).toBeVisible()
})

test('a reload right after the last key loses nothing', async ({ playground, page }) => {
  await playground.open()
  await playground.monaco()
  await playground.editPolicy(half)
  await page.keyboard.type('"Acti')
  await playground.reload()
  await expect(playground.desk).toContainText(`${half}"Acti`)
  await playground.createUser('zoe')
  await playground.reload()
  await expect(playground.user('zoe')).toBeVisible()
})

test('a draft waits while another policy is open, and can be discarded', async ({ playground }) => {
  await playground.open()
  await playground.monaco()
  await playground.editPolicy(half)
  await playground.createPolicy('Another')
  await expect(playground.desk).not.toContainText('Alow')
  await playground.openPolicy('ReadAndAddPhotos')
  await expect(playground.desk).toContainText(half)

  await playground.discardButton.click()
  await expect(playground.desk).toContainText('ListThePhotos')
  await expect(playground.desk).toContainText('Saved and in force')
  await expect(playground.discardButton).toBeDisabled()
  await expect(playground.policyRow('ReadAndAddPhotos')).not.toContainText('draft')
})

test('a tab closed at once, or one that crashes, comes back as it was', async ({}, testInfo) => {
  const { launchOptions, ...use } = testInfo.project.use
  const folder = testInfo.outputPath('browser')
  const problems: (readonly string[])[] = []
  const start = async () => {
    const context = await chromium.launchPersistentContext(folder, {
      ...launchOptions,
      baseURL: use.baseURL ?? '',
      viewport: use.viewport ?? null,
    })
    problems.push(watch(context, new URL(use.baseURL ?? '').origin))
    const playground = playgroundOn(context.pages()[0] ?? (await context.newPage()))
    return { context, playground }
  }

  const first = await start()
  await first.playground.open()
  await first.playground.monaco()
  await first.playground.editPolicy(half)
  await first.playground.page.close()
  await first.context.close()

  const second = await start()
  await second.playground.open()
  await expect(second.playground.desk).toContainText(half)
  await second.playground.createUser('zoe')
  await expect(second.playground.kept).toBeVisible()
  const session = await second.context.newCDPSession(second.playground.page)
  const crashed = second.playground.page.waitForEvent('crash')
  session.send('Page.crash').catch(() => undefined)
  await crashed

  const third = playgroundOn(await second.context.newPage())
  await third.open()
  await expect(third.user('zoe')).toBeVisible()
  await expect(third.desk).toContainText(half)
  await second.context.close()
  expect(problems.flat()).toEqual([])
})
