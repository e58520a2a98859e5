import { refusedChoice } from './choice'
import { findOption } from './find-option'
import type { Grammar, Option, OptionValue, Parsed } from './grammar'
import { mostWords, readValue } from './read-value'

/**
 * Sorts words by a grammar as argparse's `parse_known_args` does, with its messages; what the grammar does not know is
 * handed on. The last of an option that is given twice counts. Whether a required option is there is asked at the end.
 */
export function parseArguments({ options, positional }: Grammar, words: readonly string[]): Parsed {
  const values = new Map<string, OptionValue>()
  const rest: string[] = []
  let command: string | null = null
  const isWord = (at: number): boolean => {
    const word = words[at]
    return word !== undefined && findOption(options, word).kind === 'word'
  }
  let at = 0
  while (at < words.length) {
    const word = words[at] ?? ''
    const found = findOption(options, word)
    at += 1
    if (found.kind === 'ambiguous') return { ok: false, message: found.message }
    if (found.kind === 'option') {
      const { option, attached } = found
      const end = attached === null ? endOfWords(option, at, isWord) : at
      const read = readValue(option, words.slice(at, end), attached)
      if (!read.ok) return read
      values.set(option.dest, read.value)
      at = end
    } else if (found.kind === 'word' && command === null && (positional.required || at === 1)) {
      // A command that may be left away is one only as the very first word.
      const message = refusedChoice(positional.name, word, positional.choices)
      if (message !== null) return { ok: false, message }
      command = word
    } else rest.push(word)
  }
  const message = missing(options, values, positional.required && command === null ? [positional.name] : [])
  return message === null ? { ok: true, values, positional: command, rest } : { ok: false, message }
}

function endOfWords({ takes }: Option, start: number, isWord: (at: number) => boolean): number {
  let end = start
  while (end - start < mostWords[takes] && isWord(end)) end += 1
  return end
}

function missing(
  options: readonly Option[],
  values: ReadonlyMap<string, OptionValue>,
  positionals: readonly string[],
): string | null {
  const required = options.filter(({ required, dest }) => required && !values.has(dest))
  const names = [...required.map(({ name }) => name), ...positionals]
  return names.length === 0 ? null : `the following arguments are required: ${names.join(', ')}`
}
