import type { SourceRange } from './document'
import type { Finding, Severity } from './finding'

/** A finding before its place in the document is worked out from its place in the text. */
export type Report = Omit<Finding, 'path'>

type MakeReport = (code: string, range: SourceRange, message: string) => Report

const make =
  (severity: Severity): MakeReport =>
  (code, range, message) => ({ code, severity, message, range })

export const error = make('error')
export const securityWarning = make('securityWarning')
export const warning = make('warning')
export const suggestion = make('suggestion')
