import type { Account } from '../../iam'
import { commandsOf, serviceNames } from '../commands/command'
import { WAIT, waiters } from '../commands/waiters'
import { commandSentences } from '../help/command-sentences'
import { globalSentences, memberSentences, optionSentences } from '../help/member-sentences'
import { serviceSentences } from '../help/service-help'
import type { RunOptions } from '../run-options'
import { isAssignment } from '../shell/builtins'
import { shellQuote } from '../shell/quote'
import { commandSoFar, optionsFor, type CommandSoFar } from './command-so-far'
import { matching } from './matching'
import { optionValues } from './option-values'
import { candidates, type Candidate, type Suggestion } from './suggestion'
import { wordAtCursor } from './word-at-cursor'

interface Offer {
  readonly kind: Suggestion['kind']
  readonly candidates: readonly Candidate[]
}

const NOTHING: readonly Offer[] = []

/**
 * What could stand at the cursor: commands, options not given yet, and values the account has. Never throws; of a line that
 * cannot be read it suggests nothing.
 */
export function complete(
  account: Account,
  line: string,
  cursor: number,
  options: RunOptions = {},
): readonly Suggestion[] {
  const word = wordAtCursor(line, cursor)
  if (word === null) return []
  const { typed, from, to } = word
  // A value may be attached to its option: only what comes after the `=` is completed.
  const [, attachedTo = '', value = typed] = /^(--[\w-]+=)(.*)$/s.exec(typed) ?? []
  return offers(account, word.before, typed, attachedTo, options).flatMap(({ kind, candidates }) =>
    matching(candidates, value).map((candidate) => ({
      text: shellQuote(attachedTo + candidate.word),
      from,
      to,
      kind,
      description: candidate.description,
    })),
  )
}

function offers(
  account: Account,
  before: readonly string[],
  typed: string,
  attachedTo: string,
  options: RunOptions,
): readonly Offer[] {
  const words = before.filter((word, index) => !(index === 0 && word === '$'))
  const start = words.findIndex((word) => !isAssignment(word))
  if (start === -1) return [{ kind: 'command', candidates: PROGRAMS }]
  if (words[start] !== 'aws') return NOTHING
  const attachedWords = attachedTo === '' ? [] : [attachedTo.slice(0, -1)]
  const soFar = commandSoFar([...words.slice(start + 1), ...attachedWords])
  if (soFar === null) return NOTHING
  const values: Offer = { kind: 'value', candidates: optionValues(account, soFar, options) }
  if (attachedTo !== '' || (soFar.open !== null && soFar.open.takes !== 'many')) return [values]
  const next = typed.startsWith('-') || soFar.command ? optionOffer(soFar) : commandOffer(soFar)
  return soFar.open === null ? [next] : [values, next]
}

const PROGRAMS: readonly Candidate[] = [
  { word: 'aws', description: 'The command line of AWS.' },
  { word: 'help', description: 'What the console can do.' },
]

function commandOffer({ service, waits }: CommandSoFar): Offer {
  if (waits) return { kind: 'command', candidates: candidates(waiters.map(({ command }) => command)) }
  const names =
    service === null
      ? serviceNames.map((name) => ({ word: name, description: serviceSentences[name] ?? null }))
      : commandsOf(service).map(({ name, operation }) => ({
          word: name,
          description: commandSentences[operation] ?? null,
        }))
  const others = [
    ...(service === 'iam' ? [{ word: WAIT, description: 'Waits until something is there.' }] : []),
    { word: 'help', description: 'The manual page.' },
  ]
  return { kind: 'command', candidates: [...names, ...others] }
}

/** Options that have not been given and do something here: the required ones first. */
function optionOffer({ command, given }: CommandSoFar): Offer {
  const left = optionsFor(command).filter(({ dest }) => !given.has(dest))
  const inOrder = [...left.filter(({ required }) => required), ...left.filter(({ required }) => !required)]
  return {
    kind: 'option',
    candidates: inOrder.flatMap(({ name, dest }) => {
      const description = memberSentences[dest] ?? optionSentences[dest] ?? globalSentences[dest]
      return description === undefined ? [] : { word: name, description }
    }),
  }
}
