import type { Refusal } from '../../account/errors'
import { readers } from '../condition/readers'
import type { ContextValue } from '../request'
import {
  duplicateKey,
  invalidValue,
  keyWithoutName,
  keyWithoutType,
  keyWithoutValues,
  severalValues,
} from './errors'
import type { ContextEntry } from './parameters'

type Context = Readonly<Record<string, ContextValue>>

/** How the values of a type are written, in AWS's words, and what reads them; of other types any text will do. */
const FORMATS = {
  numeric: { format: 'numeric format', read: readers.NumericEquals },
  date: { format: 'DateTime format', read: readers.DateEquals },
  ip: { format: 'IP address', read: readers.IpAddress },
  binary: { format: 'base-64 encoded binary format', read: readers.BinaryEquals },
} as const

/** The context that the entries of a call make, or AWS's word on the first that makes none. */
export function contextOf(
  entries: readonly ContextEntry[],
): { readonly ok: true; readonly context: Context } | Refusal {
  const context = new Map<string, ContextValue>()
  const seen = new Set<string>()
  for (const entry of entries) {
    const { ContextKeyName: name = '', ContextKeyType: type, ContextKeyValues: values = [] } = entry
    if (name === '' && type === undefined && values.length === 0) continue
    if (name === '') return keyWithoutName()
    if (seen.has(name.toLowerCase())) return duplicateKey(name)
    if (type === undefined) return keyWithoutType(name)
    const refused = refusedValues(name, type, values)
    if (refused !== null) return refused
    seen.add(name.toLowerCase())
    context.set(name, type.endsWith('List') ? values : (values[0] ?? ''))
  }
  return { ok: true, context: Object.fromEntries(context) }
}

function refusedValues(name: string, type: string, values: readonly string[]): Refusal | null {
  if (values.length === 0) return keyWithoutValues(name)
  if (!type.endsWith('List') && values.length > 1) return severalValues(type, values.length)
  const single = type.replace('List', '')
  if (!isFormat(single)) return null
  const { format, read } = FORMATS[single]
  const readable = values.every((text) => read([{ text, literal: true }]) !== null)
  return readable ? null : invalidValue(name, format)
}

const isFormat = (type: string): type is keyof typeof FORMATS => Object.hasOwn(FORMATS, type)
