import { clientRefusal } from '../../iam'
import type { OptionValue } from '../arguments/grammar'
import type { Command } from '../commands/command'
import { validationError } from '../errors/cli-error'
import { blankInput } from '../skeleton/blank-input'
import { blankYaml } from '../skeleton/blank-yaml'
import { sampleAnswer } from '../skeleton/sample-answer'
import { printed, type AnswerText } from './answer-text'
import type { Globals } from './globals'
import type { Input } from './input'

/** What `--generate-cli-skeleton` prints: an input to fill in, or what an answer to the given one would look like. */
export function skeletonText(
  { operation, parameters }: Command,
  kind: OptionValue,
  input: Input,
  globals: Globals,
): AnswerText {
  switch (kind) {
    case 'output': {
      const refused = clientRefusal(parameters, input)
      if (refused !== null) return { ok: false, error: validationError(refused.message) }
      return printed(operation, [sampleAnswer(operation)], globals)
    }
    case 'yaml-input':
      return { ok: true, text: blankYaml(parameters) }
    default:
      return { ok: true, text: `${JSON.stringify(blankInput(parameters), null, 4)}\n` }
  }
}
