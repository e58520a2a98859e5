import type {} from '@testing-library/jest-dom/vitest'

import { afterAll, afterEach, vi } from 'vitest'

// Component tests ask for a DOM at the top of their file; only they need the matchers for it.
if (typeof document !== 'undefined') await import('@testing-library/jest-dom/vitest')

/** Dialogs are put beside the page by the page itself, so nobody takes them away with the component under test. */
afterEach(() => {
  if (typeof document === 'undefined') return
  for (const close of document.querySelectorAll<HTMLElement>('dialog button[aria-label="Close"]'))
    close.click()
})

/** Files share their modules: what one still fetches when it ends would be missing in all that come after it. */
afterAll(() => vi.dynamicImportSettled())
