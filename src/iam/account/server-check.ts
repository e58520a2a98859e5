import { constraintsFailed, invalidValue, type Refusal } from './errors'
import { tag } from './names'
import {
  fieldName,
  matches,
  type Parameter,
  type ParametersOf,
  type ParameterTable,
  type TagParameter,
} from './parameter'

type Value = string | boolean | readonly TagParameter[]

/**
 * What the server has against values of the right types, or `null`: all lengths and patterns of the service model at once,
 * then the first value for which AWS has a sentence of its own.
 */
export function serverRefusal(table: ParameterTable, values: ParametersOf<ParameterTable>): Refusal | null {
  const given = Object.entries(table).flatMap(([name, parameter]) => {
    const value = values[name]
    return value === undefined ? [] : { field: fieldName(name), parameter, value }
  })
  const failures = given.flatMap(({ field, parameter, value }) => constraintFailures(field, parameter, value))
  if (failures.length > 0) return constraintsFailed(failures)
  for (const { field, parameter, value } of given) {
    if (parameter.must !== undefined && isOutside(parameter, value))
      return invalidValue(field, parameter.must)
  }
  return null
}

function constraintFailures(field: string, parameter: Parameter, value: Value): readonly string[] {
  const failed = `Value at '${field}' failed to satisfy constraint: Member must`
  const failures: string[] = []
  const { maxLength, pattern, must } = parameter
  if (typeof value !== 'boolean' && maxLength !== undefined && value.length > maxLength) {
    failures.push(`${failed} have length less than or equal to ${maxLength}`)
  }
  if (pattern !== undefined && must === undefined && isOutside(parameter, value)) {
    // AWS quotes its patterns without the anchors.
    failures.push(`${failed} satisfy regular expression pattern: ${pattern.source.slice(1, -1)}`)
  }
  if (typeof value === 'object')
    failures.push(...value.flatMap((item, index) => tagFailures(field, item, index)))
  return failures
}

function tagFailures(field: string, { Key, Value }: TagParameter, index: number): readonly string[] {
  const place = `${field}.${index + 1}.member`
  return [
    ...constraintFailures(`${place}.key`, tag.Key, Key),
    ...constraintFailures(`${place}.value`, tag.Value, Value),
  ]
}

const isOutside = (parameter: Parameter, value: Value): boolean =>
  typeof value === 'string' && !matches(parameter, value)
