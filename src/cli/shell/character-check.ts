import { missing } from './missing'

/** What a character that stands outside of quotes means to a shell and not to this console; `null`: nothing. */
export function refusedBare(text: string, at: number, wordStart: boolean): string | null {
  switch (text[at]) {
    case '|':
      return text[at + 1] === '|' ? missing.orElse : missing.pipe
    case '&':
      return text[at + 1] === '&' ? null : missing.background
    case '<':
      return text[at + 1] === '<' ? missing.hereDocument : missing.redirection
    case '>':
      return missing.redirection
    case '(':
    case ')':
      return missing.subshell
    case '*':
    case '?':
      return missing.glob
    case '[':
      return isBracketGlob(text, at) ? missing.glob : null
    case '{':
      return isBraceList(text, at) ? missing.braces : null
    case '~':
      return wordStart ? missing.home : null
    case '$':
      return /^\$['"]/.test(text.slice(at, at + 2)) ? missing.ansiQuote : refusedAnywhere(text, at)
    default:
      return refusedAnywhere(text, at)
  }
}

/** The same for a character that may also stand in double quotes. */
export function refusedAnywhere(text: string, at: number): string | null {
  if (text[at] === '`') return missing.substitution
  if (text[at] !== '$') return null
  if (text[at + 1] === '(') return missing.substitution
  return /[\w{?!#@*$-]/.test(text[at + 1] ?? '') ? missing.variable : null
}

/** `[]` and a bracket that is never closed are themselves, so that `--query Users[].Arn` may stand as it is. */
const isBracketGlob = (text: string, at: number): boolean =>
  /^\[[^\]\s][^\s\]]*\]/.test(text.slice(at, at + 200))

/** Without a comma, `{}` and `{name: value}` are themselves. */
const isBraceList = (text: string, at: number): boolean =>
  /^\{[^\n{}]*(,|\.\.)/.test(text.slice(at, at + 2000))
