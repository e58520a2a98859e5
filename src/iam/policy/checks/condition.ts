import { listed, member, type JsonMember } from '../json'
import { conditionOperator, operatorNames } from '../operators'
import { error, suggestion, warning, type Report } from '../report'
import { closest } from '../spelling'
import { membersOf, type StatementCheck, type StatementUnderCheck } from './check'

/** Checks of operators, and of which operator stands with which key. */
export const conditionChecks: readonly StatementCheck[] = [
  emptyBlock,
  eachOperator,
  keysTwice,
  valueLists,
  denyWithoutMfa,
]

function emptyBlock({ node }: StatementUnderCheck): readonly Report[] {
  const block = member(node, 'Condition')?.value
  if (block?.type !== 'object') return []
  if (block.members.length === 0) {
    return [
      suggestion(
        'EMPTY_OBJECT_CONDITION',
        block.range,
        'This Condition is empty and does nothing. Remove it.',
      ),
    ]
  }
  return block.members.flatMap(({ key, value }) =>
    value.type === 'object' && value.members.length === 0
      ? suggestion(
          'EMPTY_OBJECT_CONDITION',
          value.range,
          `"${key.value}" is empty and does nothing. Remove it.`,
        )
      : [],
  )
}

function eachOperator({ node }: StatementUnderCheck): readonly Report[] {
  return membersOf(node, 'Condition').flatMap((found) => operatorReport(found) ?? [])
}

function operatorReport({ key, value }: JsonMember): Report | null {
  const operator = conditionOperator(key.value)
  if (operator === null) {
    // IAM saves an unknown operator as long as nothing is in it.
    return value.type === 'object' && value.members.length === 0
      ? null
      : error('INVALID_CONDITION_OPERATOR', key.range, unknownOperator(key.value))
  }
  if (operator.base !== 'Null') return null
  if (operator.ifExists) {
    const message = 'Null asks whether the key exists, so "IfExists" makes no sense with it. Write "Null".'
    return error('NULL_WITH_IF_EXISTS', key.range, message)
  }
  if (operator.set === null) return null
  const message = `${operator.set} changes nothing about whether a key exists. Write "Null".`
  return suggestion('NULL_WITH_QUALIFIER', key.range, message)
}

function unknownOperator(name: string): string {
  const [qualifier, rest] = name.includes(':')
    ? [name.slice(0, name.lastIndexOf(':')), name.slice(name.lastIndexOf(':') + 1)]
    : ['', name]
  const bare = rest.replace(/IfExists$/i, '')
  const meant = closest(bare, operatorNames)
  const unknown = `"${name}" is not a condition operator.`
  if (meant === null && qualifier === '')
    return `${unknown} Use one like StringEquals, StringLike, Bool, IpAddress or ArnLike.`
  if (qualifier !== '' && !['forallvalues', 'foranyvalue'].includes(qualifier.toLowerCase())) {
    return `${unknown} Before the colon comes ForAllValues or ForAnyValue.`
  }
  return meant === null
    ? `${unknown} After the colon comes one like StringEquals.`
    : `${unknown} Did you mean "${meant}"?`
}

function keysTwice({ node }: StatementUnderCheck): readonly Report[] {
  return membersOf(node, 'Condition').flatMap(({ value: keys }) => {
    if (keys.type !== 'object') return []
    const small = keys.members.map(({ key }) => key.value.toLowerCase())
    return keys.members
      .filter((_, index) => small.indexOf(small[index] ?? '') < index)
      .map(({ key }) => {
        const message = `"${key.value}" is here already, spelled with other capitals, and key names ignore them. Put all values into one list.`
        return error('DUPLICATE_KEYS_WITH_DIFFERENT_CASE', key.range, message)
      })
  })
}

function valueLists({ node }: StatementUnderCheck): readonly Report[] {
  return membersOf(node, 'Condition').flatMap(({ key: operator, value: keys }) =>
    keys.type === 'object' ? keys.members.flatMap((found) => valueListReports(operator.value, found)) : [],
  )
}

function valueListReports(operatorName: string, { key, value }: JsonMember): readonly Report[] {
  const operator = conditionOperator(operatorName)
  const values = listed(value)
  if (values.length === 0) {
    const kind = operator?.set ? `_${operator.set.toUpperCase()}` : operator?.ifExists ? '_IFEXISTS' : ''
    const message = `"${key.value}" has an empty list of values, which nothing can equal. Give it a value, or remove it.`
    return [suggestion(`EMPTY_ARRAY_CONDITION${kind}`, value.range, message)]
  }
  const types = new Set(values.map(({ type }) => type))
  if (types.size > 1) {
    const message = 'These values are of different types. Put quotes around all of them.'
    return [error('INVALID_CONDITION_DATA_TYPE', value.range, message)]
  }
  const isBoolean = operator?.type === 'bool' || operator?.type === 'null'
  if (!isBoolean || values.length === 1) return []
  return [
    error(
      'INVALID_CONDITION_MULTIPLE_BOOLEAN',
      value.range,
      `${operator.base} takes one value. Write "true" or "false".`,
    ),
  ]
}

/** The MFA trap (rule 91): with long-term access keys the key is absent, so Bool does not match and the Deny does nothing. */
function denyWithoutMfa({ statement: { effect, conditions } }: StatementUnderCheck): readonly Report[] {
  if (effect !== 'Deny') return []
  return conditions
    .filter(({ operator, key, values }) => {
      const asksForFalse = values.some(({ value }) => value.toLowerCase() === 'false')
      return (
        operator.value.toLowerCase() === 'bool' &&
        key.value.toLowerCase() === 'aws:multifactorauthpresent' &&
        asksForFalse
      )
    })
    .map(({ operator }) => {
      const message =
        'A request signed with long-term access keys has no aws:MultiFactorAuthPresent at all, so this Deny misses it. Write "BoolIfExists".'
      return warning('BAD_PATTERN_FOR_MFA', operator.range, message)
    })
}
