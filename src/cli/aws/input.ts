import type { OptionValue } from '../arguments/grammar'
import type { Command } from '../commands/command'
import { CLI_INPUT_JSON, optionName } from '../commands/command-options'
import { generalError, parameterError, type CliError } from '../errors/cli-error'
import { memberValue } from '../values/member-value'
import { readParamFile, type Files } from '../values/param-file'

export type Input = Readonly<Record<string, unknown>>

export type InputReading =
  { readonly ok: true; readonly input: Input } | { readonly ok: false; readonly error: CliError }

const failed = (error: CliError): InputReading => ({ ok: false, error })

/** An operation's input from a command's options: what is given one by one, then the rest of `--cli-input-json`. */
export function readInput(
  { parameters }: Command,
  values: ReadonlyMap<string, OptionValue>,
  files: Files,
): InputReading {
  const own: [string, unknown][] = []
  for (const [member, parameter] of Object.entries(parameters)) {
    const given = values.get(member)
    if (given === undefined) continue
    const read = memberValue(parameter, given, files)
    if (!read.ok) {
      const { kind, message } = read
      return failed(kind === 'python' ? generalError(message) : parameterError(optionName(member), message))
    }
    own.push([member, read.value])
  }
  const whole = readWholeInput(values, files)
  if (!whole.ok) return whole
  const rest = Object.entries(whole.input).filter(([member]) => !values.has(member))
  return { ok: true, input: Object.fromEntries([...own, ...rest]) }
}

function readWholeInput(values: ReadonlyMap<string, OptionValue>, files: Files): InputReading {
  const given = values.get(CLI_INPUT_JSON)
  if (typeof given !== 'string') return { ok: true, input: {} }
  const file = readParamFile(given, files)
  if (!file.ok) return failed(generalError(file.message))
  let value: unknown
  try {
    value = JSON.parse(file.text) as unknown
  } catch {
    return failed(parameterError(CLI_INPUT_JSON, 'Invalid JSON received.'))
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return { ok: true, input: value as Input }
  const reason = `Invalid type: expecting map, received <class '${pythonType(value)}'>`
  return failed(parameterError(`--${CLI_INPUT_JSON}`, reason))
}

function pythonType(value: unknown): string {
  if (value === null) return 'NoneType'
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float'
  return typeof value === 'boolean' ? 'bool' : 'str'
}
