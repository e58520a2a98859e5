import { pythonLiteral } from '../output/python-text'
import { closeMatches } from './close-matches'

/** Why a word is none of those it must be, with those that come near; `null` if it is one. */
export function refusedChoice(
  argument: string,
  word: string,
  choices: readonly string[] | undefined,
): string | null {
  if (choices === undefined || choices.includes(word)) return null
  const near = closeMatches(word, choices)
  const meant = near.length > 0 ? ['\nMaybe you meant:\n', ...near.map((name) => `  * ${name}`)] : ['']
  return [`argument ${argument}: Found invalid choice ${pythonLiteral(word)}`, ...meant].join('\n')
}
