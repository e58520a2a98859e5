import type { Parameter, ParameterTable } from '../iam'
import { commandOf } from './commands/command'
import { CLI_INPUT_JSON, optionName } from './commands/command-options'
import { kebab } from './commands/kebab'
import { shellQuote } from './shell/quote'
import { shorthandOf } from './values/write-shorthand'
import { namesFile } from './values/param-file'

/** A call as the tables of operations and readings have it. */
export interface AnyCall {
  readonly operation: string
  readonly parameters: Readonly<Record<string, unknown>>
}

/**
 * A call as the command one would type: `aws iam create-group --group-name Developers`. Whatever it holds, `run` makes
 * exactly this call of it. Required options first, as they are learnt; what a shell would take apart is in quotes.
 */
export function commandLine({ operation, parameters }: AnyCall): string {
  const command = commandOf(operation)
  const words = command ? ['aws', command.service, command.name] : ['aws', kebab(operation)]
  const table = command?.parameters ?? {}
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined)
  const written = given.map(([member, value]) => optionWords(table, member, value))
  if (written.some((option) => option === null)) {
    const input = JSON.stringify(Object.fromEntries(given))
    return [...words, `--${CLI_INPUT_JSON}`, shellQuote(input)].join(' ')
  }
  const options = written.flatMap((option) => option ?? [])
  const isRequired = ({ member }: WrittenOption): boolean => table[member]?.required === true
  const inOrder = [...options.filter(isRequired), ...options.filter((option) => !isRequired(option))]
  return [...words, ...inOrder.map(({ text }) => text)].join(' ')
}

/** The same for a call that somebody made: a user, or a session of a role, as `--profile` calls them. */
export const commandLineAs = (apiCall: AnyCall, profile: string): string =>
  `${commandLine(apiCall)} --profile ${shellQuote(profile)}`

interface WrittenOption {
  readonly member: string
  readonly text: string
}

/** `null`: no word behind an option can say this. */
function optionWords(table: ParameterTable, member: string, value: unknown): WrittenOption | null {
  const parameter = Object.hasOwn(table, member) ? table[member] : undefined
  const text = parameter && optionText(optionName(member), parameter, value)
  return text === undefined || text === null ? null : { member, text }
}

function optionText(name: string, parameter: Parameter, value: unknown): string | null {
  switch (parameter.type) {
    case 'boolean':
      return typeof value === 'boolean' ? (value ? name : name.replace('--', '--no-')) : null
    case 'string':
      return typeof value === 'string' && !namesFile(value) ? withValue(name, value) : null
    case 'integer':
      return typeof value === 'number' && Number.isSafeInteger(value) ? withValue(name, String(value)) : null
    case 'strings':
      return isStrings(value) ? withWords(name, isPlain(value) ? value : [JSON.stringify(value)]) : null
    case 'structures': {
      if (!Array.isArray(value)) return null
      const shorthand = value.map((item) => shorthandOf(parameter.members, item))
      const words = shorthand.every((word) => word !== null) ? shorthand : [JSON.stringify(value)]
      return withWords(name, words)
    }
    case 'structure':
      return typeof value === 'object' && value !== null ? withValue(name, JSON.stringify(value)) : null
  }
}

/** A value that begins with a dash would be taken for an option. */
const withValue = (name: string, value: string): string =>
  value.startsWith('-') ? shellQuote(`${name}=${value}`) : `${name} ${shellQuote(value)}`

const withWords = (name: string, words: readonly string[]): string =>
  [name, ...words.map(shellQuote)].join(' ')

const isStrings = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

/** Whether the words of a list are read as they stand: none as an option, as a file or as JSON. */
const isPlain = (words: readonly string[]): boolean =>
  words.every((word) => !word.startsWith('-') && !/^\s*\[/.test(word) && !namesFile(word))
