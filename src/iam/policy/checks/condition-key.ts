import { conditionKey, globalKeyNames, type ConditionKey } from '../../catalog/condition-keys'
import type { ConditionClause } from '../document'
import { conditionOperator, type ConditionOperator, type OperatorType } from '../operators'
import { error, securityWarning, warning, type Report } from '../report'
import { closest } from '../spelling'
import type { StatementCheck, StatementUnderCheck } from './check'

export const conditionKeyChecks: readonly StatementCheck[] = [eachKey, missingCompanions]

function eachKey({ statement: { conditions } }: StatementUnderCheck): readonly Report[] {
  return conditions.flatMap((clause) => nameReport(clause) ?? fitReport(clause) ?? [])
}

function nameReport({ key: { value: name, range } }: ConditionClause): Report | null {
  const small = name.toLowerCase()
  const [prefix = '', ...rest] = name.split(':')
  if (/\s/.test(prefix) || prefix === '' || rest.join(':') === '') {
    const message = `"${name}" is not a condition key. A key is written service:name, as in "aws:username" or "s3:prefix".`
    return error('INVALID_CONDITION_KEY_FORMAT', range, message)
  }
  if (small === 'aws:arn') {
    return error(
      'UNSUPPORTED_GLOBAL_CONDITION_KEY',
      range,
      '"aws:ARN" is not supported. Write "aws:PrincipalArn" or "aws:SourceArn".',
    )
  }
  const withTag = conditionKey(small.endsWith('/') ? small : `${small}/`)
  if (withTag !== undefined && (small.endsWith('/') || !small.includes('/'))) {
    const message = `"${name}" does not say which tag. Write it with the tag's name, as in "${withTag.name}team".`
    return error('MISSING_TAG_KEY_IN_CONDITION', range, message)
  }
  if (prefix.toLowerCase() !== 'aws' || conditionKey(name) !== undefined) return null
  const meant = closest(name, globalKeyNames)
  const way =
    meant === null ? 'See "AWS global condition context keys" for those that do.' : `Did you mean "${meant}"?`
  return error('INVALID_GLOBAL_CONDITION_KEY', range, `The condition key "${name}" does not exist. ${way}`)
}

function fitReport({ operator: written, key }: ConditionClause): Report | null {
  const operator = conditionOperator(written.value)
  const known = conditionKey(key.value)
  if (operator === null || known === undefined || operator.type === 'null') return null
  if (known.multivalued && operator.set === null) {
    const message = `A request can have several values of ${known.name}, and without ForAnyValue or ForAllValues this never matches. Write "ForAnyValue:${operator.name}".`
    return error('MISSING_QUALIFIER', written.range, message)
  }
  if (!known.multivalued && operator.set === 'ForAllValues') {
    const message = `${known.name} has one value, and ForAllValues is true when it has none at all. Write "${operator.name.slice('ForAllValues:'.length)}".`
    return securityWarning('FORALLVALUES_WITH_SINGLE_VALUED_KEY', written.range, message)
  }
  return typesFit(operator, known) ? null : typeReport(operator, known, written.range)
}

/** The operators' types that can compare a key of each type. */
const comparable: Readonly<Record<ConditionKey['type'], readonly OperatorType[]>> = {
  string: ['string'],
  arn: ['arn', 'string'],
  bool: ['bool'],
  numeric: ['numeric'],
  date: ['date'],
  ip: ['ip'],
}

const operatorFor: Readonly<Record<ConditionKey['type'], string>> = {
  string: 'StringEquals',
  arn: 'ArnLike',
  bool: 'Bool',
  numeric: 'NumericLessThan',
  date: 'DateLessThan',
  ip: 'IpAddress',
}

function typesFit(operator: ConditionOperator, key: ConditionKey): boolean {
  if (key.name === 'aws:EpochTime' && operator.type === 'numeric') return true
  return comparable[key.type].includes(operator.type)
}

function typeReport(operator: ConditionOperator, key: ConditionKey, range: Report['range']): Report {
  const message = `${operator.base} does not compare what ${key.name} holds. Use an operator like ${operatorFor[key.type]}.`
  return warning('TYPE_MISMATCH', range, message)
}

/** A private address means something only together with the network that it is in. */
function missingCompanions({ statement: { conditions } }: StatementUnderCheck): readonly Report[] {
  const names = conditions.map(({ key }) => key.value.toLowerCase())
  if (names.includes('aws:sourcevpc') || names.includes('aws:sourcevpce')) return []
  return conditions
    .filter(({ key }) => key.value.toLowerCase() === 'aws:vpcsourceip')
    .map(({ key }) => {
      const message =
        'Many networks use the same private addresses. Add a condition on aws:SourceVpc or aws:SourceVpce.'
      return securityWarning('MISSING_PAIRED_CONDITION_KEYS', key.range, message)
    })
}
