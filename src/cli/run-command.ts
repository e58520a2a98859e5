import type { Account } from '../iam'
import { runAws } from './aws/run-aws'
import { exitCodeOf, generalError } from './errors/cli-error'
import { formatError, PLAIN_STYLE } from './errors/format-error'
import { helpPage } from './help/help-page'
import { nothingDone, type CommandResult } from './result'
import { DEFAULT_COLUMNS, type RunOptions } from './run-options'
import { builtin, isAssignment, refusedKeyword, withAssignments } from './shell/builtins'
import type { ShellState } from './session/shell-state'

/** JSON that is nested ten thousand deep is too much for most who read it; the real CLI gives up with Python's words. */
const runAwsSafely: typeof runAws = (account, words, shell, options) => {
  try {
    return runAws(account, words, shell, options)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const tooDeep = generalError('maximum recursion depth exceeded')
    return {
      ...nothingDone(account, shell),
      stderr: formatError(tooDeep, PLAIN_STYLE),
      exitCode: exitCodeOf(tooDeep),
    }
  }
}

/** Runs one command, whose words have lost their quotes. */
export function runCommand(
  account: Account,
  given: readonly string[],
  shell: ShellState,
  options: RunOptions,
): CommandResult {
  // Examples are often copied with the prompt in front of them.
  const typed = given[0] === '$' ? given.slice(1) : given
  const start = typed.findIndex((word) => !isAssignment(word))
  const assignments = start === -1 ? typed : typed.slice(0, start)
  const [name, ...words] = start === -1 ? [] : typed.slice(start)
  const result = nothingDone(account, shell)
  if (name === undefined) return { ...result, shell: withAssignments(shell, assignments) }
  if (name === 'aws') {
    // What stands in front of a command holds for this command only.
    const ran = runAwsSafely(account, words, withAssignments(shell, assignments), options)
    return { ...ran, shell: { ...shell, sessions: ran.shell.sessions } }
  }
  if (name === 'help') return { ...result, stdout: helpPage(null, null, options.columns ?? DEFAULT_COLUMNS) }
  const run = builtin(name)
  if (run !== null) return { ...result, ...run(words, shell) }
  const keyword = refusedKeyword(name)
  if (keyword !== null) return { ...result, stderr: `${keyword}\n`, exitCode: 2 }
  return {
    ...result,
    stderr: `${name}: command not found. The console knows aws: try help.\n`,
    exitCode: 127,
  }
}
