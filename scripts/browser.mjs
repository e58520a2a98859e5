import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

// The shell first: it is the same browser without the window, whose toolbar costs more than most pages do.
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
]

function* onPath() {
  for (const name of NAMES) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) if (folder) yield join(folder, name)
  }
}

function* inUsualPlaces() {
  if (process.platform === 'darwin') {
    for (const folder of ['/Applications', join(process.env.HOME ?? '', 'Applications')]) {
      for (const name of ['Google Chrome', 'Chromium', 'Microsoft Edge']) {
        yield join(folder, `${name}.app/Contents/MacOS/${name}`)
      }
    }
  }
  if (process.platform === 'win32') {
    for (const variable of ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']) {
      const folder = process.env[variable]
      if (!folder) continue
      yield join(folder, 'Google/Chrome/Application/chrome.exe')
      yield join(folder, 'Chromium/Application/chrome.exe')
      yield join(folder, 'Microsoft/Edge/Application/msedge.exe')
    }
  }
}

/** Where Playwright puts the Chromium it downloads, whether or not it has. */
async function* ofPlaywright() {
  try {
    const { chromium } = await import('@playwright/test')
    yield chromium.executablePath()
  } catch {
    // Playwright is not installed, or knows no Chromium for this system.
  }
}

/**
 * Whether there is a browser that starts. A file alone proves little: Ubuntu's `chromium-browser` only asks for a snap
 * to be installed. Windows' browsers do not answer `--version`, so there the file has to do.
 */
function works(path) {
  if (!existsSync(path)) return false
  if (process.platform === 'win32') return true
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 })
  return status === 0 && /Chrom|Edge/.test(stdout)
}

/** The path of a Chromium, Chrome or Edge on this machine, or null. `CHROME_PATH` comes before all others. */
export async function findBrowser() {
  const named = process.env.CHROME_PATH
  if (named && works(named)) return named
  for (const path of onPath()) if (works(path)) return path
  for (const path of inUsualPlaces()) if (works(path)) return path
  for await (const path of ofPlaywright()) if (works(path)) return path
  return null
}
