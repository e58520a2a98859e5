import type { Option } from '../arguments/grammar'
import type { Command } from '../commands/command'
import { commandOptions } from '../commands/command-options'
import { commandSentences } from './command-sentences'
import { memberSentences, optionSentences } from './member-sentences'
import type { Block, Section } from './page'

const BLANK_LINE: Block = { text: '', verbatim: true }

/** `aws iam create-group help` */
export function commandHelp(command: Command): readonly Section[] {
  const { service, name, operation } = command
  const options = bothWays(commandOptions(command))
  return [
    { heading: 'NAME', blocks: [{ text: name }] },
    { heading: 'DESCRIPTION', blocks: [{ text: commandSentences[operation] ?? '' }] },
    {
      heading: 'SYNOPSIS',
      blocks: [
        { text: `aws ${service} ${name}` },
        ...options.map((option) => ({ text: synopsisOf(option), depth: 1 })),
      ],
    },
    {
      heading: 'OPTIONS',
      blocks: options.flatMap((option, index) => [
        ...(index > 0 ? [BLANK_LINE] : []),
        ...optionBlocks(option, command),
      ]),
    },
    { heading: 'SEE ALSO', blocks: [{ text: 'aws help, for the options that every command takes' }] },
  ]
}

interface ShownOption extends Option {
  /** `--no-set-as-default`, for an option that can be said both ways. */
  readonly opposite?: string
}

/** A flag and its opposite are shown as one. */
function bothWays(options: readonly Option[]): readonly ShownOption[] {
  return options.flatMap((option) => {
    if (option.constant === false) return []
    const opposite = options.find(({ dest, constant }) => dest === option.dest && constant === false)
    return [{ ...option, ...(opposite && { opposite: opposite.name }) }]
  })
}

function synopsisOf({ name, takes, required, opposite }: ShownOption): string {
  const value = { one: ' <value>', many: ' <value> ...', maybe: ' [<value>]', none: '' }[takes]
  const text = opposite === undefined ? `${name}${value}` : `${name} | ${opposite}`
  return required ? text : `[${text}]`
}

function optionBlocks(option: ShownOption, { parameters }: Command): readonly Block[] {
  const { name, dest, required, opposite } = option
  const parameter = Object.hasOwn(parameters, dest) ? parameters[dest] : undefined
  const type = option.takes === 'many' ? 'list' : (parameter?.type ?? (option.integer ? 'integer' : 'string'))
  const values = parameter?.values ?? parameter?.items?.values ?? option.choices
  const names = opposite === undefined ? name : `${name} | ${opposite}`
  return [
    { text: `${names} (${type})${required ? ' [required]' : ''}` },
    { text: memberSentences[dest] ?? optionSentences[dest] ?? '', depth: 1 },
    ...(values ? [{ text: `One of: ${values.join(', ')}`, depth: 1 }] : []),
  ]
}
