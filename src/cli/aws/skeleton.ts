import type { Parameter, ParameterTable } from '../../iam'
import type { OptionValue } from '../arguments/grammar'
import type { Command } from '../commands/command'
import { generalError } from '../errors/cli-error'
import type { JsonObject, JsonValue } from '../output/json-value'
import type { AnswerText } from './answer-text'

/** What `--generate-cli-skeleton` prints: an input with every member in it and nothing said, to be filled in. */
export function skeletonText({ parameters }: Command, kind: OptionValue): AnswerText {
  return kind === 'input'
    ? { ok: true, text: `${JSON.stringify(skeletonOf(parameters), null, 4)}\n` }
    : { ok: false, error: generalError('The console has no sample answers: give the command itself.') }
}

const skeletonOf = (table: ParameterTable): JsonObject =>
  Object.fromEntries(Object.entries(table).map(([name, parameter]) => [name, blankValue(parameter)]))

function blankValue(parameter: Parameter): JsonValue {
  switch (parameter.type) {
    case 'string':
      return parameter.values?.[0] ?? ''
    case 'boolean':
      return true
    case 'integer':
      return 0
    case 'strings':
      return [parameter.items?.values?.[0] ?? '']
    case 'structures':
      return [skeletonOf(parameter.members)]
  }
}
