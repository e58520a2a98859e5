import type { SourceRange } from './document'
import type { Finding } from './finding'
import type { JsonMember, JsonNode } from './json'
import type { Report } from './report'

/** Gives each report the JSON path of the innermost element whose text holds it. */
export function located(tree: JsonNode | null, reports: readonly Report[]): Finding[] {
  return reports.map((report) => ({ ...report, path: tree === null ? [] : pathTo(tree, report.range) }))
}

function pathTo(root: JsonNode, target: SourceRange): (string | number)[] {
  const path: (string | number)[] = []
  let node: JsonNode | undefined = root
  while (node !== undefined) {
    if (node.type === 'object') {
      const found: JsonMember | undefined = node.members.find(({ range }) => encloses(range, target))
      if (found !== undefined) path.push(found.key.value)
      node = found?.value
    } else if (node.type === 'array') {
      const index: number = node.items.findIndex(({ range }) => encloses(range, target))
      if (index >= 0) path.push(index)
      node = node.items[index]
    } else node = undefined
  }
  return path
}

function encloses(outer: SourceRange, inner: SourceRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
