import { operations, type ApiCall, type OperationName, type Parameter, type ParameterTable } from '../iam'

/** Whether a value that was kept is a call, with parameters of the kinds that its operation takes. What AWS would say to them is another matter. */
export function isCall(value: unknown): value is ApiCall {
  if (!isRecord(value)) return false
  const { operation, parameters } = value
  return (
    typeof operation === 'string' &&
    Object.hasOwn(operations, operation) &&
    isInput(operations[operation as OperationName].parameters, parameters)
  )
}

function isInput(table: ParameterTable, value: unknown): boolean {
  return (
    isRecord(value) &&
    Object.entries(table).every(([name, { required }]) => !required || value[name] !== undefined) &&
    Object.entries(value).every(([name, member]) => {
      const parameter = Object.hasOwn(table, name) ? table[name] : undefined
      return parameter !== undefined && (member === undefined || isValue(parameter, member))
    })
  )
}

function isValue(parameter: Parameter, value: unknown): boolean {
  switch (parameter.type) {
    case 'string':
      return typeof value === 'string'
    case 'boolean':
      return typeof value === 'boolean'
    case 'integer':
      return Number.isInteger(value)
    case 'strings':
      return Array.isArray(value) && value.every((item) => typeof item === 'string')
    case 'structures':
      return Array.isArray(value) && value.every((item) => isInput(parameter.members, item))
    case 'structure':
      return isInput(parameter.members, value)
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
