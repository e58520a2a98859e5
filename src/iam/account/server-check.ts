import { constraintsFailed, invalidValue, type Refusal } from './errors'
import {
  fieldName,
  isList,
  matches,
  type Parameter,
  type ParameterRules,
  type ParameterTable,
  type Value,
  type Values,
} from './parameter'

/**
 * What the server has against values of the right types, or `null`: all lengths, ranges, patterns and enums of the service
 * model at once, then the first value for which AWS has a sentence of its own.
 */
export function serverRefusal(table: ParameterTable, values: Values): Refusal | null {
  const failures = failuresOf(table, values, '')
  if (failures.length > 0) return constraintsFailed(failures)
  for (const [name, { must, pattern }] of Object.entries(table)) {
    const value = values[name]
    if (must !== undefined && typeof value === 'string' && !matches({ pattern }, value))
      return invalidValue(fieldName(name), must)
  }
  return null
}

function failuresOf(table: ParameterTable, values: Values, place: string): readonly string[] {
  return Object.entries(table).flatMap(([name, parameter]) => {
    const value = values[name]
    return value === undefined ? [] : valueFailures(`${place}${fieldName(name)}`, parameter, value)
  })
}

function valueFailures(field: string, parameter: Parameter, value: Value): readonly string[] {
  const failed = broken(parameter, value).map((constraint) => failure(field, constraint))
  if (parameter.type === 'structure' && typeof value === 'object' && !isList(value))
    return failuresOf(parameter.members, value, `${field}.`)
  if (!isList(value)) return failed
  const { items } = parameter
  if (items !== undefined && value.some((item) => typeof item === 'string' && broken(items, item).length > 0))
    failed.push(failure(field, `Member must satisfy constraint: [${constraints(items).join(', ')}]`))
  if (parameter.type !== 'structures') return failed
  const { members } = parameter
  const ofItems = value.flatMap((item, index) =>
    typeof item === 'object' ? failuresOf(members, item, `${field}.${index + 1}.member.`) : [],
  )
  return [...failed, ...ofItems]
}

const failure = (field: string, constraint: string): string =>
  `Value at '${field}' failed to satisfy constraint: ${constraint}`

/** Which of its rules a value breaks, in AWS's words. Its items are looked at elsewhere. */
function broken(rules: ParameterRules, value: Value): readonly string[] {
  const { maxLength, maximum, values, must } = rules
  const found: string[] = []
  if (typeof value === 'number' && maximum !== undefined && value > maximum) found.push(atMost(maximum))
  if (typeof value === 'string' || isList(value)) {
    if (maxLength !== undefined && value.length > maxLength) found.push(noLonger(maxLength))
  }
  if (typeof value === 'string') {
    if (values !== undefined && !values.includes(value)) found.push(oneOf(values))
    if (rules.pattern !== undefined && must === undefined && !matches(rules, value))
      found.push(ofPattern(rules.pattern))
  }
  return found
}

/** All constraints of a list's items: where one is broken, AWS recites every one. */
function constraints({ minLength, maxLength, values, pattern }: ParameterRules): readonly string[] {
  return [
    ...(maxLength === undefined ? [] : [noLonger(maxLength)]),
    ...(minLength === undefined ? [] : [`Member must have length greater than or equal to ${minLength}`]),
    ...(values === undefined ? [] : [oneOf(values)]),
    ...(pattern === undefined ? [] : [ofPattern(pattern)]),
  ]
}

const noLonger = (length: number): string => `Member must have length less than or equal to ${length}`
const atMost = (maximum: number): string => `Member must have value less than or equal to ${maximum}`
const oneOf = (values: readonly string[]): string =>
  `Member must satisfy enum value set: [${values.join(', ')}]`
/** AWS quotes its patterns without the anchors, and needs no escape for a slash. */
const ofPattern = ({ source }: RegExp): string =>
  `Member must satisfy regular expression pattern: ${source.slice(1, -1).replaceAll('\\/', '/')}`
