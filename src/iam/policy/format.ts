import type { Located } from './document'
import { readJson } from './json'
import type { JsonNode } from './json'

/**
 * Indents a policy by two spaces. Every string, number and name keeps its spelling and its place; text that is not valid
 * JSON is returned unchanged.
 */
export function formatPolicy(text: string): string {
  const { tree, reports } = readJson(text)
  return tree === null || reports.length > 0 ? text : print(tree, text, '')
}

function print(node: JsonNode, text: string, indent: string): string {
  const deeper = `${indent}  `
  if (node.type === 'object') {
    const lines = node.members.map(
      ({ key, value }) => `${spelling(key, text)}: ${print(value, text, deeper)}`,
    )
    return bracketed('{', lines, '}', indent)
  }
  if (node.type === 'array') {
    const lines = node.items.map((item) => print(item, text, deeper))
    return bracketed('[', lines, ']', indent)
  }
  return spelling(node, text)
}

function bracketed(open: string, lines: readonly string[], close: string, indent: string): string {
  if (lines.length === 0) return open + close
  const deeper = `\n${indent}  `
  return `${open}${deeper}${lines.join(`,${deeper}`)}\n${indent}${close}`
}

function spelling({ range }: Pick<Located<string>, 'range'>, text: string): string {
  return text.slice(range.start, range.end)
}
