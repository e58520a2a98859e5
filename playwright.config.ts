import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'
import { findBrowser } from './scripts/browser.mjs'
import { freePort } from './scripts/free-port.mjs'

const executablePath = await findBrowser()
if (!executablePath)
  throw new Error('There is no browser. Run npm test, which installs one, or set CHROME_PATH.')

// Playwright reads this file again in each of its processes; they inherit the port the first one found.
process.env.E2E_PORT ??= String(await freePort())
const port = process.env.E2E_PORT
// A deep path, since the built folder must work under any.
const base = '/some/deep/path/'
/** The built folder; another can be tried beside it. */
const built = process.env.E2E_DIST ?? 'dist'
const baseURL = `http://127.0.0.1:${port}${base}`

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A browser keeps more than one core busy; on two of them a second still helps a little.
  workers: Math.max(2, Math.floor(availableParallelism() / 2)),
  retries: 0,
  // Long enough for a machine that is busy with other things; a test that passes takes a few seconds.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  globalTimeout: 3_600_000,
  reporter: [['list'], ['json', { outputFile: '.cache/playwright.json' }]],
  use: {
    baseURL,
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1280, height: 800 },
    // What is not about motion does without: it is drawn in a fifth less time. Specs that are say so.
    contextOptions: { reducedMotion: 'reduce' },
    // Recording costs more than most tests do: E2E_TRACE=1 asks for it. A failure always leaves a picture of the page.
    trace: process.env.E2E_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      // Works as root and without a network, and keeps the browser's own requests out of the tests.
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-quic',
        '--disable-sync',
        '--disable-component-update',
      ],
    },
  },
  webServer: {
    command: `node tests/e2e/static-server.mjs ${built} ${port} ${base}`,
    url: baseURL,
    reuseExistingServer: false,
    timeout: 10_000,
  },
})
