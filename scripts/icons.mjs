// Draws public/icons from public/favicon.svg with a Chromium that is there: node scripts/icons.mjs
import { chromium } from '@playwright/test'
import { mkdirSync, readFileSync } from 'node:fs'
import { findBrowser } from './browser.mjs'

const root = new URL('../', import.meta.url)
const drawing = readFileSync(new URL('public/favicon.svg', root), 'utf8')
const [, paper] = /--paper: light-dark\((#\w+)/.exec(
  readFileSync(new URL('src/components/ui/tokens.css', root), 'utf8'),
)

/** `share` is how much of the icon's width the drawing takes; `round` how much of it each corner does. */
const icons = [
  { name: '192', size: 192, share: 0.72, round: 0.2 },
  { name: '512', size: 512, share: 0.72, round: 0.2 },
  // Platforms cut these to a shape of their own, and may leave no more than a circle of four fifths.
  { name: 'maskable', size: 512, share: 0.52, round: 0 },
  { name: 'apple-touch', size: 180, share: 0.66, round: 0 },
]

const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox'] })
const folder = new URL('public/icons/', root)
mkdirSync(folder, { recursive: true })
for (const { name, size, share, round } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(`<style>
    body { margin: 0 }
    div { display: grid; place-items: center; height: ${size}px; border-radius: ${size * round}px; background: ${paper} }
    svg { width: ${size * share}px }
  </style><div>${drawing}</div>`)
  await page.screenshot({ path: new URL(`${name}.png`, folder).pathname, omitBackground: true })
  await page.close()
}
await browser.close()
