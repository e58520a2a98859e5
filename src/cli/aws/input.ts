import { parse } from 'yaml'
import type { OptionValue } from '../arguments/grammar'
import type { Command } from '../commands/command'
import { CLI_INPUT_JSON, CLI_INPUT_YAML, optionName } from '../commands/command-options'
import { generalError, parameterError, validationError, type CliError } from '../errors/cli-error'
import { memberValue } from '../values/member-value'
import { readParamFile, type Files } from '../values/param-file'

export type Input = Readonly<Record<string, unknown>>

export type InputReading =
  { readonly ok: true; readonly input: Input } | { readonly ok: false; readonly error: CliError }

const failed = (error: CliError): InputReading => ({ ok: false, error })

/** An operation's input from a command's options: what is given one by one, then the rest of what came in one piece. */
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

/** The input that came in one piece, as JSON or as YAML. */
function readWholeInput(values: ReadonlyMap<string, OptionValue>, files: Files): InputReading {
  const [whole, another] = [CLI_INPUT_JSON, CLI_INPUT_YAML].filter((dest) => values.has(dest))
  if (another !== undefined)
    return failed(validationError('Only one --cli-input- parameter may be specified.'))
  const given = whole === undefined ? undefined : values.get(whole)
  if (whole === undefined || typeof given !== 'string') return { ok: true, input: {} }
  const file = readParamFile(given, files)
  if (!file.ok) return failed(generalError(file.message))
  const value = whole === CLI_INPUT_JSON ? readJson(file.text) : readYaml(file.text)
  if (value === undefined) {
    const format = whole === CLI_INPUT_JSON ? 'JSON' : 'YAML'
    return failed(parameterError(whole, `Invalid ${format} received.`))
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return { ok: true, input: value as Input }
  const reason = `Invalid type: expecting map, received <class '${pythonType(value)}'>`
  return failed(parameterError(`--${whole}`, reason))
}

/** `undefined`: it is none. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** A text without anything in it is nothing, which Python calls None. */
function readYaml(text: string): unknown {
  try {
    return (parse(text, { logLevel: 'error' }) as unknown) ?? null
  } catch {
    return undefined
  }
}

function pythonType(value: unknown): string {
  if (value === null) return 'NoneType'
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float'
  return typeof value === 'boolean' ? 'bool' : 'str'
}
