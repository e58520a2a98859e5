import type { ParameterTable } from '../../iam'
import { readShorthand } from './read-shorthand'

/** A structure in shorthand, `Key=team,Value=red`; `null` if it would not be read back as it is, so that JSON must say it. */
export function shorthandOf(members: ParameterTable, structure: unknown): string | null {
  if (typeof structure !== 'object' || structure === null || Array.isArray(structure)) return null
  const given = Object.entries(structure).filter(([, value]) => value !== undefined)
  if (given.some(([, value]) => isStructure(value))) return null
  const text = given.map(([name, value]) => `${name}=${String(value)}`).join(',')
  const read = readShorthand(members, text)
  const isSame = read.ok && JSON.stringify(read.value) === JSON.stringify(Object.fromEntries(given))
  // The first character decides whether a word is JSON.
  return isSame && !/^\s*[[{]/.test(text) ? text : null
}

const isStructure = (value: unknown): boolean => typeof value === 'object' && !Array.isArray(value)
