import { describe, expect, it } from 'vitest'
import type { JsonValue } from '../../../src/cli/output/json-value'
import { formatTable } from '../../../src/cli/output/table-format'
import { formatText } from '../../../src/cli/output/text-format'
import recorded from './recorded.json'

/** What the AWS CLI itself printed of these answers, in a terminal of 80 and of 200 columns. */
const cases = recorded.map(({ answer, ...printed }) => ({ ...printed, answer: answer as JsonValue }))

const table = (operation: string, answer: JsonValue, columns: number): string => {
  const formatted = formatTable(operation, answer, columns)
  return formatted.ok ? formatted.text : formatted.message
}

describe('formats, as recorded from the AWS CLI', () => {
  it.each(cases)('$operation $answer', ({ operation, answer, text, table: narrow, wideTable }) => {
    expect(formatText(answer)).toBe(text)
    expect(table(operation, answer, 80)).toBe(narrow)
    expect(table(operation, answer, 200)).toBe(wideTable)
  })
})
