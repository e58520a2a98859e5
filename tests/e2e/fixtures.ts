import { test as base, expect } from '@playwright/test'
import { expectAccessible } from './accessibility'
import { playgroundOn, type Playground } from './playground'
import { watch } from './watcher'

interface Options {
  /** Whether the browser has service workers. Most tests do without what one fetches at every first visit. */
  readonly serviceWorker: boolean
  /**
   * Whether the browser asks for no more than is needed. Then Monaco comes when the editor is first touched, which spares most
   * tests more work than all they do.
   */
  readonly savesData: boolean
}

interface Fixtures {
  /** What went wrong so far; the test fails if anything did. Every test has it, named or not. */
  readonly problems: readonly string[]
  readonly playground: Playground
  /** Expects that axe finds nothing on the page as it is now, in both themes. */
  readonly axe: () => Promise<void>
}

export const test = base.extend<Fixtures & Options>({
  serviceWorker: [false, { option: true }],
  savesData: [true, { option: true }],
  context: async ({ context, serviceWorker, savesData }, use) => {
    if (savesData) {
      await context.addInitScript(() => {
        const connection = { saveData: true }
        Object.defineProperty(Navigator.prototype, 'connection', { get: () => connection })
      })
    }
    if (!serviceWorker) {
      await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'))
    }
    await use(context)
  },
  problems: [
    async ({ context, baseURL }, use) => {
      const problems = watch(context, new URL(baseURL ?? '').origin)
      await use(problems)
      expect(problems, 'what the browser complained of').toEqual([])
    },
    { auto: true },
  ],
  playground: async ({ page }, use) => {
    await use(playgroundOn(page))
  },
  axe: async ({ page }, use) => {
    await use(() => expectAccessible(page))
  },
})

export { expect }
