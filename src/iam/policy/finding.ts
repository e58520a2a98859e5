import type { Issue } from '../result'
import type { SourceRange } from './document'

/** Access Analyzer's own ranks ("Access Analyzer policy check reference"); only an `error` keeps a policy from being saved. */
export type Severity = 'error' | 'securityWarning' | 'warning' | 'suggestion'

/** Something to say about a policy's text. `code` is Access Analyzer's issue code where it has one. */
export interface Finding extends Issue {
  readonly severity: Severity
  /** A short sentence that says what to do about it, in the playground's own words. */
  readonly message: string
  readonly range: SourceRange
}
