import { editor, MarkerSeverity } from 'monaco-editor/editor'
import type { Finding, Severity } from '../../iam'
import { SEVERITY_WORDS } from '../severity'
import { rangeOf } from './ranges'

const RANKS: Readonly<Record<Severity, MarkerSeverity>> = {
  error: MarkerSeverity.Error,
  securityWarning: MarkerSeverity.Warning,
  warning: MarkerSeverity.Warning,
  suggestion: MarkerSeverity.Info,
}

/** Underlines the findings in the text; their ranges are those of the model's text. */
export function markFindings(model: editor.ITextModel, findings: readonly Finding[]): void {
  const length = model.getValueLength()
  const markers = findings.map(({ severity, message, code, range }) => {
    // What is missing has no width; a mark on the character before or after it can be seen.
    const isEmpty = range.end <= range.start
    const start = isEmpty && range.start >= length ? Math.max(length - 1, 0) : range.start
    const end = isEmpty ? start + 1 : range.end
    const { startLineNumber, startColumn, endLineNumber, endColumn } = rangeOf(model, { start, end })
    return {
      startLineNumber,
      startColumn,
      endLineNumber,
      endColumn,
      severity: RANKS[severity],
      message,
      source: SEVERITY_WORDS[severity],
      code,
    }
  })
  editor.setModelMarkers(model, 'policy', markers)
}
