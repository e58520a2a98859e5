import { DEFAULT_MOMENT, type Account } from '../../iam'
import { SKELETON } from '../commands/command-options'
import { vainWait } from '../commands/waiters'
import { exitCodeOf, generalError, validationError, type CliError } from '../errors/cli-error'
import { formatError, type ErrorStyle } from '../errors/format-error'
import { helpPage } from '../help/help-page'
import { refusedPaging } from '../paging/refused-paging'
import { queryError } from '../query/query'
import { nothingDone, type CommandResult } from '../result'
import { DEFAULT_COLUMNS, type RunOptions } from '../run-options'
import { readCaller, unsigned } from '../session/caller'
import { withSessionOf } from '../session/assumed-session'
import type { ShellState } from '../session/shell-state'
import { answerText } from './answer-text'
import { send } from './api'
import { readGlobals, type Globals } from './globals'
import { readInput } from './input'
import { readCommandLine, type CommandLineReading } from './read-command-line'
import { skeletonText } from './skeleton-text'

const VERSION = 'aws-cli/2.34.0 (IAM Groups Playground)\n'

/** Runs `aws` with the words behind it. */
export function runAws(
  account: Account,
  words: readonly string[],
  shell: ShellState,
  options: RunOptions,
): CommandResult {
  const columns = options.columns ?? DEFAULT_COLUMNS
  const unchanged = nothingDone(account, shell)
  const reading = readCommandLine(words)
  const values = 'globals' in reading ? reading.globals : null
  const globals = readGlobals(values ?? new Map(), shell, columns)
  const fail = (error: CliError): CommandResult => failed(unchanged, error, globals.errors)
  const wrongQuery = globals.query === null ? null : queryError(globals.query)
  if (wrongQuery !== null) return fail(validationError(wrongQuery))
  switch (reading.kind) {
    case 'version':
      return { ...unchanged, stdout: VERSION }
    case 'help':
      return { ...unchanged, stdout: helpPage(reading.service, reading.command, columns) }
    case 'error':
      return fail(reading.error)
    case 'command':
      return runOperation(unchanged, reading, globals, options)
  }
}

const failed = (unchanged: CommandResult, error: CliError, style: ErrorStyle): CommandResult => ({
  ...unchanged,
  stderr: formatError(error, style),
  exitCode: exitCodeOf(error),
})

function runOperation(
  unchanged: CommandResult,
  { command, values, waiter }: Extract<CommandLineReading, { readonly kind: 'command' }>,
  globals: Globals,
  { at = DEFAULT_MOMENT, files = {}, profile = null }: RunOptions,
): CommandResult {
  const { account, shell } = unchanged
  const fail = (error: CliError): CommandResult => failed(unchanged, error, globals.errors)
  const caller = readCaller(account, command.operation, globals.profile, { shell, profile, at })
  if (!caller.ok) return fail(caller.error)
  const paging = refusedPaging(command, values, globals.paginate)
  if (paging !== null) return fail(paging)
  if (globals.unknownOutput !== null)
    return fail(generalError(`Unknown output type: ${globals.unknownOutput}`))
  const read = readInput(command, values, files)
  if (!read.ok) return fail(read.error)
  const skeleton = values.get(SKELETON)
  if (skeleton !== undefined) {
    const text = skeletonText(command, skeleton, read.input, globals)
    return text.ok ? { ...unchanged, stdout: text.text } : fail(text.error)
  }
  if (!globals.signed) return fail(unsigned(command))
  const answer = send(account, command.operation, read.input, caller.caller, at)
  if (!answer.ok) {
    const error = waiter ? vainWait(waiter, answer.error) : answer.error
    return { ...fail(error), refused: [answer.refused] }
  }
  const { response, ...done } = answer
  if (waiter) return { ...unchanged, ...done }
  // AWS would have made the call all the same. Here a command that fails has done nothing, for whatever reason it fails.
  const printed = answerText(command, response, values, globals)
  if (!printed.ok) return fail(printed.error)
  const { grant } = caller.caller
  return {
    ...unchanged,
    ...done,
    stdout: printed.text,
    shell: withSessionOf(shell, done.queries, response, grant),
  }
}
