import type { ShellState } from '../session/shell-state'

export interface BuiltinOutcome {
  readonly stdout: string
  readonly stderr: string
  readonly exitCode: number
  readonly shell: ShellState
}

type Builtin = (words: readonly string[], shell: ShellState) => BuiltinOutcome

const done = (shell: ShellState, stdout = ''): BuiltinOutcome => ({ stdout, stderr: '', exitCode: 0, shell })

/** What scripts of AWS commands have between them. Settings such as `set -e` are the console's own business. */
const builtins: Readonly<Record<string, Builtin>> = {
  ':': (_, shell) => done(shell),
  true: (_, shell) => done(shell),
  set: (_, shell) => done(shell),
  // What scripts wait for, IAM's changes to arrive everywhere, has arrived here.
  sleep: (_, shell) => done(shell),
  echo: (words, shell) => done(shell, `${(words[0] === '-n' ? words.slice(1) : words).join(' ')}\n`),
  export: (words, shell) => done(withAssignments(shell, words)),
  unset: (words, shell) => done(withoutVariables(shell, words)),
}

const KEYWORDS: ReadonlySet<string> = new Set(
  'if then else elif fi for while until do done case esac select function { } [ [[ ! test'.split(' '),
)

/** Why a word of the shell's own language cannot be had here, or `null` if it is none. */
export const refusedKeyword = (word: string): string | null =>
  KEYWORDS.has(word)
    ? `The console has no ${word}: it runs commands one after the other. Give the aws commands themselves.`
    : null

/** A shell's own command, or `null` if the word is none. */
export const builtin = (name: string): Builtin | null =>
  Object.hasOwn(builtins, name) ? (builtins[name] ?? null) : null

export const isAssignment = (word: string): boolean => /^[A-Za-z_]\w*=/.test(word)

/** `NAME=value`, for each word that is one. */
export function withAssignments(shell: ShellState, words: readonly string[]): ShellState {
  const assigned = words.filter(isAssignment).map((word) => {
    const equals = word.indexOf('=')
    return [word.slice(0, equals), word.slice(equals + 1)] as const
  })
  if (assigned.length === 0) return shell
  return { ...shell, variables: { ...shell.variables, ...Object.fromEntries(assigned) } }
}

function withoutVariables(shell: ShellState, names: readonly string[]): ShellState {
  const left = Object.entries(shell.variables).filter(([name]) => !names.includes(name))
  return { ...shell, variables: Object.fromEntries(left) }
}
