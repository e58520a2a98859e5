import type {} from '@testing-library/jest-dom/vitest'

// Component tests ask for a DOM at the top of their file; only they need the matchers for it.
if (typeof document !== 'undefined') await import('@testing-library/jest-dom/vitest')
