import type { OptionValue, Parsed } from '../arguments/grammar'
import { parseArguments } from '../arguments/parse-arguments'
import { commandOf, commandsOf, serviceNames, type Command } from '../commands/command'
import {
  CLI_INPUT_JSON,
  CLI_INPUT_YAML,
  commandOptions,
  hiddenOptions,
  SKELETON,
} from '../commands/command-options'
import { globalOptions } from '../commands/global-options'
import { WAIT, waiters, type Waiter } from '../commands/waiters'
import { generalError, parseError, type CliError } from '../errors/cli-error'
import { commandElsewhere, serviceElsewhere } from './elsewhere'

type Values = ReadonlyMap<string, OptionValue>

/** What a command line asks for. `globals` are there as soon as they could be read, since they say how errors look. */
export type CommandLineReading =
  | { readonly kind: 'version' }
  | { readonly kind: 'help'; readonly service: string | null; readonly command: Command | null }
  | { readonly kind: 'error'; readonly error: CliError; readonly globals: Values | null }
  | {
      readonly kind: 'command'
      readonly command: Command
      readonly values: Values
      readonly globals: Values
      /** It is only asked whether the command's answer is there. */
      readonly waiter?: Waiter
    }

const HELP = 'help'

/** Reads the words behind `aws`, level by level as the CLI does: what every command takes, the service, the command. */
export function readCommandLine(words: readonly string[]): CommandLineReading {
  if (words[0] === '--version') return { kind: 'version' }
  const elsewhere = serviceElsewhere(words[0] ?? '')
  if (elsewhere !== null) return { kind: 'error', error: generalError(elsewhere), globals: null }
  const positional = { name: 'command', choices: [...serviceNames, HELP], required: true }
  const main = parseArguments({ options: globalOptions, positional }, words)
  if (!main.ok) return { kind: 'error', error: parseError(main.message), globals: null }
  if (main.values.has('version')) return { kind: 'version' }
  if (main.positional === null || main.positional === HELP)
    return { kind: 'help', service: null, command: null }
  return readService(main.positional, main.rest, main.values)
}

function readService(service: string, words: readonly string[], globals: Values): CommandLineReading {
  const commands = commandsOf(service)
  if (service === 'iam' && words[0] === WAIT) return readWait(words.slice(1), globals)
  const choices = [...commands.map(({ name }) => name), HELP]
  const parsed = parseArguments(
    { options: [], positional: { name: 'operation', choices, required: true } },
    words,
  )
  if (!parsed.ok) {
    const elsewhere = commandElsewhere(service, words.find((word) => !word.startsWith('-')) ?? '')
    const error = elsewhere === null ? parseError(parsed.message) : generalError(elsewhere)
    return { kind: 'error', error, globals }
  }
  const command = commands.find(({ name }) => name === parsed.positional)
  if (!command) return { kind: 'help', service, command: null }
  return readOperation(command, parsed.rest, globals)
}

function readWait(words: readonly string[], globals: Values): CommandLineReading {
  const choices = [...waiters.map(({ command }) => command), HELP]
  const parsed = parseArguments(
    { options: [], positional: { name: 'operation', choices, required: true } },
    words,
  )
  if (!parsed.ok) return { kind: 'error', error: parseError(parsed.message), globals }
  const waiter = waiters.find(({ command }) => command === parsed.positional)
  const command = waiter && commandOf(waiter.operation)
  if (!waiter || !command) return { kind: 'help', service: 'iam', command: null }
  const reading = readOperation(command, parsed.rest, globals)
  return reading.kind === 'command' ? { ...reading, waiter } : reading
}

function readOperation(command: Command, words: readonly string[], globals: Values): CommandLineReading {
  const parsed = parseOperation(command, words)
  if (!parsed.ok) return { kind: 'error', error: parseError(parsed.message), globals }
  if (parsed.positional === HELP) return { kind: 'help', service: command.service, command }
  const unknown = [...parsed.rest, ...(parsed.positional === null ? [] : [parsed.positional])]
  if (unknown.length > 0) return { kind: 'error', error: { kind: 'unknownOptions', words: unknown }, globals }
  return { kind: 'command', command, values: parsed.values, globals }
}

function parseOperation(command: Command, words: readonly string[]): Parsed {
  const positional = { name: HELP, required: false }
  if (words.length === 1 && words[0] === HELP)
    return { ok: true, values: new Map(), positional: HELP, rest: [] }
  const options = [...commandOptions(command), ...hiddenOptions(command)]
  // Where the input comes as a whole, its parts need not be there.
  const relaxed = bringsInput(words) ? options.map((option) => ({ ...option, required: false })) : options
  return parseArguments({ options: relaxed, positional }, words)
}

function bringsInput(words: readonly string[]): boolean {
  const has = (name: string): boolean => words.some((word) => word === name || word.startsWith(`${name}=`))
  const skeleton = words.indexOf(`--${SKELETON}`)
  const whole = has(`--${CLI_INPUT_JSON}`) || has(`--${CLI_INPUT_YAML}`)
  return whole || (skeleton !== -1 && words[skeleton + 1] !== 'output')
}
