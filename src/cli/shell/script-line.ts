/** A word of a command, as the program gets it, and where it stands in the text. */
export interface Word {
  readonly text: string
  readonly start: number
  /** Behind its last character, closing quote included. */
  readonly end: number
}

/** One command: its words, and what must have happened before it. */
export interface ShellCommand {
  readonly words: readonly Word[]
  /** After `&&`: only if the command before it succeeded. */
  readonly onlyAfterSuccess: boolean
}

interface LinePlace {
  /** Of the first of its lines in the text, from 1. */
  readonly number: number
  readonly start: number
  readonly end: number
  /** As written, continuations and all, without the blanks around it. */
  readonly text: string
}

/** What a shell reads in one go: a line with its continuations, and with line breaks that stand in quotes. */
export type ScriptLine = LinePlace &
  (
    | { readonly ok: true; readonly commands: readonly ShellCommand[] }
    | { readonly ok: false; readonly refusal: ShellRefusal }
  )

/** Something that a shell understands or would complain of, and that is not to be had here. */
export interface ShellRefusal {
  /** What it is, why it is refused and what to do. */
  readonly message: string
  /** Where it stands in the text. */
  readonly at: number
  /** Where the quotes end that it stands in, so that their other lines are not taken for commands. */
  readonly end: number
}
