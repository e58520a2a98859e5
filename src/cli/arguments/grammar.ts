/** An option as the AWS CLI's parser, Python's argparse, has it. */
export interface Option {
  /** With its dashes: `--group-name`. */
  readonly name: string
  /** What its value is filed under: `--set-as-default` and `--no-set-as-default` are two ways to say one thing. */
  readonly dest: string
  /** How many words follow it. `maybe`: one or none. */
  readonly takes: 'one' | 'many' | 'maybe' | 'none'
  /** What it means without a word: of `none` and `maybe`. */
  readonly constant?: boolean | string
  readonly required?: boolean
  readonly choices?: readonly string[]
  /** Whether the parser itself wants a whole number. */
  readonly integer?: boolean
}

/** The one word that is no option and no option's value: a command's name. */
export interface Positional {
  readonly name: string
  readonly choices?: readonly string[]
  readonly required: boolean
}

export interface Grammar {
  readonly options: readonly Option[]
  readonly positional: Positional
}

export type OptionValue = string | boolean | readonly string[]

export type Parsed =
  | {
      readonly ok: true
      /** By `dest`. */
      readonly values: ReadonlyMap<string, OptionValue>
      readonly positional: string | null
      /** What this parser does not know, for the next one. */
      readonly rest: readonly string[]
    }
  | { readonly ok: false; readonly message: string }
