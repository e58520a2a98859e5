import { svelte } from '@sveltejs/vite-plugin-svelte'
import { svelteTesting } from '@testing-library/svelte/vite'
import { defineConfig } from 'vitest/config'
import { aboutPlugin, serviceWorkerIsNamed } from './scripts/about-plugin.ts'
import { contentPolicy, monacoStyleNonce } from './scripts/content-policy.ts'
import { webApp } from './scripts/web-app.ts'

export default defineConfig(({ mode }) => ({
  // Relative, so that the built folder works under any path of any static host.
  base: './',
  plugins: [
    svelte(),
    contentPolicy(),
    monacoStyleNonce(),
    ...webApp(),
    aboutPlugin(),
    serviceWorkerIsNamed(),
    ...(mode === 'test' ? [svelteTesting()] : []),
  ],
  build: {
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 4000,
    manifest: true,
    // Vite's own list of what it bundled, for a test to hold the About page's against.
    license: { fileName: '.vite/license.json' },
    // The policy of the page lets fonts come from files only.
    assetsInlineLimit: 0,
    // Every browser that has the page's colours (`light-dark`) preloads modules by itself.
    modulePreload: { polyfill: false },
  },
  server: { host: '127.0.0.1' },
  // All packages are found before the first page is served: one found later would reload the page under one's hands.
  optimizeDeps: { entries: ['index.html', 'src/**/*.{ts,svelte}'] },
  preview: { host: '127.0.0.1' },
  test: {
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    // Threads share what processes would each load for themselves.
    pool: 'threads',
    // Tests keep no state in modules, and setting each file up anew takes longer than running it.
    isolate: false,
    // A busy machine fails no test: speed is measured by `npm run bench`.
    testTimeout: 60_000,
    setupFiles: ['tests/setup.ts'],
  },
}))
