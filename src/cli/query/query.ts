import { compile, search } from 'jmespath'
import { isScalar, type JsonValue } from '../output/json-value'

declare module 'jmespath' {
  /** Throws what is wrong with an expression; the library's own types leave it out. */
  export function compile(expression: string): unknown
}

/** Why an expression is no JMESPath, or `null`. */
export function queryError(expression: string): string | null {
  try {
    compile(expression)
    return null
  } catch (error) {
    return `Bad value for --query ${expression}: Bad jmespath expression: ${reasonOf(error)}`
  }
}

export type Searched =
  { readonly ok: true; readonly value: JsonValue } | { readonly ok: false; readonly message: string }

/** What a JMESPath expression that can be read picks out of an answer; a function may still refuse what it is given. */
export function searchAnswer(answer: JsonValue, expression: string): Searched {
  try {
    // The library finds what every object inherits, too; only what JSON can hold counts.
    const json = JSON.stringify(search(answer, expression)) as string | undefined
    const value = JSON.parse(json ?? 'null') as JsonValue
    if (isDeeper(value, DEEPEST)) return { ok: false, message: 'maximum recursion depth exceeded' }
    return { ok: true, value }
  } catch (error) {
    return { ok: false, message: reasonOf(error) }
  }
}

/** How deep a value may be nested that is to be printed. */
const DEEPEST = 200

function isDeeper(value: JsonValue, levels: number): boolean {
  if (isScalar(value)) return false
  return levels === 0 || Object.values<JsonValue>(value).some((member) => isDeeper(member, levels - 1))
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
