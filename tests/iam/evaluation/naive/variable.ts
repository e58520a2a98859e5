import { find, type KeyValues } from './context'
import { globPieces, literalPieces, type Piece } from './glob'

/**
 * The pieces of a text with its variables replaced; `null` if one of them has neither a value nor a default (rule 83).
 * `plain` says what the characters outside variables are.
 */
export function substitute(
  text: string,
  hasVariables: boolean,
  keys: readonly KeyValues[],
  plain: (text: string) => readonly Piece[] = globPieces,
): readonly Piece[] | null {
  const start = hasVariables ? text.indexOf('${') : -1 // rule 78
  if (start === -1) return plain(text)
  const variable = readVariable(text.slice(start + 2))
  // What only begins like a variable is text like any other.
  const value = variable === null ? '${' : valueOf(variable, keys)
  const after = text.slice(start + 2 + (variable?.length ?? 0))
  const rest = substitute(after, hasVariables, keys, plain)
  if (value === null || rest === null) return null
  return [...plain(text.slice(0, start)), ...literalPieces(value), ...rest] // rule 81
}

interface Variable {
  readonly key: string
  readonly fallback: string | null
  /** How much of the text it takes up, with its closing brace. */
  readonly length: number
}

/** Reads what follows `${`: a key without white space, and perhaps a comma, one space and a default in quotes (rule 82). */
function readVariable(text: string): Variable | null {
  const [, key, quoted] = /^([^\s,}]+)(?:, '(.*?)')?\}/s.exec(text) ?? []
  if (key === undefined) return null
  const fallback = quoted ?? null
  return { key, fallback, length: key.length + (fallback === null ? 0 : fallback.length + 4) + 1 }
}

function valueOf({ key, fallback }: Variable, keys: readonly KeyValues[]): string | null {
  if (['*', '?', '$'].includes(key)) return key
  // Rule 85: a multivalued key is no variable, whether or not it has values just now.
  if (keys.some(({ name, several }) => several && name === key.toLowerCase())) return null
  return find(keys, key)?.values[0] || fallback // rule 86
}
