import { findOption } from '../arguments/find-option'
import type { Option } from '../arguments/grammar'
import { commandOf, commandsOf, serviceNames, type Command } from '../commands/command'
import { commandOptions } from '../commands/command-options'
import { globalOptions } from '../commands/global-options'
import { WAIT, waiters } from '../commands/waiters'

/** What the words behind `aws` and before the cursor say. */
export interface CommandSoFar {
  readonly service: string | null
  readonly command: Command | null
  /** After `wait`: what can be waited for comes next. */
  readonly waits: boolean
  /** What options have been given, by what their values are filed under. */
  readonly given: ReadonlyMap<string, string>
  /** The option whose value may stand at the cursor. */
  readonly open: Option | null
}

/** Every option that fits a command. */
export const optionsFor = (command: Command | null): readonly Option[] =>
  command ? [...commandOptions(command), ...globalOptions] : globalOptions

/** `null` if the words are no beginning of a command. */
export function commandSoFar(words: readonly string[]): CommandSoFar | null {
  const given = new Map<string, string>()
  let [service, command, open]: [string | null, Command | null, Option | null] = [null, null, null]
  let waits = false
  for (const word of words) {
    const found = findOption(optionsFor(command), word)
    if (found.kind === 'ambiguous' || found.kind === 'unknown') return null
    if (found.kind === 'option') {
      given.set(found.option.dest, found.attached ?? '')
      open = found.attached === null && found.option.takes !== 'none' ? found.option : null
    } else if (open !== null) {
      given.set(open.dest, word)
      if (open.takes !== 'many') open = null
    } else if (service === null) {
      if (!serviceNames.includes(word)) return null
      service = word
    } else if (service === 'iam' && command === null && word === WAIT && !waits) {
      waits = true
    } else if (command === null) {
      command = (waits ? waitedFor(word) : commandsOf(service).find(({ name }) => name === word)) ?? null
      if (command === null) return null
    } else return null
  }
  return { service, command, waits, given, open }
}

function waitedFor(word: string): Command | undefined {
  const waiter = waiters.find(({ command }) => command === word)
  return waiter && commandOf(waiter.operation)
}
