import type { SourceRange } from './document'

/** A piece of a policy string. Ranges count in the string itself, not in the JSON text around it. */
export type Segment =
  /** Ordinary characters, where `*` and `?` are wildcards if the element has wildcards at all. */
  | { readonly kind: 'text'; readonly text: string; readonly range: SourceRange }
  | {
      readonly kind: 'variable'
      /** As spelled; compared ignoring case (rule 80). */
      readonly key: string
      /** `null` where the variable gives none (rule 82). */
      readonly defaultValue: string | null
      readonly range: SourceRange
    }
  /** `${*}`, `${?}` or `${$}`: the character itself, never a wildcard. */
  | { readonly kind: 'literal'; readonly character: '*' | '?' | '$'; readonly range: SourceRange }
  /** Begins like a variable and is none. It stands for its own characters. */
  | {
      readonly kind: 'malformed'
      readonly text: string
      readonly problem: VariableProblem
      readonly range: SourceRange
    }

export type VariableProblem = 'missingBrace' | 'missingQuote' | 'space' | 'empty'

/** The string in pieces that leave nothing out (IAM User Guide, "IAM policy elements: Variables and tags"). */
export function splitVariables(text: string): readonly Segment[] {
  const segments: Segment[] = []
  let at = 0
  while (at < text.length) {
    const start = text.indexOf('${', at)
    const end = start < 0 ? text.length : start
    if (end > at) segments.push({ kind: 'text', text: text.slice(at, end), range: { start: at, end } })
    if (start < 0) break
    const variable = readVariable(text, start)
    segments.push(variable)
    at = variable.range.end
  }
  return segments
}

function readVariable(text: string, start: number): Segment {
  const close = closingBrace(text, start + 2)
  if (close === null) {
    const next = text.indexOf('${', start + 2)
    return malformed(text, start, next < 0 ? text.length : next, 'missingBrace')
  }
  const end = close + 1
  const range = { start, end }
  const inside = text.slice(start + 2, close)
  if (inside === '*' || inside === '?' || inside === '$') return { kind: 'literal', character: inside, range }
  const comma = inside.indexOf(',')
  const key = comma < 0 ? inside : inside.slice(0, comma)
  if (key === '') return malformed(text, start, end, 'empty')
  if (key.trim() !== key || key.includes(' ')) return malformed(text, start, end, 'space')
  if (comma < 0) return { kind: 'variable', key, defaultValue: null, range }
  const fallback = inside.slice(comma + 1)
  const quoted = fallback.trim()
  if (quoted.length < 2 || !quoted.startsWith("'") || !quoted.endsWith("'")) {
    return malformed(text, start, end, 'missingQuote')
  }
  if (fallback !== ` ${quoted}`) return malformed(text, start, end, 'space')
  return { kind: 'variable', key, defaultValue: quoted.slice(1, -1), range }
}

/**
 * A brace inside the quotes of a default value closes nothing. `null` if another variable starts first, or the text ends.
 * Never looks past the next `${`, so the whole string is read once.
 */
function closingBrace(text: string, from: number): number | null {
  let quoted = false
  let braceInQuotes: number | null = null
  for (let at = from; at < text.length; at++) {
    const character = text[at]
    if (character === '$' && text[at + 1] === '{') break
    if (character === "'" && !quoted) quoted = true
    else if (character === '}') {
      if (!quoted || text[at - 1] === "'") return at
      braceInQuotes ??= at
    }
  }
  return braceInQuotes
}

function malformed(text: string, start: number, end: number, problem: VariableProblem): Segment {
  return { kind: 'malformed', text: text.slice(start, end), problem, range: { start, end } }
}
