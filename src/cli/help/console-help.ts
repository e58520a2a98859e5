import { serviceNames } from '../commands/command'
import { globalOptions } from '../commands/global-options'
import { globalSentences } from './member-sentences'
import type { Section } from './page'
import { serviceSentences } from './service-help'

const EXAMPLE = [
  'aws iam create-group --group-name SuperS3Access',
  'aws iam create-user --user-name alice',
  'aws iam add-user-to-group --user-name alice --group-name SuperS3Access',
].join('\n')

/** `aws help`, and `help` alone */
export function consoleHelp(): readonly Section[] {
  return [
    {
      heading: 'DESCRIPTION',
      blocks: [
        {
          text: 'The command line of AWS, over the account of this playground: the same commands, answers and errors, and nothing leaves the browser. What works here works in your terminal.',
        },
        { text: '', verbatim: true },
        { text: EXAMPLE, verbatim: true },
      ],
    },
    { heading: 'SYNOPSIS', blocks: [{ text: 'aws [options] <command> <subcommand> [parameters]' }] },
    {
      heading: 'AVAILABLE COMMANDS',
      blocks: serviceNames.flatMap((service) => [
        { text: `aws ${service}` },
        { text: serviceSentences[service] ?? '', depth: 1 },
      ]),
    },
    {
      heading: 'GLOBAL OPTIONS',
      blocks: globalOptions.flatMap(({ name, dest, choices }) => {
        const sentence = globalSentences[dest]
        if (sentence === undefined) return []
        const one = choices ? ` One of: ${choices.join(', ')}.` : ''
        return [{ text: name }, { text: sentence + one, depth: 1 }]
      }),
    },
    {
      heading: 'THE SHELL',
      blocks: [
        {
          text: 'Quotes, backslashes, comments, ; and && work as in any shell, and so do lines that go on after a \\ at their end. There are no files but the policies open in the editor, file://NAME, no pipes and no variables but AWS_PROFILE and AWS_DEFAULT_OUTPUT, which export sets.',
        },
      ],
    },
    {
      heading: 'SEE ALSO',
      blocks: [{ text: 'aws <command> help' }, { text: 'aws <command> <subcommand> help' }],
    },
  ]
}
