import { commandsOf } from '../commands/command'
import { WAIT, waiters } from '../commands/waiters'
import { commandSentences } from './command-sentences'
import type { Section } from './page'

/** What each service is about. */
export const serviceSentences: Readonly<Record<string, string>> = {
  iam: 'Users, groups, roles and policies: who may do what.',
  sts: 'Who is asking, and sessions of roles.',
  s3api: 'Buckets and their policies.',
}

const waitSentence = `Waits until something is there, as scripts do: ${waiters.map(({ command }) => command).join(', ')}. Here it is there at once or never.`

/** `aws iam help` */
export function serviceHelp(service: string): readonly Section[] {
  return [
    { heading: 'NAME', blocks: [{ text: service }] },
    { heading: 'DESCRIPTION', blocks: [{ text: serviceSentences[service] ?? '' }] },
    { heading: 'SYNOPSIS', blocks: [{ text: `aws ${service} <command> [<options> ...]` }] },
    {
      heading: 'AVAILABLE COMMANDS',
      blocks: [
        ...commandsOf(service).flatMap(({ name, operation }) => [
          { text: name },
          { text: commandSentences[operation] ?? '', depth: 1 },
        ]),
        ...(service === 'iam' ? [{ text: WAIT }, { text: waitSentence, depth: 1 }] : []),
      ],
    },
    { heading: 'SEE ALSO', blocks: [{ text: `aws ${service} <command> help` }] },
  ]
}
