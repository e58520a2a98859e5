import type { Parameter, ParameterTable } from '../../iam'
import type { JsonObject, JsonValue } from '../output/json-value'

/** An operation's input with every member in it and nothing said, to be filled in. */
export const blankInput = (table: ParameterTable): JsonObject =>
  Object.fromEntries(Object.entries(table).map(([name, parameter]) => [name, blankValue(parameter)]))

function blankValue(parameter: Parameter): JsonValue {
  switch (parameter.type) {
    case 'string':
      return blankText(parameter)
    case 'boolean':
      return true
    case 'integer':
      return 0
    case 'strings':
      return [blankText(parameter.items ?? {})]
    case 'structures':
      return [blankInput(parameter.members)]
    case 'structure':
      return blankInput(parameter.members)
  }
}

/** Where there is a choice, the first there is. */
export const blankText = ({ values = [] }: { readonly values?: readonly string[] }): string => values[0] ?? ''
