import type { Account } from '../iam'
import { nothingDone, type CommandResult } from './result'
import { runCommand } from './run-command'
import type { RunOptions } from './run-options'
import { NEW_SHELL } from './session/shell-state'
import { readScript } from './shell/read-script'
import type { ScriptLine } from './shell/script-line'

export interface ScriptOptions extends RunOptions {
  /** Whether to go on after a line that failed; a script stops there by default. */
  readonly goOn?: boolean
}

/** A line of a script that has been run. */
export interface ScriptStep extends Pick<
  CommandResult,
  'stdout' | 'stderr' | 'exitCode' | 'calls' | 'queries' | 'refused'
> {
  /** Where it stands in the script, from 1; of a line that goes on over several, the first. */
  readonly line: number
  readonly text: string
}

export interface ScriptResult extends CommandResult {
  /** The lines that were run, without comments and blank ones. */
  readonly steps: readonly ScriptStep[]
  /** The first line that failed, or `null`. */
  readonly failed: ScriptStep | null
}

/** What a shell answers a line it cannot read. */
const SYNTAX_ERROR = 2

/**
 * Runs a script line by line, and stops at the first line that fails: what went before has happened. `exitCode` is that of
 * the last line that was run. Never throws.
 */
export function runScript(account: Account, text: string, options: ScriptOptions = {}): ScriptResult {
  const steps: ScriptStep[] = []
  let state = { account, shell: options.shell ?? NEW_SHELL }
  for (const line of readScript(text)) {
    const {
      account: changed,
      shell,
      ...ran
    } = runLine(state.account, line, { ...options, shell: state.shell })
    state = { account: changed, shell }
    steps.push({ line: line.number, text: line.text, ...ran })
    if (ran.exitCode !== 0 && !options.goOn) break
  }
  return {
    ...state,
    stdout: steps.map(({ stdout }) => stdout).join(''),
    stderr: steps.map(({ stderr }) => stderr).join(''),
    exitCode: steps.at(-1)?.exitCode ?? 0,
    calls: steps.flatMap(({ calls }) => calls),
    queries: steps.flatMap(({ queries }) => queries),
    refused: steps.flatMap(({ refused }) => refused),
    steps,
    failed: steps.find(({ exitCode }) => exitCode !== 0) ?? null,
  }
}

/** Runs the commands of a line: all that `;` parts, and those behind `&&` only if the one before succeeded. */
function runLine(account: Account, line: ScriptLine, options: RunOptions): CommandResult {
  const shell = options.shell ?? NEW_SHELL
  let result = nothingDone(account, shell)
  if (!line.ok) return { ...result, stderr: `${line.refusal.message}\n`, exitCode: SYNTAX_ERROR }
  for (const { words, onlyAfterSuccess } of line.commands) {
    if (onlyAfterSuccess && result.exitCode !== 0) continue
    const ran = runCommand(
      result.account,
      words.map(({ text }) => text),
      result.shell,
      options,
    )
    result = {
      ...ran,
      stdout: result.stdout + ran.stdout,
      stderr: result.stderr + ran.stderr,
      calls: [...result.calls, ...ran.calls],
      queries: [...result.queries, ...ran.queries],
      refused: [...result.refused, ...ran.refused],
    }
  }
  return result
}
