import type { Option } from './grammar'

export type FoundOption =
  | { readonly kind: 'word' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'ambiguous'; readonly message: string }
  | { readonly kind: 'option'; readonly option: Option; readonly attached: string | null }

/**
 * What a word is to argparse: an option, be it with its value attached (`--name=value`) or shortened to a beginning that no
 * other option has, an option of somebody else, or just a word. Negative numbers and words with blanks are never options.
 */
export function findOption(options: readonly Option[], word: string): FoundOption {
  if (!word.startsWith('-') || word === '-') return { kind: 'word' }
  const equals = word.indexOf('=')
  const name = equals === -1 ? word : word.slice(0, equals)
  const attached = equals === -1 ? null : word.slice(equals + 1)
  const exact = options.find((option) => option.name === name)
  const candidates = exact ? [exact] : beginningWith(options, name)
  const [option, another] = candidates
  if (another) {
    const names = candidates.map((candidate) => candidate.name).join(', ')
    return { kind: 'ambiguous', message: `ambiguous option: ${word} could match ${names}` }
  }
  if (option) return { kind: 'option', option, attached }
  return /^-\d+$|^-\d*\.\d+$/.test(word) || word.includes(' ') ? { kind: 'word' } : { kind: 'unknown' }
}

const beginningWith = (options: readonly Option[], name: string): readonly Option[] =>
  name.length > 2 && name.startsWith('--') ? options.filter((option) => option.name.startsWith(name)) : []
