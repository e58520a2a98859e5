import type { Parameter } from '../../iam'
import type { Option } from '../arguments/grammar'
import type { Command } from './command'
import { kebab } from './kebab'
import { isPaginated } from '../paging/paginated'

/** A member's option as it is written: `--group-name`. */
export const optionName = (member: string): string => `--${kebab(member)}`

/** Where the values of the options are that are no member of an operation's input. */
export const CLI_INPUT_JSON = 'cli-input-json'
export const CLI_INPUT_YAML = 'cli-input-yaml'
export const SKELETON = 'generate-cli-skeleton'
export const MARKER = 'marker'
export const paging = { token: 'starting-token', size: 'page-size', most: 'max-items' } as const

const one = (dest: string): Option => ({ name: `--${dest}`, dest, takes: 'one' })
const wholeNumber = (dest: string): Option => ({ ...one(dest), integer: true })

const PAGING_OPTIONS = [one(paging.token), wholeNumber(paging.size), wholeNumber(paging.most)]
const SKELETON_OPTION: Option = {
  name: `--${SKELETON}`,
  dest: SKELETON,
  takes: 'maybe',
  constant: 'input',
  choices: ['yaml-input', 'input', 'output'],
}

/** The options of a command, in the order of its help. Values of members are filed under the member's name. */
export function commandOptions({ operation, parameters }: Command): readonly Option[] {
  return [
    ...Object.entries(parameters).flatMap(([member, parameter]) => memberOptions(member, parameter)),
    one(CLI_INPUT_JSON),
    one(CLI_INPUT_YAML),
    ...(isPaginated(operation) ? PAGING_OPTIONS : []),
    SKELETON_OPTION,
  ]
}

/** An option that the CLI takes and does not tell of: the API's own way to ask for the next page. */
export const hiddenOptions = ({ service, operation }: Command): readonly Option[] =>
  isPaginated(operation) && service === 'iam' ? [one(MARKER)] : []

function memberOptions(member: string, { type, required }: Parameter): readonly Option[] {
  const option = { name: optionName(member), dest: member, required }
  switch (type) {
    case 'boolean':
      return [
        { ...option, takes: 'none', constant: true },
        { ...option, name: `--no-${kebab(member)}`, takes: 'none', constant: false },
      ]
    case 'strings':
    case 'structures':
      return [{ ...option, takes: 'many' }]
    case 'string':
    case 'integer':
    case 'structure':
      return [{ ...option, takes: 'one' }]
  }
}
