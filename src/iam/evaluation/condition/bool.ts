import { plainReader, type OperandReader } from './operand'

/** `true` or `false`, in any case. */
export function readBool(text: string): boolean | null {
  const folded = text.toLowerCase()
  return folded === 'true' ? true : folded === 'false' ? false : null
}

export const bool: OperandReader = plainReader((text) => {
  const wanted = readBool(text)
  if (wanted === null) return null
  return (found) => {
    const value = readBool(found)
    return value === null ? null : value === wanted
  }
})
