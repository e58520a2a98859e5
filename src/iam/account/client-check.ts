import type { Parameter, ParameterRules, ParametersOf, ParameterTable } from './parameter'
import { pythonType, pythonValue } from './python-value'

/**
 * Copies the members that a table knows, and reports what botocore would report, in its order and words. What it returns
 * is of the table's types only if nothing was reported. `place` is where the members are, as in `Tags[0]`; at the top, ''.
 */
export function readMembers<Table extends ParameterTable>(
  table: Table,
  given: unknown,
  place: string,
  report: string[],
): ParametersOf<Table> {
  const values: Record<string, unknown> = {}
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    report.push(invalidType(place || 'input', given, 'dict'))
    return values as ParametersOf<Table>
  }
  const present = new Map(Object.entries(given).filter(([, value]) => value !== undefined))
  for (const [name, { required }] of Object.entries(table)) {
    if (required && !present.has(name))
      report.push(`Missing required parameter in ${place || 'input'}: "${name}"`)
  }
  for (const name of present.keys()) {
    if (Object.hasOwn(table, name)) continue
    const valid = Object.keys(table).join(', ')
    report.push(`Unknown parameter in ${place || 'input'}: "${name}", must be one of: ${valid}`)
  }
  for (const [name, value] of present) {
    const parameter = Object.hasOwn(table, name) ? table[name] : undefined
    if (parameter) values[name] = readValue(parameter, value, place ? `${place}.${name}` : name, report)
  }
  return values as ParametersOf<Table>
}

function readValue(parameter: Parameter, value: unknown, place: string, report: string[]): unknown {
  switch (parameter.type) {
    case 'string':
      readText(parameter, value, place, report)
      return value
    case 'boolean':
      if (typeof value !== 'boolean') report.push(invalidType(place, value, 'bool'))
      return value
    case 'integer':
      readInteger(parameter, value, place, report)
      return value
    case 'strings':
      return readList(parameter, value, place, report, (item, itemPlace) => {
        readText(parameter.items ?? {}, item, itemPlace, report)
        return item
      })
    case 'structures':
      return readList(parameter, value, place, report, (item, itemPlace) =>
        readMembers(parameter.members, item, itemPlace, report),
      )
    case 'structure':
      return readMembers(parameter.members, value, place, report)
  }
}

function readText({ minLength }: ParameterRules, value: unknown, place: string, report: string[]): void {
  if (typeof value !== 'string') report.push(invalidType(place, value, 'str'))
  else checkLength(minLength, value, place, report)
}

function readInteger({ minimum }: ParameterRules, value: unknown, place: string, report: string[]): void {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) report.push(invalidType(place, value, 'int'))
  else if (minimum !== undefined && value < minimum)
    report.push(`Invalid value for parameter ${place}, value: ${value}, valid min value: ${minimum}`)
}

/** The list copied item by item, or the value itself if it is none. */
function readList(
  { minLength }: ParameterRules,
  value: unknown,
  place: string,
  report: string[],
  readItem: (item: unknown, place: string) => unknown,
): unknown {
  if (!Array.isArray(value)) {
    report.push(invalidType(place, value, 'list', 'tuple'))
    return value
  }
  checkLength(minLength, value, place, report)
  // A list with holes has nothing in them, which is not what `map` would pass over.
  return Array.from(value, (item: unknown, index) => readItem(item, `${place}[${index}]`))
}

function checkLength(
  minLength = 0,
  { length }: { readonly length: number },
  place: string,
  report: string[],
): void {
  if (length < minLength)
    report.push(`Invalid length for parameter ${place}, value: ${length}, valid min length: ${minLength}`)
}

function invalidType(place: string, value: unknown, ...types: readonly string[]): string {
  const valid = types.map((type) => `<class '${type}'>`).join(', ')
  const shown = pythonValue(value)
  return `Invalid type for parameter ${place}, value: ${shown}, type: <class '${pythonType(value)}'>, valid types: ${valid}`
}
