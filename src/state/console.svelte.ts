import {
  complete,
  runScript,
  type ScriptResult,
  type ScriptStep,
  type ShellState,
  type Suggestion,
} from '../cli'
import type { CallLog, LoggedCalls } from './call-log.svelte'
import { policyFileNames, policyFiles } from './policy-files'
import type { Workspace } from './workspace.svelte'

/** What was typed at once, and what came of it. */
export interface Exchange {
  readonly id: number
  readonly input: string
  readonly steps: readonly ScriptStep[]
  /** The line at which a script stopped, if it had more than one. */
  readonly stoppedAt: ScriptStep | null
}

/** More than anybody scrolls back. */
const KEPT = 200

/** The command line: what was typed and answered, and who it acts as. Every change goes through the workspace like any other. */
export class Console {
  readonly #workspace: Workspace
  readonly #log: CallLog
  #exchanges = $state.raw<readonly Exchange[]>([])
  #shell: ShellState | undefined
  #typed: readonly string[] = []
  #count = 0

  /** `log` is told of what leaves no step in the history. */
  constructor(workspace: Workspace, log: CallLog) {
    this.#workspace = workspace
    this.#log = log
  }

  get exchanges(): readonly Exchange[] {
    return this.#exchanges
  }

  /** What was typed before, oldest first, without what was typed twice in a row. */
  get typed(): readonly string[] {
    return this.#typed
  }

  clear(): void {
    this.#exchanges = []
  }

  /** Runs a command, or a script line by line up to the first that fails. What it did is one step of the history. */
  run(input: string, columns: number): void {
    const text = input.trim()
    if (text === '') return
    if (this.#typed.at(-1) !== input) this.#typed = [...this.#typed, input]
    if (text === 'clear') {
      this.clear()
      return
    }
    const workspace = this.#workspace
    const at = new Date().toISOString()
    const result = runScript(workspace.account, input, {
      at,
      columns,
      files: policyFiles(workspace.scenario),
      ...(this.#shell && { shell: this.#shell }),
    })
    this.#shell = result.shell
    const { calls, steps } = result
    this.#note(result, at)
    const label = calls.length > 3 ? { label: `run a script of ${calls.length} calls` } : {}
    // The very calls that have just succeeded on the very account, at the same moment.
    if (calls.length > 0) workspace.perform(calls, { at, ...label })
    const stoppedAt = steps.length > 1 || input.includes('\n') ? result.failed : null
    const exchange: Exchange = { id: (this.#count += 1), input, steps, stoppedAt }
    this.#exchanges = [...this.#exchanges, exchange].slice(-KEPT)
  }

  /** Puts what changed nothing into the log. */
  #note({ account, calls, queries, refused }: ScriptResult, at: string): void {
    const { id: workspace, account: before } = this.#workspace
    const add = (entry: Omit<LoggedCalls, 'id' | 'at' | 'workspace'>): void => {
      this.#log.add({ at, workspace, ...entry })
    }
    for (const query of queries) add({ calls: [query], result: 'read' })
    if (calls.length > 0 && account === before) add({ calls, result: 'unchanged' })
    for (const { call, profile, code, message } of refused)
      add({
        calls: [call],
        result: 'refused',
        error: { code, message },
        ...(profile !== null && { profile }),
      })
  }

  /** What could be meant at the cursor. */
  complete(line: string, cursor: number): readonly Suggestion[] {
    const { account, scenario } = this.#workspace
    return complete(account, line, cursor, {
      // Only their names are asked for.
      files: Object.fromEntries(policyFileNames(scenario).map((name) => [name, ''])),
      ...(this.#shell && { shell: this.#shell }),
    })
  }
}
