import type { ConditionClause, Located } from './document'
import { listed, type JsonMember, type JsonNode } from './json'
import { error, type Report } from './report'

/** Shared, as most statements have none. */
const NO_CLAUSES: readonly ConditionClause[] = []

/** The clauses of a Condition block, in the order of the text. An operator that AWS does not know is kept (rule 103). */
export function readConditions(node: JsonNode | undefined, reports: Report[]): readonly ConditionClause[] {
  if (node === undefined) return NO_CLAUSES
  if (node.type !== 'object') {
    const message =
      'Condition must be an object of operators, as in { "StringEquals": { "aws:username": "alice" } }.'
    reports.push(error('DATA_TYPE_MISMATCH', node.range, message))
    return []
  }
  return node.members.flatMap(({ key: operator, value: keys }) => {
    if (keys.type !== 'object') {
      const message = `"${operator.value}" must hold an object of condition keys, as in { "aws:username": "alice" }.`
      reports.push(error('DATA_TYPE_MISMATCH', keys.range, message))
      return []
    }
    return keys.members.map((found) => readClause(operator, found, reports))
  })
}

function readClause(
  operator: Located<string>,
  { key, value, range }: JsonMember,
  reports: Report[],
): ConditionClause {
  const values: Located<string>[] = []
  for (const item of listed(value)) {
    if (item.type === 'object' || item.type === 'array' || item.type === 'null') {
      const message = `The values of "${key.value}" must be strings, numbers or booleans, alone or in one list.`
      reports.push(error('DATA_TYPE_MISMATCH', item.range, message))
    } else values.push(item)
  }
  return { operator, key, values, range }
}
