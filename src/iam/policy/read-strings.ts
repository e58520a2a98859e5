import type { Located } from './document'
import { listed, type JsonNode } from './json'
import { error, type Report } from './report'

/** A string, or a list of strings. */
export function readStrings(node: JsonNode, name: string, reports: Report[]): readonly Located<string>[] {
  if (node.type === 'string') return [node]
  const entries: Located<string>[] = []
  for (const item of listed(node)) {
    if (item.type === 'string') entries.push(item)
    else
      reports.push(error('DATA_TYPE_MISMATCH', item.range, `${name} must be a string or a list of strings.`))
  }
  // A copy is as long as it needs to be; what was pushed to has room for more, and policies stay in memory.
  return entries.slice()
}
