import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { makeUsersWithoutEnd } from './restless'
import { watch } from './watcher'

test.describe.configure({ mode: 'parallel', timeout: 900_000 })

/** Kills in all, spread over so many browsers. Two hundred take minutes, so KILLS=200 asks for them. */
const KILLS = Number(process.env.KILLS ?? 12)
const BROWSERS = 2
/** Every so manieth takes the whole browser and not only the page. */
const WHOLE_BROWSER = 6
const LONGEST_WAIT_MS = 250
/** As on a phone, where a page has the least to draw before one can work. */
const viewport = { width: 390, height: 844 }

/** How many users are on the board. */
async function usersOn(page: Page): Promise<number> {
  const count = page.getByRole('region', { name: 'People' }).getByText(/^[\d,]+ users?$/)
  return Number.parseInt(((await count.textContent()) ?? '').replaceAll(',', ''), 10)
}

for (let browser = 1; browser <= BROWSERS; browser += 1) {
  test(`what was said to be kept is there after each of ${KILLS / BROWSERS} kills, browser ${browser}`, async ({}, testInfo) => {
    const { launchOptions, baseURL = '' } = testInfo.project.use
    const problems: (readonly string[])[] = []
    /** Users on the board when the header last said that everything is kept. */
    let acknowledged = 0
    let acknowledgements = 0
    let heard: () => void = () => undefined

    async function start(): Promise<BrowserContext> {
      const context = await chromium.launchPersistentContext(testInfo.outputPath('browser'), {
        ...launchOptions,
        baseURL,
        viewport,
        reducedMotion: 'reduce',
        serviceWorkers: 'block',
      })
      problems.push(watch(context, new URL(baseURL).origin))
      await context.exposeFunction('acknowledge', (users: number) => {
        acknowledged = users
        acknowledgements += 1
        heard()
      })
      return context
    }

    let context = await start()
    for (let kill = 0; kill < KILLS / BROWSERS; kill += 1) {
      const page = await context.newPage()
      await page.goto('./', { waitUntil: 'commit' })
      const users = await usersOn(page)
      expect(users, `users after ${kill} kills`).toBeGreaterThanOrEqual(acknowledged)

      await page.evaluate(makeUsersWithoutEnd)
      // Every other time at the very moment when something was said to be kept.
      if (kill % 2 === 0) await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_WAIT_MS))
      else await new Promise<void>((resolve) => (heard = resolve))

      const session = await context.newCDPSession(page)
      const wholeBrowser = kill % WHOLE_BROWSER === WHOLE_BROWSER - 1
      const gone = wholeBrowser ? context.waitForEvent('close') : page.waitForEvent('crash')
      session.send(wholeBrowser ? 'Browser.crash' : 'Page.crash').catch(() => undefined)
      await gone
      if (wholeBrowser) context = await start()
      else await page.close()
    }
    await context.close()
    expect(acknowledgements).toBeGreaterThanOrEqual(KILLS / BROWSERS / 2)
    expect(problems.flat()).toEqual([])
  })
}
