import type { Located } from './document'
import { listed, type JsonNode } from './json'
import { error, type Report } from './report'

/** A string, or a list of strings. */
export function readStrings(node: JsonNode, name: string, reports: Report[]): readonly Located<string>[] {
  const entries: Located<string>[] = []
  for (const item of listed(node)) {
    if (item.type === 'string') entries.push({ value: item.value, range: item.range })
    else
      reports.push(error('DATA_TYPE_MISMATCH', item.range, `${name} must be a string or a list of strings.`))
  }
  return entries
}
