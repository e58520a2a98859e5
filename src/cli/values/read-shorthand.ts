import type { ParameterTable } from '../../iam'
import { parseShorthand, type Shorthand, type ShorthandReading } from './shorthand'

export type StructureReading =
  | { readonly ok: true; readonly value: Readonly<Record<string, unknown>> }
  | Extract<ShorthandReading, { readonly ok: false }>

/** A structure that is written in shorthand, its values of the members' types. */
export function readShorthand(members: ParameterTable, text: string): StructureReading {
  const read = parseShorthand(text)
  if (!read.ok) return read
  return { ok: true, value: typedMembers(members, read.value) }
}

type ShorthandStructure = { readonly [key: string]: Shorthand }

const typedMembers = (members: ParameterTable, structure: ShorthandStructure) =>
  Object.fromEntries(
    Object.entries(structure).map(([name, value]) => [name, typed(members, name, value)] as const),
  )

const isStructure = (value: Shorthand): value is ShorthandStructure =>
  typeof value === 'object' && !Array.isArray(value)

/** Shorthand knows texts only, and writes a list of one value as that value. */
function typed(members: ParameterTable, name: string, value: Shorthand): unknown {
  const parameter = Object.hasOwn(members, name) ? members[name] : undefined
  const type = parameter?.type
  if (parameter?.type === 'structure' && isStructure(value)) return typedMembers(parameter.members, value)
  if (type === 'strings' && !Array.isArray(value)) return [value]
  if (type === 'integer' && typeof value === 'string' && /^-?\d+$/.test(value)) return Number(value)
  if (type === 'boolean' && value === 'true') return true
  return type === 'boolean' && value === 'false' ? false : value
}
