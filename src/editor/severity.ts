import type { Severity } from '../iam'

/** A finding's rank in words. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: 'Error',
  securityWarning: 'Security warning',
  warning: 'Warning',
  suggestion: 'Suggestion',
}
