import type { Parameter, ParameterTable } from '../../iam'
import type { OptionValue } from '../arguments/grammar'
import { readParamFile, type Files } from './param-file'
import { pythonJsonError } from './python-json'
import { readShorthand } from './read-shorthand'

/** A value as the API gets it. Whether it is of the right type is for the API to say. */
export type ValueReading =
  | { readonly ok: true; readonly value: unknown }
  | ParameterError
  /** A whole number that is none; the CLI has no better words for it than Python's. */
  | { readonly ok: false; readonly kind: 'python'; readonly message: string }

/** The words the CLI has after `Error parsing parameter '--name': `. */
export interface ParameterError {
  readonly ok: false
  readonly kind: 'parameter'
  readonly message: string
}

const parameterError = (message: string): ParameterError => ({ ok: false, kind: 'parameter', message })

/** What the words behind an option say, for a member of that type. */
export function memberValue(parameter: Parameter, given: OptionValue, files: Files): ValueReading {
  if (typeof given === 'boolean') return { ok: true, value: given }
  const [single, ...others] = typeof given === 'string' ? [given] : given
  if (single === undefined) return { ok: true, value: [] }
  // Of several words none is a file.
  const file = others.length === 0 ? readParamFile(single, files) : { ok: true as const, text: single }
  if (!file.ok) return parameterError(file.message)
  const words = [file.text, ...others]
  switch (parameter.type) {
    case 'boolean':
    case 'string':
      return { ok: true, value: file.text }
    case 'integer':
      return readInteger(file.text)
    case 'strings':
      return others.length === 0 && startsWith(file.text, '[')
        ? readJson(file.text)
        : { ok: true, value: words }
    case 'structures':
      return readStructures(parameter.members, words)
    case 'structure':
      return readStructure(parameter.members, file.text)
  }
}

const startsWith = (text: string, bracket: string): boolean => text.trimStart().startsWith(bracket)

function readInteger(text: string): ValueReading {
  if (/^\s*[+-]?\d+\s*$/.test(text)) return { ok: true, value: Number(text) }
  return { ok: false, kind: 'python', message: `invalid literal for int() with base 10: '${text}'` }
}

/** A list in JSON, or one structure a word: each in JSON, or each in shorthand. */
function readStructures(members: ParameterTable, words: readonly string[]): ValueReading {
  const [first = ''] = words
  if (words.length === 1 && startsWith(first, '[')) return readJson(first)
  const isJson = startsWith(first, '[') || startsWith(first, '{')
  const values: unknown[] = []
  for (const word of words) {
    const read = isJson ? readJson(word) : shorthandValue(members, word)
    if (!read.ok) return read
    values.push(read.value)
  }
  return { ok: true, value: values }
}

const readStructure = (members: ParameterTable, text: string): ValueReading =>
  startsWith(text, '{') ? readJson(text) : shorthandValue(members, text)

function shorthandValue(members: ParameterTable, text: string): ValueReading {
  const read = readShorthand(members, text)
  return read.ok ? read : parameterError(read.message)
}

function readJson(text: string): ValueReading {
  try {
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch {
    return parameterError(`Invalid JSON: ${pythonJsonError(text)}\nJSON received: ${text}`)
  }
}
