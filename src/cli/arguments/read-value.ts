import { refusedChoice } from './choice'
import type { Option, OptionValue } from './grammar'

export type ValueReading =
  { readonly ok: true; readonly value: OptionValue } | { readonly ok: false; readonly message: string }

/** How many words an option takes at most. */
export const mostWords = { none: 0, one: 1, maybe: 1, many: Infinity } as const

/** What an option is set to by the words that follow it, or by the one attached to it. */
export function readValue(option: Option, words: readonly string[], attached: string | null): ValueReading {
  const fail = (reason: string): ValueReading => ({
    ok: false,
    message: `argument ${option.name}: ${reason}`,
  })
  switch (option.takes) {
    case 'none':
      if (attached !== null) return fail(`ignored explicit argument '${attached}'`)
      return { ok: true, value: option.constant ?? true }
    case 'many':
      return { ok: true, value: attached === null ? words : [attached] }
    case 'maybe':
    case 'one': {
      const word = attached ?? words[0] ?? null
      if (word !== null) return readWord(option, word)
      return option.takes === 'one'
        ? fail('expected one argument')
        : { ok: true, value: option.constant ?? '' }
    }
  }
}

function readWord({ name, choices, integer }: Option, word: string): ValueReading {
  if (integer && !/^\s*[+-]?\d+\s*$/.test(word))
    return { ok: false, message: `argument ${name}: invalid int value: '${word}'` }
  const message = refusedChoice(name, word, choices)
  return message === null ? { ok: true, value: word } : { ok: false, message }
}
