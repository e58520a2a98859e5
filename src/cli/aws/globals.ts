import type { OptionValue } from '../arguments/grammar'
import { errorFormats, outputFormats, type OutputFormat } from '../commands/global-options'
import type { ErrorStyle } from '../errors/format-error'
import { variableOf, type ShellState } from '../session/shell-state'

/** What the options say that every command takes, and the shell's variables where they say nothing. */
export interface Globals {
  readonly output: OutputFormat
  /** What the shell's variable asks for and nobody knows. */
  readonly unknownOutput: string | null
  /** Whether the caller's credentials go with the call. */
  readonly signed: boolean
  /** JMESPath */
  readonly query: string | null
  readonly profile: string | null
  readonly paginate: boolean
  readonly errors: ErrorStyle
}

export function readGlobals(
  values: ReadonlyMap<string, OptionValue>,
  shell: ShellState,
  columns: number,
): Globals {
  const text = (dest: string): string | null => {
    const value = values.get(dest)
    return typeof value === 'string' ? value : null
  }
  const output = text('output') ?? variableOf(shell, 'AWS_DEFAULT_OUTPUT')
  const errors = text('cli-error-format') ?? variableOf(shell, 'AWS_CLI_ERROR_FORMAT')
  const known = outputFormats.find((format) => format === output)
  return {
    output: known ?? 'json',
    unknownOutput: known === undefined ? output : null,
    signed: !values.has('no-sign-request'),
    query: text('query'),
    profile: text('profile'),
    paginate: !values.has('no-paginate'),
    errors: { format: errorFormats.find((format) => format === errors) ?? 'enhanced', columns },
  }
}
