import { findBrowser } from './browser.mjs'
import { run } from './command.mjs'
import { since } from './step.mjs'

const isRoot = process.getuid?.() === 0

/** Debian's own Chromium, which brings the libraries it needs: without a window where Debian has that, else whole. */
async function installWithApt() {
  if (process.platform !== 'linux' || !isRoot) return { output: '' }
  const options = { seconds: 300, env: { DEBIAN_FRONTEND: 'noninteractive' } }
  const apt = (...args) => run('apt-get', ['-o', 'DPkg::Lock::Timeout=60', ...args], options)
  // A list that cannot be refreshed may still be good enough.
  const updated = await apt('update')
  let output = updated.output
  for (const name of ['chromium-headless-shell', 'chromium']) {
    const installed = await apt('install', '-y', '--no-install-recommends', name)
    output += installed.output
    if (installed.ok) break
  }
  return { output }
}

const playwright = (...args) =>
  run('npm', ['exec', '--no', '--', 'playwright', 'install', ...args, 'chromium'], { seconds: 300 })

/** Playwright's build of Chromium, for this user. */
const download = () => playwright()

/** The same with the system's libraries, which a bare machine lacks. */
const downloadWithLibraries = () =>
  process.platform === 'linux' && isRoot ? playwright('--with-deps') : { output: '' }

/** The path of a browser for the tests, installing one if there is none. Ends the process if that cannot be done. */
export async function provideBrowser() {
  const present = await findBrowser()
  const named = process.env.CHROME_PATH
  if (named && named !== present) console.warn(`CHROME_PATH is ${named}, which is no browser that starts.`)
  if (present) return present

  console.log('▸ browser: none found, installing Chromium')
  const start = performance.now()
  const attempts = []
  for (const install of [installWithApt, download, downloadWithLibraries]) {
    attempts.push((await install()).output)
    const path = await findBrowser()
    if (path) {
      console.log(`✓ browser (${since(start)})`)
      return path
    }
  }
  console.log(`✗ browser (${since(start)})\n${attempts.join('\n')}`)
  console.error(
    'The tests need Chromium, Google Chrome or Microsoft Edge, and none could be installed. ' +
      'Install one (on Debian, as root: apt-get install chromium), or set CHROME_PATH to the one you have.',
  )
  process.exit(1)
}
