/** What makes of the built page an app: it can be installed, and it works without a network after the first visit. */
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

interface Package {
  readonly description: string
}

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const { description } = JSON.parse(read('package.json')) as Package

/** The page's background by day and by night, from the one file that names colours. */
const [day, night] = paper()

function paper(): readonly [day: string, night: string] {
  const [, light, dark] =
    /--paper: light-dark\((#\w+), (#\w+)\)/.exec(read('src/components/ui/tokens.css')) ?? []
  if (light === undefined || dark === undefined) throw new Error('tokens.css has no --paper.')
  return [light, dark]
}

/** All addresses are relative: the folder works under any path of any static host. */
export function webApp(): readonly Plugin[] {
  return [themeColours(), ...VitePWA(options)]
}

const options: NonNullable<Parameters<typeof VitePWA>[0]> = {
  // src/offline registers it, once the page is at rest, and asks before a new version takes over.
  injectRegister: null,
  registerType: 'prompt',
  manifest: {
    name: 'IAM Groups Playground',
    short_name: 'IAM Groups',
    description,
    lang: 'en',
    start_url: './',
    scope: './',
    display: 'standalone',
    theme_color: day,
    background_color: day,
    categories: ['education', 'developer'],
    icons: [
      { src: 'icons/192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icons/512.png', sizes: '512x512', type: 'image/png' },
      { src: 'icons/maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      { src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml' },
    ],
  },
  includeManifestIcons: false,
  workbox: {
    // Everything that was built, the editor, the fonts and the catalog too. The manifest comes by itself.
    globPatterns: ['**/*.{js,css,html,svg,png,woff2,ttf}'],
    maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
    // From the first visit on, so that what this visit has yet to load is there even if the network goes.
    clientsClaim: true,
    inlineWorkboxRuntime: true,
    // The page is one file. Other pages that may lie beneath the same path are not ours to answer for.
    navigateFallback: null,
    ignoreURLParametersMatching: [/^/],
  },
}

/** The frame around the page, in the colour of its paper. */
function themeColours(): Plugin {
  const meta = (scheme: 'light' | 'dark', content: string) => ({
    tag: 'meta',
    attrs: { name: 'theme-color', media: `(prefers-color-scheme: ${scheme})`, content },
  })
  return {
    name: 'theme-colours',
    transformIndexHtml: () => [meta('light', day), meta('dark', night)],
  }
}
